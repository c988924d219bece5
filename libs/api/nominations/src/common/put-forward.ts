import { Injectable } from '@nestjs/common';
import { Clock, Db, type Queryable } from '@gs/api-platform';
import { OrganisationsPort } from '@gs/api-organisation';
import { DutiesReader } from '../read/duties.reader';

/** Which units' people, collectives and households a unit may put forward. */
@Injectable()
export class PutForward {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly organisations: OrganisationsPort,
    private readonly duties: DutiesReader,
  ) {}

  /**
   * Ids of the unit itself and all below it today; for a unit that does the duty of emulation office for an area, of the
   * whole area.
   */
  async areaOf(organisationId: string, db: Queryable = this.db): Promise<Set<string>> {
    const today = this.clock.today();
    const tops = [organisationId, ...(await this.duties.areasServedBy(organisationId, today, db))];
    const within = await Promise.all(tops.map((top) => this.organisations.withinOn(top, today, db)));
    return new Set([...tops, ...within.flat()]);
  }
}
