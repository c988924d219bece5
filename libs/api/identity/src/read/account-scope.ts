import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, scopeClause, type Actor, type Queryable } from '@gs/api-platform';

interface Held {
  readonly id: string;
  readonly within: boolean;
  readonly current: boolean;
}

/** What an administrator may do to whom. */
@Injectable()
export class AccountScope {
  constructor(private readonly clock: Clock) {}

  /** Roles may be given within one's own scope only. @throws ProblemError FORBIDDEN */
  async requireUnits(db: Queryable, actor: Actor, organisationIds: readonly string[]): Promise<void> {
    const wanted = [...new Set(organisationIds)];
    const params: unknown[] = [wanted];
    const scope = scopeClause(actor, 'account.manage', 'o.id', this.clock.today(), params);
    const rows = await db.query<{ id: string }>(
      `SELECT o.id FROM organisation o WHERE o.id = ANY($1::uuid[]) AND ${scope}`,
      params,
    );
    if (rows.length !== wanted.length) throw new ProblemError('FORBIDDEN');
  }

  /**
   * Roles of an account that lie within the scope.
   * @throws ProblemError NOT_FOUND when none does; FORBIDDEN when a role still held lies outside: who may reset such an
   * account would gain more than their own scope
   */
  async requireAccount(db: Queryable, actor: Actor, accountId: string): Promise<string[]> {
    const today = this.clock.today();
    const params: unknown[] = [accountId, today];
    const scope = scopeClause(actor, 'account.manage', 'r.organisation_id', today, params);
    const rows = await db.query<Held>(
      `SELECT r.id, ${scope} AS within, COALESCE(r.valid_to >= $2::date, true) AS current FROM role_assignment r WHERE r.account_id = $1`,
      params,
    );
    const within = rows.filter((row) => row.within);
    if (within.length === 0) throw new ProblemError('NOT_FOUND');
    if (rows.some((row) => !row.within && row.current)) throw new ProblemError('FORBIDDEN');
    return within.map((row) => row.id);
  }
}
