import { Inject, Injectable } from '@nestjs/common';
import type { MeView, Permission } from '@gs/contracts';
import { Clock, CONFIG, Db, permissionsOf, ProblemError, type Config } from '@gs/api-platform';
import { assignmentsJson, withRoleNames } from './accounts.reader';

@Injectable()
export class MeReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The account as its holder sees it, with the roles valid today. @throws ProblemError UNAUTHENTICATED when it is gone */
  async of(accountId: string): Promise<MeView> {
    const rows = await this.db.query<Omit<MeView, 'permissions' | 'demo'>>(
      `SELECT a.id AS "accountId", a.username, a.display_name AS "displayName", a.job_title AS "jobTitle",
         a.must_change_password AS "mustChangePassword",
         ${assignmentsJson(`$2::date BETWEEN r.valid_from AND COALESCE(r.valid_to, 'infinity')`)} AS assignments
       FROM account a WHERE a.id = $1`,
      [accountId, this.clock.today()],
    );
    const row = rows[0];
    if (row === undefined) throw new ProblemError('UNAUTHENTICATED');
    const held = row.assignments.map(({ role, organisation }) => ({ role, organisationId: organisation.id }));
    const permissions: Permission[] = [...permissionsOf(held).keys()];
    return { ...row, assignments: withRoleNames(row.assignments), permissions, demo: this.config.demo };
  }
}
