import { grantEvidence, type Check } from '../finding';

/** G3: one achievement, one award, once. A title of a year is given once; a form may come again for a new achievement. */
export const notGrantedYet: Check<'not-granted-yet'> = (_, reading, award) => {
  const { year } = reading.facts;
  const same = reading.grantsOf(award.code).filter((grant) => grant.year === year);
  const isTitle = award.kind === 'title';
  return {
    outcome: same.length === 0 ? 'met' : isTitle ? 'unmet' : 'unknown',
    effect: isTitle || same.length === 0 ? undefined : 'warn',
    prove: () => ({
      facts: { award: award.name, year },
      evidence: same.map((grant) => grantEvidence(grant, award.name)),
      missing: 'new-achievement',
      earliestYear: year + 1,
    }),
  };
};
