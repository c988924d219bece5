import { createHash } from 'node:crypto';

/** One line of the audit log. Never the content of a ballot, never an identity number. */
export interface AuditEntry {
  /** What was done: 'nomination.create', 'decision.issue'. */
  readonly action: string;
  /** On what kind of thing: 'nomination', 'decision'. */
  readonly kind: string;
  readonly id: string;
  /** What it was before and what it is after; only their hashes are kept. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** A few plain facts that a reader of the log needs. Kept as they are. */
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
  /** Who, when it is not the account of the current request (an import, a job). */
  readonly accountId?: string;
}

/** SHA-256 over a value's JSON with sorted keys, so that the same value has the same hash everywhere. */
export function contentHash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(value)) ?? 'null')
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
