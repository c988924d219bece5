import type { LocalDate } from '../dates/local-date';
import type { AwardCode } from '../rules/types';
import type { GoodYear, Registers } from './candidates-plan';
import type { Facts, GrantFact, InitiativeFact, RatingFact } from './types';

/** One record more than there is: the kind of it, and all facts with it. */
export interface OneMore {
  readonly record: 'initiative' | 'title' | 'rating';
  readonly facts: Facts;
}

/** Supposed, so no decision stands behind it. */
const undecided = '';

/** Years taken as good ones: the next one, and the year of merit itself while nobody has rated it. */
export function supposedYears({ ratings, year }: Facts): readonly number[] {
  return ratings.some((rating) => rating.year === year) ? [year + 1] : [year, year + 1];
}

/**
 * The facts of the year after the year of merit, with the supposed years rated and given titles as supposed. Open matters
 * and disciplines stay; figures of a collective are those of this year and fall away.
 * @param due titles of the year of merit that are as good as given
 */
export function nextYearOf(facts: Facts, good: GoodYear, due: readonly AwardCode[] = []): Facts {
  const years = supposedYears(facts);
  const { collective: _counts, sameYearNominations: _standing, dossierParts: _parts, ...kept } = facts;
  return {
    ...kept,
    year: facts.year + 1,
    receivedOn: aYearLater(facts.receivedOn),
    ratings: [...facts.ratings, ...years.map((year) => ratingOf(year, good))],
    grants: [
      ...facts.grants,
      ...years.flatMap((year) => titlesOf(facts, year, good)),
      ...(years.includes(facts.year) ? [] : titlesOf(facts, facts.year, { ...good, titles: due })),
    ],
  };
}

/** The facts with one record more, each in its turn: an initiative of the year, a title of it, its rating. */
export function withOneMore(facts: Facts, good: GoodYear): readonly OneMore[] {
  const { year } = facts;
  const titles = titlesOf(facts, year, good);
  const isRated = facts.ratings.some((rating) => rating.year === year);
  return [
    { record: 'initiative', facts: { ...facts, initiatives: [...facts.initiatives, initiativeOf(year)] } },
    ...(titles.length === 0
      ? []
      : [{ record: 'title' as const, facts: { ...facts, grants: [...facts.grants, ...titles] } }]),
    ...(isRated
      ? []
      : [{ record: 'rating' as const, facts: { ...facts, ratings: [...facts.ratings, ratingOf(year, good)] } }]),
  ];
}

/** Somebody of the same kind of whom nothing is on record. */
export function blankOf({ subject, year, receivedOn }: Facts, registers: Registers): Facts {
  return {
    subject: { kind: subject.kind, id: '' },
    year,
    receivedOn,
    ratings: [],
    grants: [],
    initiatives: [],
    discipline: [],
    holds: [],
    ...(registers.service ? { service: { posts: [] } } : {}),
    ...(registers.movements ? { movements: [] } : {}),
  };
}

const ratingOf = (year: number, { rating }: GoodYear): RatingFact => ({ year, level: rating });

const initiativeOf = (year: number): InitiativeFact => ({
  code: undecided,
  year,
  scope: 'toan-quoc',
  title: '',
  decisionNo: undecided,
});

function titlesOf(facts: Facts, year: number, { titles }: GoodYear): GrantFact[] {
  const isHeld = (award: string): boolean => facts.grants.some((grant) => grant.award === award && grant.year === year);
  return titles
    .filter((award) => !isHeld(award))
    .map((award) => ({ award, year, decisionNo: undecided, decidedOn: `${year}-12-31` }));
}

/** The same day of the next year; 29 February becomes the 28th. */
function aYearLater(day: LocalDate): LocalDate {
  const rest = day.slice(4);
  return `${Number(day.slice(0, 4)) + 1}${rest === '-02-29' ? '-02-28' : rest}`;
}
