import type { ProblemCode } from '@gs/contracts';
import { ProblemError } from './problem-error';

const byConstraint = new Map<string, ProblemCode>();

/** Says what a breach of a named SQL constraint means to the person. A context calls this once, when it is loaded. */
export function registerConstraints(map: Readonly<Record<string, ProblemCode>>): void {
  for (const [constraint, code] of Object.entries(map)) byConstraint.set(constraint, code);
}

interface SqlError {
  readonly code: string;
  readonly constraint?: string;
}

/** The PostgreSQL error inside whatever the driver or the ORM threw, or null. */
export function sqlErrorOf(error: unknown): SqlError | null {
  if (typeof error !== 'object' || error === null) return null;
  const inner = 'driverError' in error ? error.driverError : error;
  if (typeof inner !== 'object' || inner === null || !('code' in inner) || typeof inner.code !== 'string') return null;
  if (!/^[0-9A-Z]{5}$/.test(inner.code)) return null;
  const constraint = 'constraint' in inner && typeof inner.constraint === 'string' ? inner.constraint : undefined;
  return constraint === undefined ? { code: inner.code } : { code: inner.code, constraint };
}

/** A breach of a known constraint as the problem it stands for; anything else comes back as it was. */
export function translateSqlError(error: unknown): unknown {
  const sql = sqlErrorOf(error);
  if (sql?.constraint === undefined) return error;
  const code = byConstraint.get(sql.constraint);
  return code === undefined ? error : new ProblemError(code);
}
