import { formatDate } from '../../dates/format';
import type { Check } from '../finding';

/** A rule set whose text has not been read says so in every evaluation. */
export const textUnconfirmed: Check<'text-unconfirmed'> = (_, { facts }) => ({
  outcome: 'unknown',
  effect: 'info',
  prove: () => ({ facts: { receivedOn: formatDate(facts.receivedOn) }, missing: 'named-officer' }),
});
