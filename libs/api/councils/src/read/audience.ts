import type { Queryable } from '@gs/api-platform';
import type { Notice } from '../persistence/session-channel';
import { itemHiddenFrom, sessionDay, sitsOn, voteHiddenFrom } from './access';

/** Of these accounts, those to whom a change is no secret: who sees some of the items or the vote it is about. */
export async function audience(db: Queryable, notice: Notice, accountIds: readonly string[]): Promise<Set<string>> {
  const { itemIds, voteId, managersOnly } = notice;
  if (accountIds.length === 0) return new Set();
  if (itemIds !== undefined && itemIds.length > 0)
    return accounts(
      db,
      `SELECT w.id FROM unnest($1::uuid[]) AS w(id)
       WHERE EXISTS (SELECT 1 FROM agenda_item a WHERE a.id = ANY($2::uuid[]) AND NOT ${itemHiddenFrom('w.id')})`,
      [accountIds, itemIds],
    );
  if (voteId === undefined) return new Set(accountIds);
  const hidden =
    managersOnly === true
      ? `EXISTS (SELECT 1 FROM agenda_item a WHERE a.vote_id = $2 AND ${itemHiddenFrom('w.id')})`
      : `EXISTS (SELECT 1 FROM vote v WHERE v.id = $2 AND ${voteHiddenFrom('w.id')})`;
  return accounts(db, `SELECT w.id FROM unnest($1::uuid[]) AS w(id) WHERE NOT ${hidden}`, [accountIds, voteId]);
}

/**
 * Members of a session's council who know of none of these items: a change that leaves no trace of them for the audience to
 * be asked of (taken off the agenda), or that changes the audience itself (who takes part), is not told to them.
 * @param ids of items, or of the matters they are about
 */
export async function unaware(db: Queryable, sessionId: string, ids: readonly string[]): Promise<string[]> {
  const found = await accounts(
    db,
    `SELECT DISTINCT m.account_id AS id FROM council_session s JOIN council_member m ON m.council_id = s.council_id
     WHERE s.id = $1 AND m.account_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM agenda_item a
       WHERE a.session_id = s.id AND (a.id = ANY($2::uuid[]) OR a.ref_id = ANY($2::uuid[])) AND NOT ${itemHiddenFrom('m.account_id')})`,
    [sessionId, ids],
  );
  return [...found];
}

/** Of these accounts, those who sit on the council of a session on its day. */
export const seated = (db: Queryable, sessionId: string, accountIds: readonly string[]): Promise<Set<string>> =>
  accounts(
    db,
    `SELECT DISTINCT m.account_id AS id FROM council_session s JOIN council_member m ON m.council_id = s.council_id
     WHERE s.id = $2 AND m.account_id = ANY($1::uuid[]) AND ${sitsOn(sessionDay)}`,
    [accountIds, sessionId],
  );

async function accounts(db: Queryable, sql: string, params: readonly unknown[]): Promise<Set<string>> {
  return new Set((await db.query<{ id: string }>(sql, params)).map(({ id }) => id));
}
