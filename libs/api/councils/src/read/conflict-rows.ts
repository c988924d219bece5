import type { ConflictGround } from '@gs/domain';
import type { Actor, Queryable } from '@gs/api-platform';
import { itemHidden } from './access';

export interface ConflictRow {
  readonly itemId: string;
  readonly itemTitle: string;
  readonly award: string | null;
  readonly memberId: string;
  readonly memberName: string;
  readonly ground: ConflictGround;
  readonly facts: string;
  readonly outcome: 'recused' | 'stays' | null;
  readonly reason: string;
  /** The vote has not been opened: it may still be decided. */
  readonly open: boolean;
  /** It is the actor's own seat. */
  readonly own: boolean;
}

/** What ties members to items of a session, in the order of agenda and seats, without items kept from the actor. */
export function conflictRows(db: Queryable, actor: Actor, sessionId: string): Promise<ConflictRow[]> {
  const params: unknown[] = [sessionId, actor.accountId];
  const hidden = itemHidden(actor, params);
  return db.query<ConflictRow>(
    `SELECT a.id AS "itemId", a.title AS "itemTitle", a.award, m.id AS "memberId", m.name AS "memberName", u.ground, u.facts,
       u.outcome, u.reason, a.result IS NULL AND v.state = 'prepared' AS open,
       COALESCE(m.account_id = $2 OR m.person_id = (SELECT person_id FROM account WHERE id = $2), false) AS own
     FROM agenda_conflict u JOIN agenda_item a ON a.id = u.item_id JOIN vote v ON v.id = a.vote_id
     JOIN council_member m ON m.id = u.member_id
     WHERE a.session_id = $1 AND NOT ${hidden} ORDER BY a.seq, m.seat, u.ground`,
    params,
  );
}

/**
 * How many members of a session's council are tied to an item to be voted on without anybody having said whether they take
 * part. With an actor: of the items that are not kept from them.
 */
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

/** An item of a session, if it is not kept from the actor; `open`: its vote has not been opened. */
export async function seenItem(
  db: Queryable,
  actor: Actor,
  sessionId: string,
  itemId: string,
): Promise<{ open: boolean } | null> {
  const params: unknown[] = [sessionId, itemId];
  const hidden = itemHidden(actor, params);
  const rows = await db.query<{ open: boolean }>(
    `SELECT a.result IS NULL AND v.state = 'prepared' AS open FROM agenda_item a JOIN vote v ON v.id = a.vote_id
     WHERE a.session_id = $1 AND a.id = $2 AND NOT ${hidden}`,
    params,
  );
  return rows[0] ?? null;
}
