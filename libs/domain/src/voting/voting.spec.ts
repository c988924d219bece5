import fc from 'fast-check';
import { formatPercent } from './arithmetic';
import { quorumRuleFor } from './quorum-for';
import { quorumMet, quorumNeeded, tallyItem, votesNeeded } from './tally';
import type { TallyInput } from './types';
import { voteRuleFor } from './vote-rule-for';

const on = '2026-11-22';
const council = (totalMembers: number, counts: Partial<TallyInput>): TallyInput => ({
  totalMembers,
  present: totalMembers - (counts.writtenAgree ?? 0) - (counts.writtenDisagree ?? 0),
  ballotsAgree: 0,
  ballotsDisagree: 0,
  ballotsInvalid: 0,
  writtenAgree: 0,
  writtenDisagree: 0,
  recused: 0,
  ...counts,
});

describe('the count of a council, law.md §8', () => {
  it('case 7: 13 of 15 for CSTĐ cấp tỉnh fails at 86,7 % (NĐ98 Điều 30.7)', () => {
    const tally = tallyItem(council(15, { ballotsAgree: 13, ballotsDisagree: 2 }), voteRuleFor('cstd-tinh', on));
    expect(tally.passed).toBe(false);
    expect(tally.arithmetic).toBe('13 đồng ý / 15 thành viên = 86,7 % < 90 %: không đạt');
  });

  it('case 8: 11 ballots and 3 written opinions of 15 pass at 93,3 % (NĐ98 Điều 30.7)', () => {
    const input = council(15, { ballotsAgree: 11, ballotsDisagree: 1, writtenAgree: 3 });
    const tally = tallyItem(input, voteRuleFor('cstd-tinh', on));
    expect(tally).toEqual({
      agree: 14,
      denominator: 15,
      passed: true,
      arithmetic: '14 đồng ý (11 phiếu + 3 ý kiến bằng văn bản) / 15 thành viên = 93,3 % ≥ 90 %: đạt',
    });
  });

  it('case 10: 12 of 15 for CSTĐ cơ sở passes at exactly 80 % (NĐ98 Điều 30.7)', () => {
    const tally = tallyItem(council(15, { ballotsAgree: 12, ballotsDisagree: 3 }), voteRuleFor('cstd-co-so', on));
    expect(tally.passed).toBe(true);
    expect(tally.arithmetic).toBe('12 đồng ý / 15 thành viên = 80,0 % ≥ 80 %: đạt');
  });

  it('case 12: 7 of 12 make no quorum of two thirds in an ordinary session (NĐ98 Điều 47.4b)', () => {
    const rule = quorumRuleFor('xa', 'ordinary', on);
    expect(quorumNeeded(12, rule)).toBe(8);
    expect(quorumMet({ total: 12, present: 7, written: 0 }, rule)).toBe(false);
    expect(quorumMet({ total: 12, present: 8, written: 0 }, rule)).toBe(true);
  });

  it.each([
    [9, 8, 9],
    [11, 9, 10],
    [13, 11, 12],
    [15, 12, 14],
    [17, 14, 16],
    [19, 16, 18],
    [21, 17, 19],
    [25, 20, 23],
  ])('a council of %s needs %s for 80 %% and %s for 90 %% (law.md §2.1)', (members, eighty, ninety) => {
    expect(votesNeeded(members, voteRuleFor('cstd-co-so', on))).toBe(eighty);
    expect(votesNeeded(members, voteRuleFor('cstd-tinh', on))).toBe(ninety);
  });

  it('asks a secret ballot for CSTĐ cơ sở and a majority by show of hands for other awards', () => {
    expect(voteRuleFor('cstd-co-so', '2025-06-20')).toMatchObject({
      method: 'secret',
      cite: { instrument: 'ND98', confidence: 'V' },
    });
    expect(voteRuleFor('bk-tinh', on)).toMatchObject({ method: 'open', threshold: { num: 1, den: 2, strict: true } });
    expect(votesNeeded(14, voteRuleFor('bk-tinh', on))).toBe(8);
    expect(tallyItem(council(14, { ballotsAgree: 7 }), voteRuleFor('bk-tinh', on)).arithmetic).toBe(
      '7 đồng ý / 14 thành viên = 50,0 % ≤ 50 %: không đạt',
    );
  });

  it('counts written opinions into the provincial quorum when awards are considered', () => {
    const rule = quorumRuleFor('tinh', 'awards', on);
    expect(quorumNeeded(15, rule)).toBe(12);
    expect(quorumMet({ total: 15, present: 10, written: 2 }, rule)).toBe(true);
    expect(quorumMet({ total: 15, present: 10, written: 1 }, rule)).toBe(false);
    expect(quorumMet({ total: 0, present: 0, written: 0 }, rule)).toBe(false);
  });

  it('keeps a recused member in the denominator and refuses counts that contradict each other', () => {
    const rule = voteRuleFor('cstd-co-so', on);
    expect(tallyItem(council(10, { ballotsAgree: 9, recused: 1 }), rule).denominator).toBe(10);
    expect(() => tallyItem(council(10, { ballotsAgree: 10, recused: 1 }), rule)).toThrow(RangeError);
    expect(() => tallyItem(council(10, { present: 5, ballotsAgree: 6 }), rule)).toThrow(RangeError);
    expect(() => tallyItem(council(10, { ballotsAgree: -1 }), rule)).toThrow(RangeError);
  });

  it('never prints a failed share as if it had reached the threshold', () => {
    const tally = tallyItem(council(10_000, { ballotsAgree: 8999 }), voteRuleFor('cstd-tinh', on));
    expect(tally.arithmetic).toContain('89,9 % < 90 %: không đạt');
    expect(formatPercent(2, 3)).toBe('66,7 %');
  });
});

