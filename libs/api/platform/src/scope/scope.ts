import type { Permission } from '@gs/contracts';
import type { Actor } from '../auth/actor';
import type { LocalDate } from '../clock/clock';
import { ProblemError } from '../problems/problem-error';
import type { Queryable } from '../uow/queryable';

/**
 * SQL that keeps the rows whose unit lies within the actor's scopes for a permission on a date.
 * @param column the unit's column in the caller's query, e.g. `n.organisation_id`. Never from user input.
 * @param on the date whose tree of units counts: 'YYYY-MM-DD'
 * @param params the caller's parameters; what the fragment needs is pushed onto them
 * @returns a boolean SQL expression. Without any scope it is `false`: nothing is seen.
 */
export function scopeClause(
  actor: Actor,
  permission: Permission,
  column: string,
  on: LocalDate,
  params: unknown[],
): string {
  const tops = actor.permissions.get(permission) ?? [];
  if (tops.length === 0) return 'false';
  params.push(tops, on);
  const [ancestors, date] = [`$${params.length - 1}`, `$${params.length}`];
  return `${column} IN (SELECT c.descendant_id FROM organisation_closure c WHERE c.ancestor_id = ANY(${ancestors}::uuid[])
    AND ${date}::date BETWEEN c.valid_from AND c.valid_to)`;
}

/** Whether the actor holds a permission over one unit on a date. */
export async function inScope(
  db: Queryable,
  actor: Actor,
  permission: Permission,
  organisationId: string,
  on: LocalDate,
): Promise<boolean> {
  const params: unknown[] = [organisationId];
  const clause = scopeClause(actor, permission, '$1::uuid', on, params);
  if (clause === 'false') return false;
  const rows = await db.query<{ ok: boolean }>(`SELECT ${clause} AS ok`, params);
  return rows[0]?.ok === true;
}

/** Refuses with NOT_FOUND when the unit is outside the scope: whether it exists is not told. */
export async function requireScope(
  db: Queryable,
  actor: Actor,
  permission: Permission,
  organisationId: string,
  on: LocalDate,
): Promise<void> {
  if (!(await inScope(db, actor, permission, organisationId, on))) throw new ProblemError('NOT_FOUND');
}
