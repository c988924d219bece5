import type { Queryable } from '@gs/api-platform';

/** Whether somebody is tied to an item of a vote and nobody has said yet whether they take part. */
export async function hasUndecidedConflict(db: Queryable, voteId: string): Promise<boolean> {
  const rows = await db.query(
    `SELECT 1 FROM agenda_conflict k JOIN agenda_item a ON a.id = k.item_id
     WHERE a.vote_id = $1 AND a.result IS NULL AND k.outcome IS NULL LIMIT 1`,
    [voteId],
  );
  return rows.length > 0;
}
