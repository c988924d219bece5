import { voteRuleFor } from '@gs/domain';
import { denominatorBefore, thresholdText } from './threshold';

const on = '2026-11-26';

describe('thresholdText', () => {
  it.each([
    ['cstd-tinh', 15, 'ít nhất 90 % tổng số thành viên, tức 14 trong 15'],
    ['cstd-co-so', 15, 'ít nhất 80 % tổng số thành viên, tức 12 trong 15'],
    ['bk-tinh', 15, 'quá 50 % tổng số thành viên, tức 8 trong 15'],
  ])('says what %s needs of a council of %i', (award, total, text) => {
    expect(thresholdText(voteRuleFor(award, on), total)).toBe(text);
  });

  it('counts all members for ALL_MEMBERS, those who voice an opinion otherwise', () => {
    const roll = { total: 15, present: 11, written: 3 };
    expect(denominatorBefore(voteRuleFor('cstd-tinh', on), roll)).toBe(15);
    expect(denominatorBefore({ ...voteRuleFor('cstd-tinh', on), denominator: 'PRESENT' }, roll)).toBe(14);
  });
});