describe('properties of the count', () => {
  const input = fc
    .tuple(fc.nat(20), fc.nat(20), fc.nat(5), fc.nat(10), fc.nat(10), fc.nat(4), fc.nat(8))
    .map(([ballotsAgree, ballotsDisagree, ballotsInvalid, writtenAgree, writtenDisagree, recused, silent]) => ({
      ballotsAgree,
      ballotsDisagree,
      ballotsInvalid,
      writtenAgree,
      writtenDisagree,
      recused,
      present: ballotsAgree + ballotsDisagree + ballotsInvalid + recused,
      totalMembers: ballotsAgree + ballotsDisagree + ballotsInvalid + writtenAgree + writtenDisagree + recused + silent,
    }));
  const rule = fc.record({
    method: fc.constant('secret' as const),
    denominator: fc.constantFrom('ALL_MEMBERS' as const, 'PRESENT' as const, 'VALID' as const),
    threshold: fc.constantFrom(
      { num: 80, den: 100, strict: false },
      { num: 90, den: 100, strict: false },
      { num: 1, den: 2, strict: true },
    ),
    writtenCounts: fc.boolean(),
    maxRounds: fc.constant(null),
    tie: fc.constant('chair' as const),
    recusedLeave: fc.boolean(),
    cite: fc.constant(voteRuleFor('cstd-co-so', on).cite),
  });

  it('passes exactly when the votes needed are there', () => {
    fc.assert(
      fc.property(input, rule, (counts, held) => {
        const tally = tallyItem(counts, held);
        expect(tally.passed).toBe(tally.denominator > 0 && tally.agree >= votesNeeded(tally.denominator, held));
      }),
    );
  });

  it('never loses by one more vote in favour', () => {
    fc.assert(
      fc.property(input, rule, (counts, held) => {
        fc.pre(counts.ballotsDisagree > 0);
        const better = {
          ...counts,
          ballotsAgree: counts.ballotsAgree + 1,
          ballotsDisagree: counts.ballotsDisagree - 1,
        };
        expect(Number(tallyItem(better, held).passed)).toBeGreaterThanOrEqual(Number(tallyItem(counts, held).passed));
      }),
    );
  });

  it('does not depend on the order in which ballots are read', () => {
    const ballots = fc.array(
      fc.constantFrom('ballotsAgree' as const, 'ballotsDisagree' as const, 'ballotsInvalid' as const),
      { maxLength: 25 },
    );
    const count = (read: readonly ('ballotsAgree' | 'ballotsDisagree' | 'ballotsInvalid')[]): TallyInput =>
      read.reduce((sum, ballot) => ({ ...sum, [ballot]: sum[ballot] + 1 }), council(read.length, {}));
    fc.assert(
      fc.property(ballots, rule, (read, held) => {
        expect(tallyItem(count([...read].reverse()), held)).toEqual(tallyItem(count(read), held));
      }),
    );
  });
});
