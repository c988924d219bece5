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

/** SQL: the sessions `s` of councils `c` the actor may see, by scope or because they were members on its day. */
export function sessionVisible(actor: Actor, on: LocalDate, params: unknown[]): string {
  const scope = scopeClause(withoutSeats(actor), 'council.read', 'c.organisation_id', on, params);
  params.push(actor.accountId);
  return `(${scope} OR EXISTS (SELECT 1 FROM council_member m
    WHERE m.council_id = c.id AND m.account_id = $${params.length} AND ${sitsOn(sessionDay)}))`;
}

/** SQL: the councils `c` whose sessions the actor prepares and runs. */
export function councilManaged(actor: Actor, on: LocalDate, params: unknown[]): string {
  const permission: Permission = 'session.manage';
  return scopeClause(actor, permission, 'c.organisation_id', on, params);
}

/** The persons an account stands for: its own, and those of the council seats it fills. Items about them are hidden from it. */
export async function ownPersons(db: Queryable, actor: Actor): Promise<string[]> {
  const rows = await db.query<{ person_id: string }>(
    `SELECT DISTINCT person_id FROM council_member WHERE account_id = $1 AND person_id IS NOT NULL`,
    [actor.accountId],
  );
  const persons = new Set(rows.map((row) => row.person_id));
  if (actor.personId !== null) persons.add(actor.personId);
  return [...persons];
}
