import { formatDate } from '../../dates/format';
import type { Check } from '../finding';

/** Long service is rewarded when the notice or decision on retirement has been issued, or after death (ND152 Điều 9). */
export const retired: Check<'retired'> = (_, { facts: { service } }) => ({
  outcome: service === undefined ? 'unknown' : service.retiredOn === undefined ? 'unmet' : 'met',
  prove: () => ({
    facts: { on: service?.retiredOn === undefined ? '' : formatDate(service.retiredOn) },
    missing: 'retirement',
  }),
});
