import { grantEvidence, ratingEvidence, type Check } from '../finding';
import { reaches } from '../reading';
import type { Outcome } from '../types';

/**
 * So many consecutive years rated at least so, or holding the title, up to the year of merit or the one before it. Whoever
 * holds the title was rated best in its year, so years of the one and of the other make a row. A year nobody has rated is
 * not known, never failed.
 */
export const collectiveYears: Check<'collective-years'> = ({ award, rating, years }, reading) => {
  const { facts } = reading;
  const titles = reading.groundsOf([award]).filter((grant) => grant.year <= facts.year);
  const outcomeOf = (year: number): Outcome => {
    if (!reading.yearCounts(year)) return 'unmet';
    return titles.some((grant) => grant.year === year) ? 'met' : reaches(reading.ratingOf(year)?.level, rating);
  };
  const rowTo = (last: number): readonly number[] => Array.from({ length: years }, (_, back) => last - back);
  const rows = [facts.year, facts.year - 1].map((last) => rowTo(last).map(outcomeOf));
  const met = rows.some((row) => row.every((each) => each === 'met'));
  const open = rows.some((row) => !row.includes('unmet'));
  return {
    outcome: met ? 'met' : open ? 'unknown' : 'unmet',
    prove: () => ({
      facts: { years },
      evidence: [
        ...titles.map((grant) => grantEvidence(grant, reading.nameOf(award))),
        ...reading.ratedYears.filter((held) => outcomeOf(held.year) === 'met').map(ratingEvidence),
      ],
      missing: 'consecutive-years',
      earliestYear: facts.year + 1,
    }),
  };
};
