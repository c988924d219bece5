import type { Check } from '../finding';
import { uncounted } from './uncounted';

/** No member disciplined by warning (cảnh cáo) or worse in the year; unknown while nobody has said. */
export const noMemberDisciplined: Check<'no-member-disciplined'> = (_, { facts: { collective, year } }) => {
  const count = collective?.disciplined;
  if (count === undefined) return uncounted({});
  return {
    outcome: count === 0 ? 'met' : 'unmet',
    prove: () => ({
      facts: { year, count },
      evidence: [{ kind: 'collective', label: `${count} người bị kỷ luật từ cảnh cáo trở lên` }],
      missing: 'no-discipline',
      earliestYear: year + 1,
    }),
  };
};
