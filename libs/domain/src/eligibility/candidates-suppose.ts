import type { LocalDate } from '../dates/local-date';
import type { GoodYear, Registers } from './candidates-plan';
import type { Facts, GrantFact, InitiativeFact, RatingFact } from './types';

/** One record more than there is: the kind of it, and all facts with it. */
export interface OneMore {
  readonly record: 'initiative' | 'title' | 'rating';
  readonly facts: Facts;
}

/** The facts of the year after, were it a good one, and the years that are supposed to be. */
export interface NextYear {
  readonly years: readonly number[];
  readonly facts: Facts;
}

/** Supposed, so no decision stands behind it. */
const undecided = '';

/**
 * The year after the year of merit, rated and given titles as supposed. A year of merit that nobody has rated yet is
 * supposed good too. Open matters and disciplines stay; figures of a collective are those of this year and fall away.
 */
export function nextYearOf(facts: Facts, good: GoodYear): NextYear {
  const isRated = facts.ratings.some(({ year }) => year === facts.year);
  const years = isRated ? [facts.year + 1] : [facts.year, facts.year + 1];
  const { collective: _counts, sameYearNominations: _standing, dossierParts: _parts, ...kept } = facts;
  return {
    years,
    facts: {
      ...kept,
      year: facts.year + 1,
      receivedOn: aYearLater(facts.receivedOn),
      ratings: [...facts.ratings, ...years.map((year) => ratingOf(year, good))],
      grants: [...facts.grants, ...years.flatMap((year) => titlesOf(facts, year, good))],
    },
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
