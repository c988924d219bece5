import { ratingRank } from '../rules/ratings';
import type { Rules } from '../rules/rules';
import type { AwardCode, CommendationType, RatingLevel, Share } from '../rules/types';
import type { DisciplineFact, Facts, GrantFact, Outcome, RatingFact } from './types';

const lastDayOf = (year: number): string => `${year}-12-31`;
const firstDayOf = (year: number): string => `${year}-01-01`;

/** What is known of one subject, arranged for the checks: made once, read by the conditions of many awards. */
export class Reading {
  private readonly ratings = new Map<number, RatingFact>();
  private readonly grants = new Map<AwardCode, GrantFact[]>();
  readonly facts: Facts;
  /** As if awards of units that were split belonged here; absent when there are none. */
  readonly hoped: Reading | undefined;

  /** @param withInexact counts awards of units that were split as well: for `hoped` only */
  constructor(
    known: Facts,
    readonly rules: Rules,
    withInexact = false,
  ) {
    const sure = withInexact ? known : surely(known);
    this.facts = sure;
    this.hoped = sure === known ? undefined : new Reading(known, rules, true);
    const facts = this.facts;
    for (const rating of facts.ratings) {
      const held = this.ratings.get(rating.year);
      // There is one, unless lists contradict each other.
      if (!held || ratingRank(rating.level) > ratingRank(held.level)) this.ratings.set(rating.year, rating);
    }
    // A collective's rating of the year stands with its figures (G10).
    const own = facts.collective?.rating;
    if (own !== undefined)
      this.ratings.set(facts.year, { ...this.ratings.get(facts.year), year: facts.year, level: own });
    for (const grant of facts.grants) {
      const held = this.grants.get(grant.award);
      if (held) held.push(grant);
      else this.grants.set(grant.award, [grant]);
    }
  }

  /** The best rating held for a year. */
  ratingOf(year: number): RatingFact | undefined {
    return this.ratings.get(year);
  }

  get ratedYears(): readonly RatingFact[] {
    return [...this.ratings.values()];
  }

  grantsOf(award: AwardCode): readonly GrantFact[] {
    return this.grants.get(award) ?? [];
  }

  /** Grants of any of these awards that may ground another award: sudden and thematic ones do not (G4). */
  groundsOf(awards: readonly AwardCode[]): readonly GrantFact[] {
    return awards.flatMap((award) => this.grantsOf(award).filter((grant) => !this.isSudden(grant)));
  }

  /** ND152 Điều 4.3: achievements of sudden or thematic commendation are no ground for another award. */
  isSudden(grant: GrantFact): boolean {
    return grant.form !== undefined && this.rules.index(suddenTypes).has(grant.form);
  }

  /** Whether the year of merit was over on the day of receipt: until then its rating and titles cannot be there. */
  get isYearOver(): boolean {
    return Number(this.facts.receivedOn.slice(0, 4)) > this.facts.year;
  }

  /** The last year that can count for merit over years: the year of merit, or before its end the one before. */
  get lastYear(): number {
    const { year } = this.facts;
    return this.isYearOver || this.ratings.has(year) ? year : year - 1;
  }

  /**
   * G13: the first year that counts for the next award. After the period the decision names; where it names none, from
   * its date. The year in which a decision came late counts in part only: `perhaps`.
   */
  countsFrom({ year, periodTo, decidedOn }: GrantFact): { readonly surely: number; readonly perhaps: number } {
    const next = (periodTo ?? year) + 1;
    const decided = Number(decidedOn.slice(0, 4));
    if (periodTo !== undefined || decided <= next) return { surely: next, perhaps: next };
    return { surely: decided + 1, perhaps: decided };
  }

  /** Disciplines in effect on some day of the year. */
  disciplinesIn(year: number): readonly DisciplineFact[] {
    return this.facts.discipline.filter((item) => item.from <= lastDayOf(year) && item.to >= firstDayOf(year));
  }

  /** G2: achievement counts only from the end of a discipline, so a year that closed before that end does not count. */
  yearCounts(year: number): boolean {
    const { discipline, receivedOn } = this.facts;
    return !discipline.some(
      (item) => item.from <= receivedOn && item.from <= lastDayOf(year) && item.to >= lastDayOf(year),
    );
  }

  /**
   * Known, or as good as known, to stand inside the yearly rating: what is for workers and farmers does not concern such a
   * person. Where nobody has said, ratings on record speak for it.
   */
  get isCadre(): boolean {
    const { workerClass } = this.facts.subject;
    return workerClass === undefined ? this.ratings.size > 0 : workerClass === 'cadre';
  }

  /** G6: a year of maternity leave is a year of service. */
  isMaternity(year: number): boolean {
    return this.facts.maternityYears?.includes(year) === true;
  }

  /** Name of an award as it stands in the book, or its code. */
  nameOf(award: AwardCode): string {
    return this.rules.award(award)?.name ?? award;
  }
}

/** What surely belongs to the subject: awards of a unit that was split are nobody's yet. */
function surely(known: Facts): Facts {
  const grants = known.grants.filter(({ from }) => from?.exact !== false);
  return grants.length === known.grants.length ? known : { ...known, grants };
}

const suddenTypes = (rules: Rules): ReadonlySet<CommendationType> =>
  new Set(rules.data.types.filter((type) => type.sudden).map((type) => type.code));

/** Whether a rating reaches a level; unknown when there is none. */
export function reaches(rating: RatingLevel | undefined, least: RatingLevel): Outcome {
  if (rating === undefined) return 'unknown';
  return ratingRank(rating) >= ratingRank(least) ? 'met' : 'unmet';
}

/** Whether part out of whole makes the share, in whole numbers. */
export function makesShare(part: number, whole: number, share: Share): boolean {
  return whole > 0 && part * share.den >= whole * share.num;
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
