import {
  circulationFor,
  conductCites,
  conflictRules,
  quorumMet,
  quorumNeeded,
  quorumRuleFor,
  rankByVotes,
  tallyItem,
  votesNeeded,
  voteRuleFor,
  type TallyInput,
} from '../index';

const on = '2026-11-22';
const counts = (totalMembers: number, of: Partial<TallyInput>): TallyInput => ({
  totalMembers,
  present: totalMembers - (of.writtenAgree ?? 0) - (of.writtenDisagree ?? 0),
  ballotsAgree: 0,
  ballotsDisagree: 0,
  ballotsInvalid: 0,
  writtenAgree: 0,
  writtenDisagree: 0,
  recused: 0,
  ...of,
});

describe('Hội đồng bỏ phiếu (NĐ98 Điều 30.7)', () => {
  it('case 7: N=15, 13 agree for CSTĐ tỉnh → fails, 86,7 % is below 90 % (Điều 30.7)', () => {
    const tally = tallyItem(counts(15, { ballotsAgree: 13, ballotsDisagree: 2 }), voteRuleFor('cstd-tinh', on));
    expect(tally).toMatchObject({ passed: false, agree: 13, denominator: 15 });
    expect(tally.arithmetic).toContain('86,7 % < 90 %');
  });

  it('case 8: N=15, 11 present agree and 3 absent agree in writing → passes, 14/15; the arithmetic shows the written ones', () => {
    const input = counts(15, { present: 12, ballotsAgree: 11, ballotsDisagree: 1, writtenAgree: 3 });
    const tally = tallyItem(input, voteRuleFor('cstd-tinh', on));
    expect(tally).toMatchObject({ passed: true, agree: 14 });
    expect(tally.arithmetic).toContain('3 ý kiến bằng văn bản');
    expect(tally.arithmetic).toContain('93,3 %');
  });

  it('case 10: N=15, 12 agree for CSTĐCS → passes at 80 % exactly', () => {
    const tally = tallyItem(counts(15, { ballotsAgree: 12, ballotsDisagree: 3 }), voteRuleFor('cstd-co-so', on));
    expect(tally.passed).toBe(true);
  });

  it('case 12: N=12, 7 attend an ordinary session → invalid, two thirds are 8 (NĐ98 Điều 47.4b)', () => {
    const rule = quorumRuleFor('xa', 'ordinary', on);
    expect([quorumNeeded(12, rule), quorumMet({ total: 12, present: 7, written: 0 }, rule)]).toEqual([8, false]);
    expect(quorumMet({ total: 12, present: 7, written: 5 }, rule)).toBe(false);
  });

  it.each([
    [9, 8, 9],
    [10, 8, 9],
    [11, 9, 10],
    [12, 10, 11],
    [13, 11, 12],
    [14, 12, 13],
    [15, 12, 14],
    [16, 13, 15],
    [17, 14, 16],
    [18, 15, 17],
    [19, 16, 18],
    [20, 16, 18],
    [21, 17, 19],
    [22, 18, 20],
    [23, 19, 21],
    [24, 20, 22],
    [25, 20, 23],
  ])('N=%s: 80 %% are %s, 90 %% are %s, and one less fails', (members, eighty, ninety) => {
    for (const [award, needed] of [
      ['cstd-co-so', eighty],
      ['co-tinh', eighty],
      ['co-chinh-phu', eighty],
      ['cstd-tinh', ninety],
      ['cstd-toan-quoc', ninety],
      ['ah-ld', ninety],
    ] as const) {
      const rule = voteRuleFor(award, on);
      expect(votesNeeded(members, rule)).toBe(needed);
      expect(tallyItem(counts(members, { ballotsAgree: needed }), rule).passed).toBe(true);
      expect(tallyItem(counts(members, { ballotsAgree: needed - 1 }), rule).passed).toBe(false);
    }
  });

  it.each([
    [9, 6, 8, 9],
    [10, 7, 8, 9],
    [11, 8, 9, 10],
    [12, 8, 10, 11],
    [13, 9, 11, 12],
    [15, 10, 12, 14],
    [17, 12, 14, 16],
    [19, 13, 16, 18],
    [21, 14, 17, 19],
    [25, 17, 20, 23],
  ])('N=%s of a province: %s to meet, %s to consider awards, %s to consider Anh hùng', (total, meet, award, hero) => {
    const bars = [
      [quorumRuleFor('tinh', 'ordinary', on), meet, false],
      [quorumRuleFor('tinh', 'awards', on, 'cstd-tinh'), award, true],
      [quorumRuleFor('tinh', 'awards', on, 'ah-ld'), hero, true],
    ] as const;
    for (const [rule, needed, countsWritten] of bars) {
      expect(rule.countsWritten).toBe(countsWritten);
      expect(quorumNeeded(total, rule)).toBe(needed);
      expect(quorumMet({ total, present: needed, written: 0 }, rule)).toBe(true);
      expect(quorumMet({ total, present: needed - 1, written: 0 }, rule)).toBe(false);
      expect(quorumMet({ total, present: needed - 1, written: 1 }, rule)).toBe(countsWritten);
    }
  });

  it('90 % to consider Anh hùng is read for the Central council alone (NĐ98 Điều 47.4); a province has it of its own', () => {
    expect(quorumRuleFor('trung-uong', 'awards', '2024-06-01', 'ah-ld')).toMatchObject({
      num: 90,
      cite: { instrument: 'ND98', confidence: 'V' },
    });
    expect(quorumRuleFor('tinh', 'awards', '2024-06-01', 'ah-ld')).toMatchObject({ num: 2, den: 3 });
    expect(quorumRuleFor('tinh', 'awards', on, 'ah-ld').cite).toMatchObject({ instrument: 'LS01', confidence: 'U' });
  });

  it('two thirds to meet were read in NĐ98 Điều 47.4b; before and after it they are not read', () => {
    const confidence = (day: string): string => quorumRuleFor('xa', 'ordinary', day).cite.confidence;
    expect(['2023-12-31', '2024-01-01', '2025-06-30', '2025-07-01'].map(confidence)).toEqual(['U', 'V', 'V', 'M']);
  });

  it('an opinion in writing of an absent member counts as a vote (NĐ98 Điều 30.7), for or against', () => {
    const rule = voteRuleFor('cstd-co-so', on);
    const twelve = counts(15, { present: 10, ballotsAgree: 10, writtenAgree: 2, writtenDisagree: 3 });
    expect(tallyItem(twelve, rule)).toMatchObject({ agree: 12, passed: true });
    expect(tallyItem({ ...twelve, writtenAgree: 1 }, rule)).toMatchObject({ agree: 11, passed: false });
  });

  it('NĐ91/2017 Điều 45.8: until 31/12/2023 a secret ballot and 90 % for Anh hùng, CSTĐTQ, CSTĐ tỉnh', () => {
    for (const award of ['ah-ld', 'cstd-toan-quoc', 'cstd-tinh'])
      expect(voteRuleFor(award, '2023-12-31')).toMatchObject({
        method: 'secret',
        threshold: { num: 90, den: 100 },
        writtenCounts: true,
        cite: { instrument: 'ND91', confidence: 'V' },
      });
  });

  it('no text was found on repeating a vote, on equal votes, on who stands aside: told as unconfirmed or as none', () => {
    expect(voteRuleFor('cstd-tinh', '2024-06-01')).toMatchObject({
      maxRounds: null,
      tie: 'chair',
      recusedLeave: false,
    });
    expect(conductCites('cstd-tinh', '2024-06-01')).toMatchObject({
      rounds: { instrument: 'TANDTC01', confidence: 'U' },
      tie: { instrument: 'TT25KHCN', confidence: 'U' },
      recused: null,
    });
    expect(circulationFor('cstd-tinh', '2024-06-01')).toMatchObject({ allowed: true, cite: { confidence: 'U' } });
    for (const { cite } of conflictRules('2024-06-01')) expect(cite?.confidence ?? 'U').toBe('U');
  });

  it('more pass than the quota: by votes, and the chair decides between equals at the end (TT25/2025-BKHCN Điều 23)', () => {
    const passed = (id: string, agree: number): { id: string; agree: number; passed: boolean } => ({
      id,
      agree,
      passed: true,
    });
    const { ranked, free } = rankByVotes([passed('a', 13), passed('b', 12), passed('c', 12)], 2);
    expect(ranked.map(({ outcome }) => outcome)).toEqual(['within', 'tied', 'tied']);
    expect(free).toBe(1);
  });

  it('an absent member without an opinion stays in the denominator and does not agree', () => {
    const tally = tallyItem(counts(15, { present: 13, ballotsAgree: 13 }), voteRuleFor('cstd-tinh', on));
    expect(tally).toMatchObject({ passed: false, denominator: 15 });
  });

  it('BKTTg and HCLĐ are not put to a ballot: a majority by show of hands', () => {
    for (const award of ['bk-ttg', 'hcld-3', 'tt-ldxs', 'ldtt']) expect(voteRuleFor(award, on).method).toBe('open');
  });

  it('the figures were read in NĐ 98 and are kept under ND152, whose text was not', () => {
    expect(voteRuleFor('cstd-tinh', '2025-06-30').cite).toMatchObject({ instrument: 'ND98', confidence: 'V' });
    expect(voteRuleFor('cstd-tinh', '2025-07-01').cite).toMatchObject({ instrument: 'ND152', confidence: 'M' });
  });

  it('who stands aside for his own dossier stays in the number, unless the province says he leaves it', () => {
    const rule = voteRuleFor('cstd-tinh', on);
    const input = counts(10, { ballotsAgree: 9, recused: 1 });
    expect(tallyItem(input, rule)).toMatchObject({ denominator: 10, passed: true });
    const local = tallyItem(counts(10, { ballotsAgree: 8, ballotsDisagree: 1, recused: 1 }), {
      ...rule,
      recusedLeave: true,
    });
    expect(local).toMatchObject({ denominator: 9, passed: false });
    expect(local.arithmetic).toContain('/ 9 thành viên');
  });
});
