import { grantEvidence, ratingEvidence, type Check } from '../finding';
import { reaches, runsOf } from '../reading';

/** So many consecutive years rated at least so, or holding the title, up to the year of merit. */
export const collectiveYears: Check<'collective-years'> = ({ award, rating, years }, reading) => {
  const { facts } = reading;
  const counts = (year: number): boolean => year <= facts.year && reading.yearCounts(year);
  const titles = reading.groundsOf([award]).filter((grant) => counts(grant.year));
  const ratings = reading.ratedYears.filter((held) => reaches(held.level, rating) === 'met' && counts(held.year));
  const titled = titles.map((grant) => grant.year);
  const rated = ratings.map((held) => held.year);
  const long = (list: readonly number[]): boolean =>
    runsOf(list).some(([first, last]) => last - first + 1 >= years && last >= facts.year - 1);
  const met = long(titled) || long(rated);
  // A year of one kind and a year of the other, or years nobody has rated: not settled by what is held.
  const open = long([...titled, ...rated]) || facts.ratings.length === 0;
  return {
    outcome: met ? 'met' : open ? 'unknown' : 'unmet',
    effect: 'warn',
    prove: () => ({
      facts: { years },
      evidence: [...titles.map((grant) => grantEvidence(grant, reading.nameOf(award))), ...ratings.map(ratingEvidence)],
      missing: 'consecutive-years',
      earliestYear: facts.year + 1,
    }),
  };
};
