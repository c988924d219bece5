import { grantEvidence, type Check } from '../finding';

/** Given once in a life. */
export const onceInLife: Check<'once-in-life'> = (_, reading, award) => {
  const held = reading.grantsOf(award.code);
  return {
    outcome: held.length === 0 ? 'met' : 'unmet',
    prove: () => ({ facts: { award: award.name }, evidence: held.map((grant) => grantEvidence(grant, award.name)) }),
  };
};
