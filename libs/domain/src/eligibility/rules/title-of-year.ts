import { findingOf, grantEvidence, type Check } from '../finding';

/** Holds a title of the year, or meets the standard of that title. */
export const titleOfYear: Check<'title-of-year'> = (condition, reading, award, judge) => {
  const { year } = reading.facts;
  const held = reading.grantsOf(condition.award).filter((grant) => grant.year === year);
  const standard = judge(condition.or, reading, award);
  return {
    outcome: held.length > 0 ? 'met' : standard.outcome,
    prove: () => {
      const base = findingOf(condition.or, standard);
      return {
        facts: base.facts,
        evidence: [...base.evidence, ...held.map((grant) => grantEvidence(grant, reading.nameOf(grant.award)))],
        missing: base.missing,
        earliestYear: base.earliestYear,
        limbs: [base],
      };
    },
  };
};
