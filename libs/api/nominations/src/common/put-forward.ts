import { Injectable } from '@nestjs/common';
import { Clock, Db, type Queryable } from '@gs/api-platform';
import { OrganisationsPort } from '@gs/api-organisation';

/** Which units' people, collectives and households a unit may put forward. */
@Injectable()
export class PutForward {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly organisations: OrganisationsPort,
  ) {}

  /**
   * Ids of the unit itself and all below it today; for a unit that does the duty of emulation office for an area, of the
   * whole area.
   */
  async areaOf(organisationId: string, db: Queryable = this.db): Promise<Set<string>> {
    const today = this.clock.today();
    const areas = await db.query<{ organisation_id: string }>(
      `SELECT organisation_id FROM organisation_duty WHERE holder_id = $1 AND duty = 'emulation-office'
         AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)`,
      [organisationId, today],
    );
    const tops = [organisationId, ...areas.map((area) => area.organisation_id)];
    const within = await Promise.all(tops.map((top) => this.organisations.withinOn(top, today, db)));
    return new Set([...tops, ...within.flat()]);
  }
}
