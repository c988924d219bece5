import type { AwardCode, LocalDate, Rules } from '@gs/domain';

/** Awards that some unit can put forward on a day: of the others the book knows the standard, but no way to them here. */
export function routedAwards(on: LocalDate, rules: Rules): ReadonlySet<AwardCode> {
  const routes = rules.data.routes.filter(({ from, to }) => from <= on && (to === null || on <= to));
  return new Set(routes.flatMap(({ awards }) => awards));
}
