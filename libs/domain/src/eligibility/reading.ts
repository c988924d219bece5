import type { LocalDate } from '../dates/local-date';
import { ratingRank } from '../rules/ratings';
import { standards, type Share } from '../rules/standards';
import type { RatingLevel } from '../rules/types';
import type { DisciplineFact, Facts, GrantFact, Outcome, RatingFact } from './types';

const lastDayOf = (year: number): LocalDate => `${year}-12-31`;
const firstDayOf = (year: number): LocalDate => `${year}-01-01`;

/** The best rating held for a year (there is one, unless lists contradict each other). */
export function ratingOf(facts: Facts, year: number): RatingFact | undefined {
  return facts.ratings
    .filter((rating) => rating.year === year)
    .sort((a, b) => ratingRank(b.level) - ratingRank(a.level))[0];
}

/** Whether a rating reaches a level; unknown when there is none. */
export function reaches(rating: RatingLevel | undefined, least: RatingLevel): Outcome {
  if (rating === undefined) return 'unknown';
  return ratingRank(rating) >= ratingRank(least) ? 'met' : 'unmet';
}

/** Whether part out of whole makes the share, in whole numbers. */
export function makesShare(part: number, whole: number, share: Share): boolean {
  return whole > 0 && part * share.den >= whole * share.num;
}

export function grantsOf(facts: Facts, award: string): GrantFact[] {
  return facts.grants.filter((grant) => grant.award === award);
}

/** Disciplines in effect on some day of the year. */
export function disciplinesIn(facts: Facts, year: number): DisciplineFact[] {
  return facts.discipline.filter((item) => item.from <= lastDayOf(year) && item.to >= firstDayOf(year));
}

/** G2: achievement counts only from the end of a discipline, so a year that closed before that end does not count. */
export function yearCounts(facts: Facts, year: number): boolean {
  return !facts.discipline.some((item) => item.from <= facts.receivedOn && item.to >= lastDayOf(year));
}

/** Achievements of sudden or thematic commendation are no ground for another award (ND152 Điều 4.3). */
export function isSudden(grant: GrantFact): boolean {
  const types: readonly string[] = standards.common.suddenTypes;
  return grant.form !== undefined && types.includes(grant.form);
}

/** Runs of consecutive years among `years`, each as [first, last], earliest first. */
export function runsOf(years: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}
