import type { LocalDate } from '../dates/local-date';
import type { RouteRow, RouteStepRow } from '../rules/book';
import { currentRules } from '../rules/current';
import { rowsOn } from '../rules/dated';
import type { Rules } from '../rules/rules';
import type { AwardCode, Cite, OrgPlace } from '../rules/types';

export interface RouteStep {
  readonly kind: RouteStepRow['kind'];
  /** `self`: the proposing unit; otherwise a level of government, to be found among its ancestors. */
  readonly at: string;
  /** The body holding this office acts, not the committee of the level. */
  readonly office?: 'emulation-office';
  /** Working days from receipt; null: no limit is laid down for the step. */
  readonly workingDays: number | null;
  readonly cite: Cite;
}

/** Steps a nomination for `award` from a unit of this level and kind takes on that day, or null when no route is held. */
export function routeFor(award: AwardCode, from: OrgPlace, on: LocalDate, rules = currentRules()): RouteStep[] | null {
  const row = rowsOn(rules.data.routes, on).find((route) => route.awards.includes(award) && startsAt(route, from));
  return row ? row.steps.map((step) => toStep(step, row.cite, on, rules)) : null;
}

function startsAt(route: RouteRow, place: OrgPlace): boolean {
  const kind = place.kind.toLowerCase();
  const levelFits = route.levels === null || route.levels.includes(place.level);
  return levelFits && (route.kinds === null || route.kinds.some((known) => known.toLowerCase() === kind));
}

function toStep({ kind, at, office, limit }: RouteStepRow, routeCite: Cite, on: LocalDate, rules: Rules): RouteStep {
  const found = limit === undefined ? null : limitOn(limit, on, rules);
  const step = { kind, at, workingDays: found?.workingDays ?? null, cite: found?.cite ?? routeCite };
  return office === undefined ? step : { ...step, office };
}

/** Working days of a time limit, its name and its clause on that day, or null. */
export function limitOn(
  code: string,
  on: LocalDate,
  rules = currentRules(),
): { readonly workingDays: number; readonly name: string; readonly cite: Cite } | null {
  const row = rowsOn(rules.data.timeLimits, on).find((limit) => limit.code === code);
  return row ? { workingDays: row.workingDays, name: row.name, cite: row.cite } : null;
}
