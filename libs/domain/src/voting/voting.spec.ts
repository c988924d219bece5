import { formatPercent } from './arithmetic';
import { quorumRuleFor } from './quorum-for';
import { quorumMet, quorumNeeded, tallyItem, votesNeeded } from './tally';
import type { TallyInput } from './types';
import { mayVoteAgain, methodsAllowed, voteRuleFor } from './vote-rule-for';

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

  it('refuses more opinions than absent members, and more recused in the room than there are', () => {
    const rule = voteRuleFor('cstd-co-so', on);
    expect(() => tallyItem(council(10, { present: 8, ballotsAgree: 5, writtenAgree: 3 }), rule)).toThrow('absent');
    expect(() => tallyItem(council(10, { recused: 1, recusedPresent: 2 }), rule)).toThrow('recused');
    expect(() =>
      tallyItem(council(12, { present: 10, ballotsAgree: 10, recused: 1, recusedPresent: 1 }), rule),
    ).toThrow('may vote');
    expect(() => tallyItem(council(10, { ballotsAgree: 1.5 }), rule)).toThrow(RangeError);
  });

  it('takes who stands aside out of the members, or of those in the room, where the rule says they leave', () => {
    const rule = { ...voteRuleFor('cstd-co-so', on), recusedLeave: true };
    const input = council(11, { present: 10, ballotsAgree: 8, ballotsDisagree: 1, recused: 2, recusedPresent: 1 });
    expect(tallyItem(input, rule).arithmetic).toBe(
      '8 đồng ý / 9 thành viên (đã trừ 2 người không tham gia) = 88,9 % ≥ 80 %: đạt',
    );
    expect(tallyItem(input, { ...rule, denominator: 'PRESENT' })).toMatchObject({
      denominator: 9,
      arithmetic: expect.stringContaining('(đã trừ 1 người không tham gia)') as string,
    });
    expect(tallyItem(input, { ...rule, denominator: 'VALID' })).toMatchObject({
      denominator: 9,
      arithmetic: expect.not.stringContaining('đã trừ') as string,
    });
  });

  it('by consensus nobody may disagree, and the share must be reached all the same', () => {
    const rule = { ...voteRuleFor('bk-tinh', on), method: 'consensus' as const };
    const say = (of: Partial<TallyInput>): string => tallyItem(council(15, of), rule).arithmetic;
    expect(say({ ballotsAgree: 12 })).toBe('12 đồng ý / 15 thành viên = 80,0 % > 50 %, không ai không đồng ý: đạt');
    expect(say({ ballotsAgree: 14, ballotsDisagree: 1 })).toBe(
      '14 đồng ý / 15 thành viên = 93,3 % > 50 %, 1 không đồng ý: không đạt',
    );
    expect(say({ ballotsAgree: 12, writtenDisagree: 2 })).toContain('2 không đồng ý: không đạt');
    expect(say({ ballotsAgree: 7 })).toContain('46,7 % ≤ 50 %, không ai không đồng ý: không đạt');
  });

  it('says what votes are made of: hands and opinions, opinions alone, opinions that do not count', () => {
    const open = voteRuleFor('bk-tinh', on);
    const input = council(15, { ballotsAgree: 9, writtenAgree: 2 });
    expect(tallyItem(input, open).arithmetic).toContain('11 đồng ý (9 biểu quyết + 2 ý kiến bằng văn bản) / 15');
    expect(tallyItem(input, { ...open, writtenCounts: false }).arithmetic).toContain(
      '9 đồng ý (không tính 2 ý kiến bằng văn bản) / 15',
    );
    const circulated = council(15, { present: 0, writtenAgree: 14, writtenDisagree: 1 });
    expect(tallyItem(circulated, voteRuleFor('cstd-tinh', on)).arithmetic).toBe(
      '14 đồng ý (ý kiến bằng văn bản) / 15 thành viên = 93,3 % ≥ 90 %: đạt',
    );
  });

  it('lets a matter be voted on again as often as the rule has rounds', () => {
    expect([1, 2, 3].map((round) => mayVoteAgain(round, { maxRounds: 2 }))).toEqual([true, false, false]);
    expect(mayVoteAgain(99, { maxRounds: null })).toBe(true);
    expect(() => mayVoteAgain(0, { maxRounds: null })).toThrow(RangeError);
    expect(() => mayVoteAgain(1.5, { maxRounds: null })).toThrow(RangeError);
  });

  it('lets a council open a ballot the law asks for, but not replace it by silence', () => {
    expect(methodsAllowed({ method: 'secret' })).toEqual(['secret', 'open']);
    expect(methodsAllowed({ method: 'open' })).toContain('consensus');
  });

  it('never prints a failed share as if it had reached the threshold', () => {
    const tally = tallyItem(council(10_000, { ballotsAgree: 8999 }), voteRuleFor('cstd-tinh', on));
    expect(tally.arithmetic).toContain('89,9 % < 90 %: không đạt');
    const more = { ...voteRuleFor('bk-tinh', on) };
    expect(tallyItem(council(10_001, { ballotsAgree: 5001 }), more).arithmetic).toContain('50,1 % > 50 %: đạt');
    expect(tallyItem(council(0, {}), more)).toMatchObject({ passed: false, denominator: 0 });
    expect(formatPercent(2, 3)).toBe('66,7 %');
  });
});
