import type { ConditionOf } from '../../rules/conditions';
import { grantEvidence, initiativeEvidence, ratingEvidence, type Check } from '../finding';
import { reaches, runsOf, type Reading } from '../reading';
import type { Finding, GrantFact, InitiativeFact, Outcome } from '../types';

type TwoYearMerit = ConditionOf<'two-year-merit'>;

/** How free an initiative is to ground a form (G9). */
type Freedom = 'free' | 'used' | 'unknown';

interface Run {
  readonly first: number;
  readonly last: number;
  readonly outcome: Outcome;
  readonly free: readonly InitiativeFact[];
  /** Not known to be free, nor to be used. */
  readonly open: readonly InitiativeFact[];
  readonly rejected: readonly InitiativeFact[];
}

/**
 * L2022 Điều 74.1d: the title in two consecutive years or two consecutive years rated best, and in that time two
 * initiatives (or two research works) applied at base which no other award has used (CV 1168; CV 5007).
 */
export const twoYearMerit: Check<'two-year-merit'> = (condition, reading) => {
  const { titled, rated, mixed } = countedYears(condition, reading);
  const runs = [...runsOf(titled), ...runsOf(rated), ...runsOf(mixed)].filter(
    ([first, last]) => last - first + 1 >= condition.years,
  );
  const judged = runs
    .map(([first, last]) => judgeRun(condition, reading, first, last))
    .sort((a, b) => order[b.outcome] - order[a.outcome] || b.free.length - a.free.length || b.last - a.last);
  const best = judged[0];
  const { facts } = reading;
  const knowsYears = facts.ratings.length > 0 || facts.grants.length > 0;
  const known = best?.outcome ?? (knowsYears ? 'unmet' : 'unknown');
  const outcome = known === 'unmet' && mayHaveRun(condition, reading) ? 'unknown' : known;
  return {
    outcome,
    effect: 'warn',
    prove: () => ({
      cite: best !== undefined && outcome !== 'met' ? condition.reading : condition.cite,
      facts: {
        years: condition.years,
        needed: condition.initiatives,
        run: best ? `${best.first}–${best.last}` : '',
        count: best?.free.length ?? 0,
        free: (best?.free ?? []).map(({ code }) => code),
        rejected: (best?.rejected ?? rejectedOf(condition, reading)).map(({ code }) => code),
      },
      evidence: best ? evidenceOf(condition, reading, best) : [],
      missing: best ? 'free-initiatives' : 'consecutive-years',
      earliestYear: best ? facts.year + 1 : earliestYear(condition, reading, [...titled, ...rated]),
    }),
  };
};

const order: Readonly<Record<Outcome, number>> = { met: 3, unknown: 2, unmet: 1, hold: 0 };

/**
 * Years that may make a run: counted after a discipline (G2) and after the last merit award of this form (G13). A year
 * rated best without the title, then a year of the title granted for its rating, makes a run as well (CV 1168).
 */
function countedYears(
  { award, rating, since }: TwoYearMerit,
  reading: Reading,
): { readonly titled: number[]; readonly rated: number[]; readonly mixed: number[] } {
  const counts = (year: number): boolean =>
    year >= firstYear(since, reading, 'surely') && year <= reading.facts.year && reading.yearCounts(year);
  const titles = reading.grantsOf(award).filter((grant) => counts(grant.year));
  const rated = reading.ratedYears
    .filter((held) => reaches(held.level, rating) === 'met' && counts(held.year))
    .map((held) => held.year);
  const onRating = titles.filter((grant) => grant.restedOn === 'rating').map((grant) => grant.year);
  const titled = titles.map((grant) => grant.year);
  return { titled, rated, mixed: onRating.length > 0 ? [...rated, ...onRating] : [] };
}

/** First year that counts after the last merit award of this form (G13). */
const firstYear = (since: string, reading: Reading, how: 'surely' | 'perhaps'): number =>
  Math.max(0, ...meritAwards(reading, since).map((grant) => reading.countsFrom(grant)[how]));

/**
 * Whether years that nobody has rated, or that count in part, may make a run with enough initiatives in it: then it is not
 * known, never failed.
 */
function mayHaveRun(condition: TwoYearMerit, reading: Reading): boolean {
  const { years, initiatives, rating, since } = condition;
  const from = firstYear(since, reading, 'perhaps');
  const mayCount = (year: number): boolean =>
    year >= from &&
    reading.yearCounts(year) &&
    (reaches(reading.ratingOf(year)?.level, rating) !== 'unmet' ||
      reading.grantsOf(condition.award).some((grant) => grant.year === year));
  return [reading.facts.year, reading.facts.year - 1].some((last) => {
    const first = last - years + 1;
    const run = Array.from({ length: years }, (_, index) => first + index);
    if (!run.every(mayCount)) return false;
    const { free, open } = judgeRun(condition, reading, first, last);
    return free.length + open.length >= initiatives;
  });
}

