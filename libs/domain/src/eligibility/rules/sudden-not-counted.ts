import { doesNotApply, grantEvidence, type Check } from '../finding';

/** G4: tells which earlier awards could not be relied on. */
export const suddenNotCounted: Check<'sudden-not-counted'> = (_, reading) => {
  const { grants } = reading.facts;
  if (!grants.some((grant) => reading.isSudden(grant))) return doesNotApply;
  return {
    outcome: 'met',
    effect: 'info',
    prove: () => {
      const sudden = grants.filter((grant) => reading.isSudden(grant));
      return {
        facts: { count: sudden.length },
        evidence: sudden.map((grant) => grantEvidence(grant, reading.nameOf(grant.award))),
      };
    },
  };
};
