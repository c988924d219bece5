import { OperatorError } from '../report';
import { ask, askJson, example, factsFile } from './ask.fixture';
import type { CheckAnswer, ProofNode } from './check';

const checked = (file: string, award: string, on: string): Promise<CheckAnswer> =>
  askJson('check', file, '--award', award, '--on', on);

function node(answer: CheckAnswer, ruleId: string): ProofNode | undefined {
  const all = (nodes: readonly ProofNode[]): readonly ProofNode[] =>
    nodes.flatMap((each) => [each, ...all(each.limbs ?? [])]);
  return all(answer.proof).find((each) => each.ruleId === ruleId);
}

const rated = (from: number, ...levels: readonly string[]) =>
  levels.map((level, index) => ({ year: from + index, level }));

describe('ops check', () => {
  it('case 1: HTTNV and LĐTT without initiative is not CSTĐCS; what is lacking and since when are told (Điều 23.2)', async () => {
    const file = factsFile({ ratings: rated(2025, 'HTTNV'), awards: [{ award: 'LĐTT', year: 2025 }] });
    const answer = await checked(file, 'CSTĐCS', '2026-01-15');
    expect(answer).toMatchObject({ award: 'cstd-co-so', verdict: 'ineligible', year: 2025, ruleSet: 'L2022+ND152' });
    expect(node(answer, 'cstd-co-so-merit')).toMatchObject({ outcome: 'unmet', effect: 'block', confidence: 'V' });
    expect(node(answer, 'cstd-co-so-merit')?.clause).toContain('khoản 2 Điều 23');
    expect(answer.earliestYear).toBe(2026);
    expect(answer.missing.join(' ')).toContain('Bổ sung chứng cứ');
  });

  it('case 2: HTXSNV is enough on 15/01/2026, and a warning with a flag from 01/10/2026 (Điều 23.2, L2026)', async () => {
    const file = factsFile({ year: 2025, ratings: rated(2025, 'HTXSNV') });
    expect(await checked(file, 'cstd-co-so', '2026-01-15')).toMatchObject({ verdict: 'eligible', flags: [] });
    const late = await checked(file, 'cstd-co-so', '2026-10-01');
    expect(late).toMatchObject({ verdict: 'unclear', flags: ['l2026_text_unconfirmed'], ruleSet: 'L2026' });
    expect(node(late, 'cstd-co-so-both-2026')).toMatchObject({ outcome: 'unmet', effect: 'warn', confidence: 'V2' });
  });

  it('case 4: CSTĐCS 2022, 2023, 2025 are not three in a row (Điều 22)', async () => {
    const file = factsFile({
      awards: [2022, 2023, 2025].map((year) => ({ award: 'CSTĐ cơ sở', year })),
      initiatives: [{ code: 'SK-1', year: 2025, scope: 'tinh' }],
    });
    const answer = await checked(file, 'CSTĐ tỉnh', '2026-01-15');
    expect(answer.verdict).toBe('ineligible');
    expect(node(answer, 'cstd-tinh-consecutive')).toMatchObject({ outcome: 'unmet' });
  });

  it('03 CSTĐCS to 2025 and a provincial initiative: the year of merit is read from them (Điều 22)', async () => {
    const file = factsFile({
      awards: [2023, 2024, 2025].map((year) => ({ award: 'CSTĐ cơ sở', year })),
      initiatives: [{ code: 'SK-1', year: 2025, scope: 'tinh' }],
    });
    expect(await checked(file, 'CSTĐ tỉnh', '2026-01-15')).toMatchObject({ verdict: 'eligible', year: 2025 });
  });

  it('case 16 and 17: 14 of 20 LĐTT is TTLĐXS, 13 is not (Điều 27.1c)', async () => {
    const figures = { members: 20, ldtt: 14, cstdCoSo: 1, completed: 20, rating: 'HTXSNV' };
    const file = (ldtt: number): string =>
      factsFile({ subject: { kind: 'collective' }, members: { ...figures, ldtt } });
    expect(await checked(file(14), 'TTLĐXS', '2026-01-15')).toMatchObject({ verdict: 'eligible' });
    const answer = await checked(file(13), 'TTLĐXS', '2026-01-15');
    expect(answer.verdict).toBe('ineligible');
    expect(node(answer, 'tt-ldxs-share')?.detail).toContain('65 %');
  });

  it('case 20: two years HTXSNV with two initiatives → BK tỉnh, with decisions as proof (Điều 74.1d)', async () => {
    const file = factsFile({
      ratings: [{ year: 2024, level: 'HTXSNV', decisionNo: '7/QĐ' }, ...rated(2025, 'HTXSNV')],
      initiatives: [2024, 2025].map((year) => ({ code: `SK-${year}`, year })),
    });
    const answer = await checked(file, 'BK tỉnh', '2026-03-01');
    expect(answer.verdict).toBe('eligible');
    expect(node(answer, 'bk-tinh-merit.chain')?.evidence.map(({ ref }) => ref)).toEqual(
      expect.arrayContaining(['7/QĐ', 'SK-2024', 'SK-2025']),
    );
  });

  it('case 34: two CSTĐCS each on its initiative and no other: the limb is unmet, by the reading of BNV (CV 1168)', async () => {
    const file = factsFile({
      ratings: rated(2024, 'HTTNV', 'HTTNV'),
      awards: [2024, 2025].map((year) => ({ award: 'CSTĐCS', year, restedOn: 'initiative' })),
      initiatives: [2024, 2025].map((year) => ({ code: `SK-${year}`, year, usedFor: { award: 'CSTĐCS', year } })),
    });
    const answer = await checked(file, 'BK tỉnh', '2026-03-01');
    expect(node(answer, 'bk-tinh-merit.chain')).toMatchObject({ outcome: 'unmet', effect: 'warn' });
    expect(node(answer, 'bk-tinh-merit.chain')?.clause).toContain('1168');
    expect(answer.verdict).toBe('unclear');
  });

  it('case 35: the worked example of BKTTg is eligible (Điều 73.1b)', async () => {
    expect(await checked(example('bang-khen-thu-tuong'), 'BKTTg', '2026-03-01')).toMatchObject({ verdict: 'eligible' });
  });

  it('case 36: five years HTT, none HTXS: not HCLĐ Ba; with no other ground told it is refused (Điều 44.1e)', async () => {
    const known = {
      ratings: rated(2020, ...Array.from({ length: 6 }, () => 'HTTNV')),
      awards: [{ award: 'BKTTg', year: 2019 }, ...[2021, 2023, 2025].map((year) => ({ award: 'CSTĐCS', year }))],
    };
    const open = await checked(factsFile(known), 'HCLĐ Ba', '2026-03-01');
    expect(node(open, 'hcld-3-merit.chain')).toMatchObject({ outcome: 'unmet' });
    expect(open.verdict).toBe('unclear');
    const read = await checked(factsFile({ ...known, achievements: [] }), 'HCLĐ Ba', '2026-03-01');
    expect(read).toMatchObject({ verdict: 'ineligible', earliestYear: 2026 });
  });

  it('case 37: the list was public for six of ten working days: warned, and told since when a session may be (ND152 Điều 44)', async () => {
    const file = factsFile({ posting: { from: '2026-11-02', councilOn: '2026-11-10' } });
    const posting = node(await checked(file, 'HCLĐ Ba', '2026-09-20'), 'public-posting');
    expect(posting).toMatchObject({ outcome: 'unmet', effect: 'warn' });
    expect(posting?.detail).toContain('6 ngày');
    expect(posting?.missing).toContain('17/11/2026');
  });

  it('case 31: a woman director of ten years meets what asks for fifteen (ND152 Điều 4.7)', async () => {
    const tenure = {
      posts: [{ post: 'giam-doc-so', from: '2016-01-01', to: '2025-12-31' }],
      retiredOn: '2026-01-01',
      faultInOffice: false,
    };
    const file = factsFile({ subject: { sex: 'female' }, tenure, type: 'cong-hien' });
    expect(await checked(file, 'HCLĐ Nhất', '2026-03-01')).toMatchObject({ verdict: 'eligible' });
  });

  it('case 14: the missing result of the ballot is named (NĐ98 Điều 34.2c)', async () => {
    const file = factsFile({ ratings: rated(2025, 'HTXSNV'), voteResult: 'missing' });
    const answer = await checked(file, 'CSTĐCS', '2026-01-15');
    expect(node(answer, 'vote-result')).toMatchObject({ outcome: 'unmet', effect: 'warn' });
  });

  it('every example of the documentation can be asked, and reads as sentences', async () => {
    const text = await ask('check', example('chien-si-thi-dua-co-so'), '--award', 'CSTĐCS', '--on', '15/01/2026');
    expect(text).toContain('Chiến sĩ thi đua cơ sở, năm 2025: Đủ điều kiện');
    expect(text).not.toMatch(/[{}]|undefined/);
    expect(await checked(example('tap-the-lao-dong-xuat-sac'), 'TTLĐXS', '2026-01-15')).toMatchObject({
      verdict: 'eligible',
    });
  });

  it.each([
    ['a field nobody knows', { rating: [] }, 'rating'],
    ['an impossible date', { receivedOn: '2026-02-30' }, 'receivedOn'],
    ['a rating nobody gives', { ratings: [{ year: 2025, level: 'giỏi' }] }, 'giỏi'],
    ['an award nobody knows', { awards: [{ award: 'Lao động giỏi giang', year: 2025 }] }, 'Lao động giỏi giang'],
    ['more LĐTT than members', { members: { members: 3, ldtt: 4 } }, 'members'],
    ['no JSON', '{', 'JSON'],
  ])('refuses %s and names it', async (_name, content, named) => {
    await expect(checked(factsFile(content), 'ldtt', '2026-01-15')).rejects.toThrow(named);
  });

  it('refuses a favourable rule set without a reason, and a day that does not exist', async () => {
    const file = factsFile({ favourable: { ruleSetId: 'L2026', reason: '' } });
    await expect(checked(file, 'ldtt', '2026-01-15')).rejects.toThrow(OperatorError);
    await expect(checked(factsFile({}), 'ldtt', '2026-02-30')).rejects.toThrow('không phải một ngày có thật');
  });
});
