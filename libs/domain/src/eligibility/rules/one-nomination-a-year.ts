import { doesNotApply, type Check } from '../finding';

/** G3 before any grant: the same award, or a second form for the same year, is already on its way. */
export const oneNominationAYear: Check<'one-nomination-a-year'> = (_, reading, award) => {
  const { sameYearNominations, year } = reading.facts;
  if (sameYearNominations === undefined) return doesNotApply;
  const others = sameYearNominations.filter(
    (other) => other === award.code || (award.kind === 'form' && reading.rules.award(other)?.kind === 'form'),
  );
  return {
    outcome: others.length === 0 ? 'met' : 'unknown',
    effect: 'warn',
    prove: () => ({ facts: { year, others: others.map((other) => reading.nameOf(other)) }, missing: 'one-of-them' }),
  };
};
