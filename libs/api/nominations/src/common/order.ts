import { decodeCursor, encodeCursor, type CursorKey } from './cursor';

/** One way to order a list by a key and the id: what to sort by, what type the key has, which way it runs. */
export interface Order {
  readonly key: string;
  readonly type: CursorKey;
  readonly isDescending: boolean;
}

/** Those without a deadline come last. */
const noDeadline = `DATE '9999-12-31'`;

/** Last touched first. @param alias of the row the list is of */
export const newest = (alias: string): Order => ({
  key: `${alias}.updated_at`,
  type: 'timestamptz',
  isDescending: true,
});
/** The nearest deadline first. @param dueOn SQL of the deadline, null for none */
export const byDeadline = (dueOn: string): Order => ({
  key: `COALESCE(${dueOn}, ${noDeadline})`,
  type: 'date',
  isDescending: false,
});
/** Nominations `n` as they stand in the list of their submission. */
export const asListed: Order = { key: 'n.seq', type: 'int', isDescending: false };

/** ORDER BY, with the id to tell equal keys apart. */
export function orderSql({ key, isDescending }: Order, id: string): string {
  const way = isDescending ? ' DESC' : '';
  return `${key}${way}, ${id}${way}`;
}

/**
 * The condition that a page begins after, as ` AND …`; empty on the first page. `bind` gives a parameter's name.
 * @throws ProblemError VALIDATION_FAILED for a cursor that was not made for this order
 */
export function afterSql(
  { key, type, isDescending }: Order,
  id: string,
  cursor: string | undefined,
  bind: (value: unknown) => string,
): string {
  const from = decodeCursor(cursor, type);
  if (from === null) return '';
  return ` AND (${key}, ${id}) ${isDescending ? '<' : '>'} (${bind(from[0])}::${type}, ${bind(from[1])}::uuid)`;
}

/** Cuts what was read to the page: one row more than the limit says that another page follows. */
export function pageOf<Row extends { readonly id: string; readonly sort: string; readonly total: number }>(
  rows: readonly Row[],
  limit: number,
): { shown: Row[]; nextCursor: string | null; total: number } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    shown,
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.sort, last.id]) : null,
    total: rows[0]?.total ?? 0,
  };
}
