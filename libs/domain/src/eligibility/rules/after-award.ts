import type { ConditionOf } from '../../rules/conditions';
import { ratingName } from '../../rules/ratings';
import { grantEvidence, ratingEvidence, type Check } from '../finding';
import { reaches, type Reading } from '../reading';
import type { GrantFact, Outcome } from '../types';

type AfterAward = ConditionOf<'after-award'>;

/** How one earlier award serves as the beginning. */
interface Start {
  readonly grant: GrantFact;
  readonly outcome: Outcome;
  readonly first: number;
  readonly years: number;
  readonly best: number;
  readonly held: readonly GrantFact[];
  readonly earliest: number;
}

/**
 * An award held, and since the period it was given for so many consecutive years up to the proposal rated at least so,
 * in that time titles and better years (L2022 Điều 42–44, 73; G13 for where the count begins; G6 for maternity leave).
 * Of several earlier awards the one that serves best is taken. A year without a rating is not known, never failed; a year of
 * merit that is not over yet is left out.
 */
export const afterAward: Check<'after-award'> = (condition, reading) => {
  const starts = reading
    .groundsOf(condition.after)
    .filter((grant) => grant.year < reading.facts.year)
    .map((grant) => startAt(grant, condition, reading))
    .sort((a, b) => order[b.outcome] - order[a.outcome] || a.earliest - b.earliest);
  const best = starts[0];
  return {
    outcome: best?.outcome ?? 'unmet',
    prove: () => ({
      facts: {
        after: condition.after.map((code) => reading.nameOf(code)),
        needed: condition.years,
        least: ratingName(condition.least),
        run: best ? `${best.first}–${reading.lastYear}` : '',
        years: best?.years ?? 0,
        bestNeeded: condition.best?.years ?? 0,
        best: best?.best ?? 0,
        bestLevel: condition.best ? ratingName(condition.best.level) : '',
        holding: holdingInWords(condition, reading),
        held: (best?.held ?? []).map((grant) => `${reading.nameOf(grant.award)} ${grant.year}`),
      },
      evidence: best ? evidenceOf(best, reading) : [],
      missing: best ? 'years-since' : 'earlier-award',
      earliestYear: best?.earliest ?? reading.facts.year + condition.years,
    }),
  };
};

const order: Readonly<Record<Outcome, number>> = { met: 3, unknown: 2, unmet: 1, hold: 0 };

function startAt(grant: GrantFact, condition: AfterAward, reading: Reading): Start {
  const { year } = reading.facts;
  const last = reading.lastYear;
  const { surely, perhaps } = reading.countsFrom(grant);
  const sure = runBack(surely, last, (each) => goodYear(each, condition, reading) === 'met');
  const possible = runBack(perhaps, last, (each) => goodYear(each, condition, reading) !== 'unmet');
  const within = (first: number) => judgeWithin(first, condition, reading);
  const enough = (first: number, best: number): boolean =>
    last - first + 1 >= condition.years && within(first).holds && best >= (condition.best?.years ?? 0);
  const outcome: Outcome = enough(sure, within(sure).best)
    ? 'met'
    : enough(possible, within(possible).best + within(possible).open)
      ? 'unknown'
      : 'unmet';
  const shown = outcome === 'unknown' ? possible : sure;
  const { held, best, lacking } = within(shown);
  return {
    grant,
    outcome,
    first: shown,
    years: last - shown + 1,
    best,
    held,
    earliest: Math.max(
      shown + condition.years - 1,
      last + lacking,
      last + ((condition.best?.years ?? 0) - best),
      year + 1,
    ),
  };
}

/** First year of the unbroken run of good years that ends in `year`, not before `from`. */
function runBack(from: number, year: number, good: (year: number) => boolean): number {
  let first = year + 1;
  while (first - 1 >= from && good(first - 1)) first -= 1;
  return first;
}

function goodYear(year: number, { least, orAwards }: AfterAward, reading: Reading): Outcome {
  if (!reading.yearCounts(year)) return 'unmet';
  if (orAwards && reading.groundsOf(orAwards).some((grant) => grant.year === year)) return 'met';
  const held = reading.ratingOf(year);
  if (held === undefined && reading.isMaternity(year)) return 'met';
  return reaches(held?.level, least);
}

function judgeWithin(
  first: number,
  condition: AfterAward,
  reading: Reading,
): { holds: boolean; held: readonly GrantFact[]; best: number; open: number; lacking: number } {
  const last = reading.lastYear;
  const inRun = (grant: GrantFact): boolean => grant.year >= first && grant.year <= last;
  // The same award of the same year named twice is one.
  const countOf = (codes: readonly string[]): number =>
    new Set(
      reading
        .groundsOf(codes)
        .filter(inRun)
        .map((grant) => `${grant.award}/${grant.year}`),
    ).size;
  const lackingOf = (set: AfterAward['holding'][number]): number =>
    Math.max(0, ...set.map(({ anyOf, count }) => count - countOf(anyOf)));
  const lacking = condition.holding.length === 0 ? 0 : Math.min(...condition.holding.map(lackingOf));
  const years = yearsOf(first, last);
  const ratings = years.map((each) => reading.ratingOf(each)?.level);
  const level = condition.best?.level;
  return {
    holds: lacking === 0,
    held: reading.groundsOf(condition.holding.flatMap((set) => set.flatMap(({ anyOf }) => anyOf))).filter(inRun),
    best: level === undefined ? 0 : ratings.filter((rating) => reaches(rating, level) === 'met').length,
    open: ratings.filter((rating) => rating === undefined).length,
    lacking,
  };
}

const yearsOf = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

const holdingInWords = ({ holding }: AfterAward, reading: Reading): string =>
  holding
    .map((set) =>
      set.map(({ anyOf, count }) => `${count} ${anyOf.map((code) => reading.nameOf(code)).join('/')}`).join(' và '),
    )
    .join('; hoặc ');

function evidenceOf({ grant, first, held }: Start, reading: Reading): ReturnType<typeof ratingEvidence>[] {
  return [
    grantEvidence(grant, reading.nameOf(grant.award)),
    ...yearsOf(first, reading.lastYear).map((each) =>
      reading.ratingOf(each) === undefined && reading.isMaternity(each)
        ? { kind: 'leave' as const, label: `Năm ${each}: nghỉ thai sản, được tính là thời gian công tác` }
        : ratingEvidence(reading.ratingOf(each)),
    ),
    ...held.map((each) => grantEvidence(each, reading.nameOf(each.award))),
  ];
}
