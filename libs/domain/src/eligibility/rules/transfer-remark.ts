import { formatDate } from '../../dates/format';
import { doesNotApply, type Check } from '../finding';

/** G11: moved in the year after so many months at the old unit: the new unit assesses with the old unit's written remark. */
export const transferRemark: Check<'transfer-remark'> = ({ monthsAtOldUnit }, { facts: { transfer } }) => {
  if (!transfer || transfer.monthsAtOldUnit < monthsAtOldUnit) return doesNotApply;
  return {
    outcome: transfer.remarkHeld ? 'met' : 'unmet',
    prove: () => ({
      facts: { on: formatDate(transfer.on), months: transfer.monthsAtOldUnit, needed: monthsAtOldUnit },
      missing: 'remark',
    }),
  };
};
