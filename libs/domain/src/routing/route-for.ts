import type { LocalDate } from '../dates/local-date';
import { rowsOn } from '../rules/dated';
import { routeRows, type RouteRow, type RouteStepRow } from '../rules/routes';
import { timeLimits, type TimeLimitCode } from '../rules/time-limits';
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
export function routeFor(award: AwardCode, from: OrgPlace, on: LocalDate): RouteStep[] | null {
  const row = rowsOn(routeRows, on).find(({ value }) => value.awards.includes(award) && startsAt(value, from));
  return row ? row.value.steps.map((step) => toStep(step, row.cite, on)) : null;
}

function startsAt(row: RouteRow, place: OrgPlace): boolean {
  const kind = place.kind.toLowerCase();
  const levelFits = row.from.levels === null || row.from.levels.includes(place.level);
  return levelFits && (row.from.kinds === null || row.from.kinds.some((known) => known.toLowerCase() === kind));
}

function toStep({ kind, at, office, limit }: RouteStepRow, routeCite: Cite, on: LocalDate): RouteStep {
  const found = limit === undefined ? null : limitOn(limit, on);
  const step = { kind, at, workingDays: found?.workingDays ?? null, cite: found?.cite ?? routeCite };
  return office === undefined ? step : { ...step, office };
}

/** Working days of a time limit and its clause on that day, or null. */
export function limitOn(
  code: TimeLimitCode,
  on: LocalDate,
): { readonly workingDays: number; readonly cite: Cite } | null {
  const row = rowsOn(timeLimits, on).find(({ value }) => value.code === code);
  return row ? { workingDays: row.value.workingDays, cite: row.cite } : null;
}
