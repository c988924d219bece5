import type { Check } from '../finding';

/** The book holds no standard for the award: a named officer checks it against the text. */
export const unruled: Check<'unruled'> = (_, __, award) => ({
  outcome: 'unknown',
  prove: () => ({ facts: { award: award.name }, missing: 'named-officer' }),
});
