import type { Queryable, Tx } from '@gs/api-platform';

/** Numbers already given by an issuer in a year, also on decisions imported from before. */
const highest = `GREATEST(COALESCE((SELECT max(d.number) FROM decision d WHERE d.issuer_id = $1 AND d.symbol = $2 AND d.number_year = $3), 0),
  COALESCE((SELECT n.last_number FROM number_series n WHERE n.issuer_id = $1 AND n.symbol = $2 AND n.year = $3), 0))`;

/** The number the next decision would get now: a preview, others may be quicker. */
export async function nextNumber(db: Queryable, issuerId: string, symbol: string, year: number): Promise<number> {
  const [row] = await db.query<{ next: number }>(`SELECT ${highest} + 1 AS next`, [issuerId, symbol, year]);
  return row?.next ?? 1;
}

/**
 * Takes the next number of an issuer, symbol and year. The row of the series stays locked until the transaction ends, so
 * others wait and no number is lost when this one fails.
 */
export async function takeNumber(tx: Tx, issuerId: string, symbol: string, year: number): Promise<number> {
  const [row] = await tx.query<{ last_number: number }>(
    `INSERT INTO number_series AS s (issuer_id, symbol, year, last_number) VALUES ($1, $2, $3, ${highest} + 1)
     ON CONFLICT (issuer_id, symbol, year) DO UPDATE SET last_number = s.last_number + 1 RETURNING last_number`,
    [issuerId, symbol, year],
  );
  if (row === undefined) throw new Error('the number series gave no number');
  return row.last_number;
}
