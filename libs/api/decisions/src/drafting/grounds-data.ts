import type { Dated } from '@gs/domain';

/**
 * Laws every decision of a people's committee rests on, by the day of the decision. The names of these laws are not in
 * the rule sets of awards: they ground the power of the committee, not the award.
 */
export const localGovernmentLaws: readonly Pick<Dated<string>, 'from' | 'to' | 'value'>[] = [
  { from: '2016-01-01', to: '2025-02-28', value: 'Luật Tổ chức chính quyền địa phương số 77/2015/QH13' },
  { from: '2025-03-01', to: '2025-06-15', value: 'Luật Tổ chức chính quyền địa phương số 65/2025/QH15' },
  { from: '2025-06-16', to: null, value: 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15' },
];
