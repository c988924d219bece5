import type { Actor, Queryable } from '@gs/api-platform';
import { itemHidden } from './access';

/** How many members of a session's council are tied to an item without anybody having said whether they take part. */
export async function undecidedConflicts(db: Queryable, actor: Actor | null, sessionId: string): Promise<number> {
  const params: unknown[] = [sessionId];
  const hidden = actor === null ? 'false' : itemHidden(actor, params);
  const rows = await db.query<{ count: number }>(
    `SELECT count(DISTINCT (a.id, u.member_id))::int AS count FROM agenda_conflict u JOIN agenda_item a ON a.id = u.item_id
     WHERE a.session_id = $1 AND a.result IS NULL AND u.outcome IS NULL AND NOT ${hidden}`,
    params,
  );
  return rows[0]?.count ?? 0;
}
