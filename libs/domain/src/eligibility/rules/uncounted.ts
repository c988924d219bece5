import type { Judgement } from '../finding';

/** A figure of the collective that nobody has given. */
export const uncounted = (facts: Record<string, string | number>): Judgement => ({
  outcome: 'unknown',
  prove: () => ({ facts, missing: 'collective-figures' }),
});
