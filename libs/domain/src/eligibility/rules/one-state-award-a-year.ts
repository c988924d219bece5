import { doesNotApply, grantEvidence, type Check } from '../finding';

/** G12: one State-level award a year, but for the types the rule leaves out. */
export const oneStateAwardAYear: Check<'one-state-award-a-year'> = ({ exceptTypes }, reading, award) => {
  const { facts } = reading;
  const left = (type: string | undefined): boolean => (exceptTypes as readonly string[]).includes(type ?? 'cong-trang');
  if (!award.stateLevel || left(facts.type)) return doesNotApply;
  const isState = (code: string): boolean => reading.rules.award(code)?.stateLevel === true;
  const held = facts.grants.filter(
    ({ award: code, year, form }) => isState(code) && year === facts.year && !left(form),
  );
  const asked = (facts.sameYearNominations ?? []).filter((code) => code !== award.code && isState(code));
  return {
    outcome: held.length > 0 ? 'unmet' : asked.length > 0 ? 'unknown' : 'met',
    prove: () => ({
      facts: {
        year: facts.year,
        others: [...held.map((grant) => grant.award), ...asked].map((code) => reading.nameOf(code)),
      },
      evidence: held.map((grant) => grantEvidence(grant, reading.nameOf(grant.award))),
      missing: 'one-of-them',
      earliestYear: facts.year + 1,
    }),
  };
};
