import type { Check } from '../finding';

/** Good conduct, solidarity, taking part in movements: the unit vouches for it, no register shows it. */
export const vouched: Check<'vouched'> = () => ({
  outcome: 'unknown',
  effect: 'info',
  prove: () => ({ missing: 'unit-confirms' }),
});
