import { Injectable } from '@nestjs/common';
import { findAward, routeFor, type RouteStep } from '@gs/domain';
import { ProblemError, type LocalDate, type Queryable } from '@gs/api-platform';
import { OrganisationsPort, type OrganisationVersion } from '@gs/api-organisation';
import { routeSignature, type PlacedStep } from './route';

/** Finds the way of a list: which unit's council, office and head act on it, by the routing table of the day. */
@Injectable()
export class RouteFinder {
  constructor(private readonly organisations: OrganisationsPort) {}

  /**
   * The one route of all these awards from a unit on a day, with the units that act.
   * @throws ProblemError NO_ROUTE when an award has none or its units cannot be found, MIXED_ROUTES when they differ
   */
  async resolve(
    organisationId: string,
    awards: readonly string[],
    on: LocalDate,
    db?: Queryable,
  ): Promise<PlacedStep[]> {
    const unit = await this.organisations.versionOn(organisationId, on, db);
    const routes = new Map<string, RouteStep[]>();
    for (const award of new Set(awards)) {
      const steps = unit === null ? null : routeFor(award, unit, on);
      if (steps === null) throw noRoute(award);
      routes.set(routeSignature(steps), steps);
    }
    const [steps, second] = [...routes.values()];
    if (second !== undefined) throw new ProblemError('MIXED_ROUTES');
    const first = awards[0];
    if (unit === null || steps === undefined || first === undefined) return [];
    return this.place(unit, steps, first, on, db);
  }

  private async place(
    unit: OrganisationVersion,
    steps: readonly RouteStep[],
    award: string,
    on: LocalDate,
    db?: Queryable,
  ): Promise<PlacedStep[]> {
    const placed: PlacedStep[] = [];
    for (const { kind, at, office, workingDays, cite } of steps) {
      const area = at === 'self' ? unit : await this.organisations.ancestorAtLevel(unit.id, at, on, db);
      const holder =
        area !== null && office !== undefined ? await this.organisations.dutyHolder(area.id, office, on, db) : area;
      if (holder === null) throw noRoute(award);
      placed.push({ kind, organisationId: holder.id, workingDays, cite });
    }
    return placed;
  }
}

const noRoute = (award: string): ProblemError =>
  new ProblemError('NO_ROUTE', { award: findAward(award)?.name ?? award });
