import { grantEvidence, type Check } from '../finding';

/** Given once in a life: the award itself, or with `everFor` any award of its group for that type of commendation. */
export const onceInLife: Check<'once-in-life'> = ({ everFor }, reading, award) => {
  const held = reading.facts.grants.filter((grant) =>
    everFor === undefined
      ? grant.award === award.code
      : grant.form === everFor && reading.rules.award(grant.award)?.group === award.group,
  );
  return {
    outcome: held.length === 0 ? 'met' : 'unmet',
    prove: () => ({
      facts: { award: award.name },
      evidence: held.map((grant) => grantEvidence(grant, reading.nameOf(grant.award))),
      missing: 'given-once',
    }),
  };
};
