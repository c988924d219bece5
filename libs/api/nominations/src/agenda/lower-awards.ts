import { lowerAwardsOf } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, type Queryable } from '@gs/api-platform';
import type { LowerAward } from '@gs/api-councils';
import { Matters } from '../persistence/matters.repository';
import { Nominations } from '../persistence/nominations.repository';
import { Submissions } from '../persistence/submissions.repository';
import { stepOf } from '../route/route';
import { RouteFinder } from '../route/route-finder';

/** What a council may move a nomination to. */
@Injectable()
export class LowerAwards {
  constructor(
    private readonly clock: Clock,
    private readonly matters: Matters,
    private readonly nominations: Nominations,
    private readonly submissions: Submissions,
    private readonly routes: RouteFinder,
  ) {}

  /**
   * Lower awards on whose route the same council stands at the same turn, without those the subject is put forward for
   * already. The highest first.
   */
  async of(db: Queryable, nominationId: string, councilOrganisationId: string): Promise<readonly LowerAward[]> {
    const nomination = await this.nominations.find(db, nominationId);
    const submission = await this.submissions.find(db, nomination.submission_id);
    const turn = submission.state === 'unit-council' ? 'unit-council' : 'council';
    const taken = await this.matters.awardsAskedFor(db, nomination.subject_id, nomination.year);
    const found: LowerAward[] = [];
    for (const award of lowerAwardsOf(nomination.award, nomination.subject_kind, this.clock.today())) {
      if (taken.has(award.code)) continue;
      const council = await this.councilFor(db, submission.organisation_id, award.code, turn);
      if (council === councilOrganisationId) found.push({ code: award.code, name: award.name });
    }
    return found;
  }

  /** The unit whose council considers an award from a unit; null where the award has no way from there. */
  private async councilFor(
    db: Queryable,
    organisationId: string,
    award: string,
    turn: 'unit-council' | 'council',
  ): Promise<string | null> {
    try {
      const route = await this.routes.resolve(organisationId, [award], this.clock.today(), db);
      return stepOf(route, turn)?.organisationId ?? null;
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'NO_ROUTE') return null;
      throw error;
    }
  }
}
