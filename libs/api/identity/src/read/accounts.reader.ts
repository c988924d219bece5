import { Injectable } from '@nestjs/common';
import { roles, type AccountView, type identity, type QueryOf, type ResponseOf } from '@gs/contracts';
import { Clock, Db, ProblemError, scopeClause, type Actor, type Queryable } from '@gs/api-platform';
import { AccountsPort, type AccountRef } from '../accounts.port';

interface AccountRow extends Omit<AccountView, 'assignments'> {
  readonly assignments: readonly Omit<AccountView['assignments'][number], 'roleName'>[];
}

const refColumns = `a.id, a.username, a.display_name AS "displayName", a.job_title AS "jobTitle", a.person_id AS "personId"`;

/** SQL: role assignments of account `a` that pass `where` (over `r`), as JSON in the contract's shape but for the role's name. */
export const assignmentsJson = (where = 'true'): string =>
  `COALESCE((SELECT json_agg(json_build_object('role', r.role, 'validFrom', r.valid_from, 'validTo', r.valid_to,
     'organisation', json_build_object('id', o.id, 'code', o.code, 'name', v.name)) ORDER BY r.valid_from, o.code, r.role)
   FROM role_assignment r JOIN organisation o ON o.id = r.organisation_id
   JOIN LATERAL (SELECT n.name FROM organisation_version n WHERE n.organisation_id = o.id ORDER BY n.valid_from DESC LIMIT 1) v ON true
   WHERE r.account_id = a.id AND ${where}), '[]')`;

export const withRoleNames = (rows: AccountRow['assignments']): AccountView['assignments'] =>
  rows.map((row) => ({ ...row, roleName: roles[row.role].name }));

@Injectable()
export class AccountsReader extends AccountsPort {
  constructor(
    private readonly pool: Db,
    private readonly clock: Clock,
  ) {
    super();
  }

  async byIds(ids: readonly string[], on: Queryable = this.pool): Promise<Map<string, AccountRef>> {
    const rows = await on.query<AccountRef>(`SELECT ${refColumns} FROM account a WHERE a.id = ANY($1::uuid[])`, [
      [...new Set(ids)],
    ]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async byUsernames(usernames: readonly string[], on: Queryable = this.pool): Promise<Map<string, AccountRef>> {
    const rows = await on.query<AccountRef>(
      `SELECT ${refColumns} FROM account a WHERE lower(a.username) = ANY($1::text[]) AND a.disabled_at IS NULL`,
      [[...new Set(usernames.map((name) => name.trim().toLowerCase()))]],
    );
    return new Map(rows.map((row) => [row.username.toLowerCase(), row]));
  }

  /** Accounts that hold a role within the administrator's scope, with those of their roles that lie in it; by user name. */
  async list(
    actor: Actor,
    query: QueryOf<typeof identity.listAccounts>,
  ): Promise<ResponseOf<typeof identity.listAccounts>> {
    const after = afterOf(query.cursor);
    const params: unknown[] = [after, query.limit + 1];
    const scope = scopeClause(actor, 'account.manage', 'r.organisation_id', this.clock.today(), params);
    const where = [`EXISTS (SELECT 1 FROM role_assignment r WHERE r.account_id = a.id AND ${scope})`];
    if (query.q !== undefined && query.q.trim() !== '') {
      params.push(query.q.trim());
      where.push(
        `(strpos(fold(a.display_name || ' ' || a.job_title), fold($${params.length})) > 0 OR strpos(lower(a.username), lower($${params.length})) > 0)`,
      );
    }
    const rows = await this.pool.query<AccountRow & { total: number }>(
      `WITH seen AS (SELECT a.* FROM account a WHERE ${where.join(' AND ')})
       SELECT ${this.columns(scope)}, (SELECT count(*)::int FROM seen) AS total FROM seen a WHERE lower(a.username) > $1
       ORDER BY lower(a.username) LIMIT $2`,
      params,
    );
    const page = rows.slice(0, query.limit);
    const last = page.at(-1);
    return {
      items: page.map(viewOf),
      nextCursor:
        rows.length > query.limit && last !== undefined
          ? Buffer.from(last.username.toLowerCase()).toString('base64url')
          : null,
      total: rows[0]?.total ?? 0,
    };
  }

  /** One account as the administrator sees it; null outside their scope. */
  async get(actor: Actor, id: string, on: Queryable = this.pool): Promise<AccountView | null> {
    const params: unknown[] = [id];
    const scope = scopeClause(actor, 'account.manage', 'r.organisation_id', this.clock.today(), params);
    const rows = await on.query<AccountRow>(
      `SELECT ${this.columns(scope)} FROM account a WHERE a.id = $1
       AND EXISTS (SELECT 1 FROM role_assignment r WHERE r.account_id = a.id AND ${scope})`,
      params,
    );
    return rows[0] === undefined ? null : viewOf(rows[0]);
  }

  private columns(scope: string): string {
    return `a.id, a.username, a.display_name AS "displayName", a.job_title AS "jobTitle", a.disabled_at IS NOT NULL AS disabled, a.version,
      (SELECT max(s.last_seen_at) FROM account_session s WHERE s.account_id = a.id) AS "lastSeenAt", ${assignmentsJson(scope)} AS assignments`;
  }
}

const viewOf = (row: AccountRow): AccountView => ({
  id: row.id,
  username: row.username,
  displayName: row.displayName,
  jobTitle: row.jobTitle,
  disabled: row.disabled,
  lastSeenAt: row.lastSeenAt,
  assignments: withRoleNames(row.assignments),
  version: row.version,
});

/** The user name a page begins after. @throws ProblemError VALIDATION_FAILED for a cursor that was not made here */
function afterOf(cursor: string | undefined): string {
  const after = Buffer.from(cursor ?? '', 'base64url').toString('utf8');
  if (/^[\w.-]*$/.test(after)) return after;
  throw new ProblemError('VALIDATION_FAILED', {}, [{ pointer: '/query/cursor', detail: 'Tải lại danh sách từ đầu.' }]);
}
