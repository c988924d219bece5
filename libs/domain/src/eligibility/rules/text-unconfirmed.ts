import { formatDate } from '../../dates/format';
import type { Check } from '../finding';

/**
 * A rule set whose text has not been read says so in every evaluation. For titles a named officer confirms it; the verdict
 * is what the rules held give, so this finding does not weigh in it.
 */
export const textUnconfirmed: Check<'text-unconfirmed'> = (_, { facts }) => ({
  outcome: 'unknown',
  prove: () => ({ facts: { receivedOn: formatDate(facts.receivedOn) }, missing: 'named-officer' }),
});