const meritAwards = (reading: Reading, since: string): readonly GrantFact[] =>
  reading.groundsOf([since]).filter((grant) => grant.form === undefined || grant.form === 'cong-trang');

function judgeRun(condition: TwoYearMerit, reading: Reading, first: number, last: number): Run {
  const { facts } = reading;
  const within = facts.initiatives.filter(({ year }) => year >= first && year <= last);
  const freedoms = freedomsOf(condition, reading, within);
  const free = within.filter((item) => freedoms.get(item) === 'free');
  const open = within.filter((item) => freedoms.get(item) === 'unknown');
  const rejected = within.filter((item) => freedoms.get(item) === 'used');
  // A run that ended long ago may have been rewarded since, or not: the law names no limit, so a person looks.
  const recent = last >= facts.year - 1;
  const enough = enoughOfOneKind(free, condition.initiatives);
  const outcome: Outcome =
    enough && recent ? 'met' : free.length + open.length >= condition.initiatives ? 'unknown' : 'unmet';
  return { first, last, outcome, free, open, rejected };
}

/** Two of one kind; one initiative with one research work is an open question, so it stays unknown. */
function enoughOfOneKind(items: readonly InitiativeFact[], needed: number): boolean {
  const research = items.filter(({ kind }) => kind === 'research').length;
  return research >= needed || items.length - research >= needed;
}

/**
 * A title of a year not rated best can only have stood on an initiative of that year. Where it is not recorded on
 * which, one of them is taken: as used when it is the only one, else as not known. A title of a year rated best takes
 * none, unless it is recorded that it rested on an initiative.
 */
function freedomsOf(
  { award, restsOnRating }: TwoYearMerit,
  reading: Reading,
  items: readonly InitiativeFact[],
): Map<InitiativeFact, Freedom> {
  const { initiatives } = reading.facts;
  const freedoms = new Map<InitiativeFact, Freedom>();
  for (const item of items) freedoms.set(item, item.usedFor === undefined ? 'free' : 'used');
  for (const grant of reading.grantsOf(award)) {
    const recorded = initiatives.some(({ usedFor }) => usedFor?.award === grant.award && usedFor.year === grant.year);
    if (recorded || grant.restedOn === 'rating') continue;
    const onRating = reaches(reading.ratingOf(grant.year)?.level, restsOnRating);
    if (onRating === 'met' && grant.restedOn === undefined) continue;
    const surely = onRating === 'unmet' || grant.restedOn === 'initiative';
    const ofYear = items.filter(({ year }) => year === grant.year);
    const taken = ofYear.find((item) => freedoms.get(item) === 'free');
    if (taken) freedoms.set(taken, surely && ofYear.length === 1 ? 'used' : 'unknown');
  }
  return freedoms;
}

function rejectedOf(condition: TwoYearMerit, reading: Reading): InitiativeFact[] {
  const { initiatives } = reading.facts;
  const freedoms = freedomsOf(condition, reading, initiatives);
  return initiatives.filter((item) => freedoms.get(item) === 'used');
}

function evidenceOf({ award }: TwoYearMerit, reading: Reading, run: Run): Finding['evidence'] {
  const inRun = (year: number): boolean => year >= run.first && year <= run.last;
  const titles = reading.grantsOf(award).filter((grant) => inRun(grant.year));
  const years = Array.from({ length: run.last - run.first + 1 }, (_, index) => run.first + index);
  const ratings = years.map((year) => ratingEvidence(reading.ratingOf(year))).filter((item) => item !== null);
  return [
    ...titles.map((grant) => grantEvidence(grant, reading.nameOf(award))),
    ...ratings,
    ...run.free.map(initiativeEvidence),
  ];
}

/** The year in which a run would be long enough, were every year to come a good one. */
function earliestYear(condition: TwoYearMerit, reading: Reading, years: readonly number[]): number {
  const { year } = reading.facts;
  const last = runsOf(years).at(-1);
  const lastClosed = reading.ratingOf(year) === undefined ? year - 1 : year;
  const running = last && last[1] >= lastClosed ? last[1] - last[0] + 1 : 0;
  return (running > 0 && last ? last[1] : lastClosed) + condition.years - running;
}
