import { findAward } from '../../rules/catalogue';
import { standards } from '../../rules/standards';
import { finding, grantEvidence, initiativeEvidence, ratingEvidence } from '../finding';
import { grantsOf, isSudden, ratingOf, reaches, runsOf, yearCounts } from '../reading';
import type { Facts, Finding, InitiativeFact, Outcome } from '../types';

const chain = standards.bkTinh.chain;

/** How free an initiative is to ground a form (G9). */
type Freedom = 'free' | 'used' | 'unknown';

interface Run {
  readonly first: number;
  readonly last: number;
  readonly outcome: Outcome;
  readonly free: readonly InitiativeFact[];
  readonly rejected: readonly InitiativeFact[];
}

/**
 * L2022 Điều 74.1d: two CSTĐCS in consecutive years or two consecutive years HTXSNV, and in that time two initiatives
 * (or two research works) applied at base which no other award has used (CV 1168; CV 5007).
 */
export function bkTinhChain(facts: Facts): Finding {
  const years = countedYears(facts);
  const runs = [...runsOf(years.titled), ...runsOf(years.rated)].filter(
    ([first, last]) => last - first + 1 >= chain.consecutiveYears,
  );
  const judged = runs.map(([first, last]) => judgeRun(facts, first, last));
  const best = judged.sort(
    (a, b) => order[b.outcome] - order[a.outcome] || b.free.length - a.free.length || b.last - a.last,
  )[0];
  const outcome = best?.outcome ?? (knowsYears(facts) ? 'unmet' : 'unknown');
  const lacksInitiatives = best !== undefined && outcome !== 'met';
  return finding('bk-tinh-merit.chain', {
    outcome,
    effect: 'warn',
    cite: lacksInitiatives ? chain.reading : chain.cite,
    facts: {
      years: chain.consecutiveYears,
      needed: chain.initiatives,
      run: best ? `${best.first}–${best.last}` : '',
      count: best?.free.length ?? 0,
      free: (best?.free ?? []).map(({ code }) => code),
      rejected: (best?.rejected ?? rejectedOf(facts)).map(({ code }) => code),
    },
    evidence: best ? evidenceOf(facts, best) : [],
    missing: best ? 'free-initiatives' : 'consecutive-years',
    earliestYear: best ? undefined : earliestYear(facts, [...years.titled, ...years.rated]),
  });
}

const order: Readonly<Record<Outcome, number>> = { met: 3, unknown: 2, unmet: 1, hold: 0 };

/** Years that may make a run: counted after a discipline (G2) and after the last merit award of this form (G13). */
function countedYears(facts: Facts): { readonly titled: number[]; readonly rated: number[] } {
  const after = Math.max(0, ...meritAwards(facts).map((grant) => grant.year));
  const counts = (year: number): boolean => year > after && year <= facts.year && yearCounts(facts, year);
  const titled = grantsOf(facts, chain.title)
    .map((grant) => grant.year)
    .filter(counts);
  const rated = facts.ratings
    .filter((rating) => reaches(rating.level, chain.rating) === 'met')
    .map((rating) => rating.year)
    .filter(counts);
  return { titled, rated };
}

const meritAwards = (facts: Facts): Facts['grants'] =>
  grantsOf(facts, 'bk-tinh').filter(
    (grant) => !isSudden(grant) && (grant.form === undefined || grant.form === 'cong-trang'),
  );

const knowsYears = (facts: Facts): boolean => facts.ratings.length > 0 || facts.grants.length > 0;

function judgeRun(facts: Facts, first: number, last: number): Run {
  const within = facts.initiatives.filter(({ year }) => year >= first && year <= last);
  const freedoms = freedomsOf(facts, within);
  const free = within.filter((item) => freedoms.get(item) === 'free');
  const open = within.filter((item) => freedoms.get(item) !== 'used');
  const rejected = within.filter((item) => freedoms.get(item) === 'used');
  // A run that ended long ago may have been rewarded since, or not: the law names no limit, so a person looks.
  const recent = last >= facts.year - 1;
  const enough = enoughOfOneKind(free);
  const outcome: Outcome = enough && recent ? 'met' : open.length >= chain.initiatives ? 'unknown' : 'unmet';
  return { first, last, outcome, free, rejected };
}

/** Two of one kind; one initiative with one research work is an open question, so it stays unknown. */
function enoughOfOneKind(items: readonly InitiativeFact[]): boolean {
  const research = items.filter(({ kind }) => kind === 'research').length;
  return research >= chain.initiatives || items.length - research >= chain.initiatives;
}

/**
 * A title of a year not rated HTXSNV can only have stood on an initiative of that year. Where it is not recorded on
 * which, one of them is taken: as used when it is the only one, else as not known. A title of an HTXSNV year takes none.
 */
function freedomsOf(facts: Facts, items: readonly InitiativeFact[]): Map<InitiativeFact, Freedom> {
  const freedoms = new Map<InitiativeFact, Freedom>();
  for (const item of items) freedoms.set(item, item.usedFor === undefined ? 'free' : 'used');
  for (const grant of grantsOf(facts, chain.title)) {
    const recorded = facts.initiatives.some(
      ({ usedFor }) => usedFor?.award === grant.award && usedFor.year === grant.year,
    );
    const stoodOnRating = reaches(ratingOf(facts, grant.year)?.level, standards.cstdCoSo.rating.value);
    if (recorded || stoodOnRating === 'met') continue;
    const ofYear = items.filter(({ year }) => year === grant.year);
    const taken = ofYear.find((item) => freedoms.get(item) === 'free');
    if (taken) freedoms.set(taken, stoodOnRating === 'unmet' && ofYear.length === 1 ? 'used' : 'unknown');
  }
  return freedoms;
}

function rejectedOf(facts: Facts): InitiativeFact[] {
  const freedoms = freedomsOf(facts, facts.initiatives);
  return facts.initiatives.filter((item) => freedoms.get(item) === 'used');
}

function evidenceOf(facts: Facts, run: Run): Finding['evidence'] {
  const inRun = (year: number): boolean => year >= run.first && year <= run.last;
  const titles = grantsOf(facts, chain.title).filter((grant) => inRun(grant.year));
  const years = Array.from({ length: run.last - run.first + 1 }, (_, index) => run.first + index);
  const ratings = years.map((year) => ratingEvidence(ratingOf(facts, year))).filter((item) => item !== null);
  return [
    ...titles.map((grant) => grantEvidence(grant, findAward(chain.title)?.name ?? '')),
    ...ratings,
    ...run.free.map(initiativeEvidence),
  ];
}

/** The year in which a run would be long enough, were every year to come a good one. */
function earliestYear(facts: Facts, years: readonly number[]): number {
  const last = runsOf(years).at(-1);
  const yearIsKnown = ratingOf(facts, facts.year) !== undefined;
  const lastClosed = yearIsKnown ? facts.year : facts.year - 1;
  const running = last && last[1] >= lastClosed ? last[1] - last[0] + 1 : 0;
  return (running > 0 && last ? last[1] : lastClosed) + chain.consecutiveYears - running;
}
