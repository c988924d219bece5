import { permissionsOf, scopeClause, type Actor, type LocalDate, type Queryable } from '@gs/api-platform';
import type { Permission } from '@gs/contracts';

const seatRoles: ReadonlySet<string> = new Set(['council-member', 'council-chair']);

/** The office's time zone: a session stands on the calendar day it is called for there. */
export const officeZone = 'Asia/Ho_Chi_Minh';
/** The calendar day of a session `s`, as SQL. Members, quorum and vote rules are those of this day. */
export const sessionDay = `(s.scheduled_at AT TIME ZONE '${officeZone}')::date`;
/** Whether a member `m` sits on the council on a day. @param day a SQL expression, never user input */
export const sitsOn = (day: string): string =>
  `(m.valid_from <= ${day} AND (m.valid_to IS NULL OR m.valid_to >= ${day}))`;

/** A member's or chair's role opens only the councils they sit on; the scope of their other roles stays as it is. */
function withoutSeats(actor: Actor): Actor {
  const roles = actor.roles.filter(({ role }) => !seatRoles.has(role));
  return { ...actor, roles, permissions: permissionsOf(roles) };
}

/** SQL: the councils `c` the actor may see, by scope or because they sit or sat on it. */
export function councilVisible(actor: Actor, on: LocalDate, params: unknown[]): string {
  const scope = scopeClause(withoutSeats(actor), 'council.read', 'c.organisation_id', on, params);
  params.push(actor.accountId);
  return `(${scope} OR EXISTS (SELECT 1 FROM council_member m WHERE m.council_id = c.id AND m.account_id = $${params.length}))`;
}

/**
 * SQL: the sessions `s` of councils `c` the actor may see, by scope or because they were members on its day. Members see a
 * session from its invitation on.
 */
export function sessionVisible(actor: Actor, on: LocalDate, params: unknown[]): string {
  const scope = scopeClause(withoutSeats(actor), 'council.read', 'c.organisation_id', on, params);
  params.push(actor.accountId);
  return `(${scope} OR ((s.invited_at IS NOT NULL OR s.state IN ('open', 'closed')) AND EXISTS (SELECT 1 FROM council_member m
    WHERE m.council_id = c.id AND m.account_id = $${params.length} AND ${sitsOn(sessionDay)})))`;
}

/** SQL: the councils `c` whose sessions the actor prepares and runs. */
export function councilManaged(actor: Actor, on: LocalDate, params: unknown[]): string {
  const permission: Permission = 'session.manage';
  return scopeClause(actor, permission, 'c.organisation_id', on, params);
}

/** SQL: the persons an account stands for: its own, and those of the council seats it fills. `account` is a SQL expression. */
export const personsOf = (
  account: string,
): string => `ARRAY(SELECT o.person_id FROM council_member o WHERE o.account_id = ${account}
    AND o.person_id IS NOT NULL UNION SELECT o.person_id FROM account o WHERE o.id = ${account} AND o.person_id IS NOT NULL)`;

/**
 * SQL: whether an agenda item is kept from an account, whatever else the account may do: a seat of theirs takes no part in
 * it, or it is about a person they stand for and nobody has said, with a reason, that their seat takes part all the same.
 * Every reader, command, search, notification and paper asks this and nothing else.
 * @param account SQL expression of the account's id, never user input
 * @param item SQL alias of the agenda item
 */
export const itemHiddenFrom = (account: string, item = 'a'): string => `(EXISTS (SELECT 1 FROM agenda_conflict k
      JOIN council_member km ON km.id = k.member_id
      WHERE k.item_id = ${item}.id AND k.outcome = 'recused'
        AND (km.account_id = ${account} OR km.person_id = ANY(${personsOf(account)})))
    OR (${item}.concerned_person_ids && ${personsOf(account)} AND NOT EXISTS (SELECT 1 FROM agenda_conflict k
      JOIN council_member km ON km.id = k.member_id
      WHERE k.item_id = ${item}.id AND k.ground = 'nominee' AND k.outcome = 'stays'
        AND (km.account_id = ${account} OR km.person_id = ANY(${personsOf(account)})))))`;

/** SQL: whether an item `a` is kept from the actor. @see itemHiddenFrom */
export function itemHidden(actor: Actor, params: unknown[], item = 'a'): string {
  params.push(actor.accountId);
  return itemHiddenFrom(`$${params.length}::uuid`, item);
}

/**
 * SQL: whether a vote is kept from an account: it has items, and every one of them is. Such a vote is answered like one that
 * never was. @param vote SQL alias of the vote
 */
export const voteHiddenFrom = (
  account: string,
  vote = 'v',
): string => `(EXISTS (SELECT 1 FROM agenda_item h WHERE h.vote_id = ${vote}.id)
    AND NOT EXISTS (SELECT 1 FROM agenda_item h WHERE h.vote_id = ${vote}.id AND NOT ${itemHiddenFrom(account, 'h')}))`;

/** Ids of the items of a session that are kept from an account. */
export async function hiddenItemIds(db: Queryable, accountId: string, sessionId: string): Promise<Set<string>> {
  const rows = await db.query<{ id: string }>(
    `SELECT a.id FROM agenda_item a WHERE a.session_id = $2 AND ${itemHiddenFrom('$1::uuid')}`,
    [accountId, sessionId],
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * The items of a session or of a vote in which a member of the council takes no part, by member, each list in the order of
 * the agenda: what a roll is frozen with. Members without such items are not in it.
 * @param id of the session or of one of its votes
 */
export async function recusedItems(db: Queryable, id: string): Promise<Map<string, string[]>> {
  const rows = await db.query<{ memberId: string; itemIds: string[] }>(
    `SELECT m.id AS "memberId", array_agg(a.id ORDER BY a.seq) AS "itemIds"
     FROM agenda_item a JOIN council_session s ON s.id = a.session_id
     JOIN council_member m ON m.council_id = s.council_id AND ${sitsOn(sessionDay)}
     LEFT JOIN account acc ON acc.id = m.account_id
     WHERE (a.session_id = $1 OR a.vote_id = $1) AND (
       EXISTS (SELECT 1 FROM agenda_conflict k WHERE k.item_id = a.id AND k.member_id = m.id AND k.outcome = 'recused')
       OR (a.concerned_person_ids && array_remove(ARRAY[m.person_id, acc.person_id], NULL)
         AND NOT EXISTS (SELECT 1 FROM agenda_conflict k WHERE k.item_id = a.id AND k.member_id = m.id
           AND k.ground = 'nominee' AND k.outcome = 'stays')))
     GROUP BY m.id`,
    [id],
  );
  return new Map(rows.map(({ memberId, itemIds }) => [memberId, itemIds]));
}
