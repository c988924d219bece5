import * as fs from 'node:fs';
import * as path from 'node:path';
import { ask, askJson } from './ask.fixture';
import type { DeadlineAnswer } from './deadline';
import { questions } from './index';
import type { BonusAnswer } from './money';
import type { AuthorityAnswer } from './power';
import type { VoteRuleAnswer } from './votes';

describe('ops bonus', () => {
  const bonus = (award: string, on: string, ...more: readonly string[]): Promise<BonusAnswer> =>
    askJson('bonus', '--award', award, '--on', on, ...more);

  it.each([
    ['case 25', 'CSTĐCS', '2026-06-30', 'person', 2_340_000],
    ['case 25', 'CSTĐCS', '2026-07-02', 'person', 2_530_000],
    ['case 27', 'BK tỉnh', '2026-10-15', 'household', 5_700_000],
    ['case 38', 'gk-xa', '2025-06-20', 'person', 360_000],
    ['case 38', 'gk-xa', '2026-08-20', 'person', 760_000],
  ])('%s: %s on %s for a %s', async (_case, award, on, subject, amount) => {
    const answer = await bonus(award, on, '--subject', subject);
    expect(answer).toMatchObject({ total: amount, awards: [{ amount }] });
  });

  it('adds several awards, names clause, payer and fund, and tells a ceiling from an amount', async () => {
    const answer = await bonus('cstd-co-so,bk-tinh', '2026-08-20');
    expect(answer.total).toBe(6_330_000);
    expect(answer.fund).toContain('Quỹ thi đua');
    expect(answer.awards[0]?.clause).toContain('Nghị định số 152/2025/NĐ-CP');
    const souvenir = await bonus('ky-niem-chuong-tinh', '2026-08-20');
    expect(souvenir.awards[0]).toMatchObject({ amount: null, ceiling: 1_520_000, paid: false });
    expect(await ask('bonus', '--award', 'ky-niem-chuong-tinh', '--on', '2026-08-20')).toContain('tối đa 1.520.000');
  });
});

describe('ops authority', () => {
  const authority = (award: string, on: string, ...more: readonly string[]): Promise<AuthorityAnswer> =>
    askJson('authority', '--award', award, '--on', on, ...more);

  it('case 28: Chủ tịch UBND huyện on 15/7/2025 and on 20/6/2025 (NĐ129 Điều 59)', async () => {
    const late = await authority('CSTĐCS', '2025-07-15', '--issuer', 'Chủ tịch UBND huyện');
    expect(late).toMatchObject({ ok: false, reason: 'not-competent-on-that-date' });
    expect(late.competent).toContain('Chủ tịch Uỷ ban nhân dân xã');
    expect(await authority('CSTĐCS', '2025-06-20', '--issuer', 'chu-tich-ubnd-huyen')).toMatchObject({ ok: true });
  });

  it.each([
    ['2025-06-30', 'huyen', true],
    ['2025-07-01', 'huyen', false],
    ['2025-06-30', 'xa', false],
    ['2025-07-01', 'xa', true],
  ])('CSTĐCS on %s by the chairman of %s: %s', async (on, level, ok) => {
    expect(await authority('cstd-co-so', on, '--level', level)).toMatchObject({ ok });
  });

  it('without an issuer tells who may, those above the province included', async () => {
    expect((await authority('bk-tinh', '2026-01-01')).competent).toEqual(['Chủ tịch Uỷ ban nhân dân tỉnh']);
    expect((await authority('bk-ttg', '2026-01-01')).competent).toEqual(['Chủ tịch nước, Thủ tướng Chính phủ']);
    await expect(authority('ldtt', '2026-01-01', '--issuer', 'Trưởng thôn')).rejects.toThrow('Không có chức danh');
  });
});

describe('ops vote-rule', () => {
  const vote = (award: string, ...more: readonly string[]): Promise<VoteRuleAnswer> =>
    askJson('vote-rule', '--award', award, '--on', '2026-11-22', ...more);

  it('case 7, 8 and 10: the count of fifteen (NĐ98 Điều 30.7)', async () => {
    expect((await vote('CSTĐ tỉnh', '--members', '15', '--agree', '13')).tally).toMatchObject({ passed: false });
    const written = await vote('CSTĐ tỉnh', '--members', '15', '--agree', '11', '--written-agree', '3');
    expect(written.tally).toMatchObject({ passed: true, agree: 14 });
    expect((await vote('CSTĐCS', '--members', '15', '--agree', '12')).tally).toMatchObject({ passed: true });
  });

  it('case 12: seven of twelve make no quorum (NĐ98 Điều 47.4b)', async () => {
    const answer = await vote('ldtt', '--members', '12', '--present', '7', '--purpose', 'ordinary', '--level', 'xa');
    expect(answer.quorum).toMatchObject({ needed: 8, met: false });
  });

  it('says rounds, ties, written opinions, who stands aside and why, each with its text or that none was found', async () => {
    const answer = await vote('CSTĐ tỉnh', '--level', 'tinh');
    expect(answer).toMatchObject({ writtenCounts: true, tie: 'chair', recusedLeave: false, circulation: true });
    expect(answer.clauses.circulation).toContain('chưa xác minh');
    const lines = (await ask('vote-rule', '--award', 'ah-ld', '--on', '2024-06-01', '--level', 'tinh')).split('\n');
    expect(lines).toContainEqual(expect.stringMatching(/^Số vòng: không giới hạn \[.*chưa xác minh\]$/));
    expect(lines).toContain('Có liên quan, ký tờ trình: thư ký quyết định [chưa tìm thấy văn bản quy định]');
    expect(lines).toContainEqual(expect.stringContaining('người được đề nghị: không tham gia ['));
  });

  it('asks the quorum of the award: 90 % where Anh hùng is considered (NĐ98 Điều 47.4)', async () => {
    const central = await askJson<VoteRuleAnswer>(
      ...['vote-rule', '--award', 'ah-ld', '--on', '2024-06-01', '--level', 'trung-uong', '--members', '20'],
    );
    expect(central.quorum).toMatchObject({ needed: 18, countsWritten: true });
  });

  it('takes who stands aside into the count', async () => {
    const answer = await vote('CSTĐ tỉnh', '--members', '10', '--present', '10', '--agree', '9', '--recused', '1');
    expect(answer.tally).toMatchObject({ denominator: 10, passed: true });
    const more = ['--members', '10', '--present', '10', '--agree', '10', '--recused', '1'];
    await expect(vote('CSTĐ tỉnh', ...more)).rejects.toThrow('mâu thuẫn');
  });

  it('refuses counts that contradict each other', async () => {
    await expect(vote('ldtt', '--members', '5', '--agree', '6')).rejects.toThrow('mâu thuẫn');
    await expect(vote('ldtt', '--members', 'năm')).rejects.toThrow('số nguyên');
  });
});

describe('ops deadline', () => {
  const deadline = (on: string, ...more: readonly string[]): Promise<DeadlineAnswer> =>
    askJson('deadline', '--on', on, ...more);

  it('case 37: ten working days from 02/11/2026 end on 16/11; to 10/11 there are six', async () => {
    expect(await deadline('2026-11-02', '--days', '10', '--until', '2026-11-10')).toMatchObject({
      due: '2026-11-16',
      until: { workingDays: 6, within: true },
    });
  });

  it('names the holidays it passes over and the Saturdays worked for them', async () => {
    const answer = await deadline('2026-08-20', '--limit', 'notify-result');
    expect(answer).toMatchObject({ workingDays: 10, due: '2026-09-07', workedSaturdays: ['2026-08-22'] });
    expect(answer.holidays.map(({ date }) => date)).toEqual(['2026-08-31', '2026-09-01', '2026-09-02']);
  });

  it('lists the last days of the year for an award, and the codes where none is named', async () => {
    const rows = await askJson<readonly { readonly lastDay: string | null }[]>(
      'deadline',
      '--award',
      'co-chinh-phu',
      '--on',
      '2026-03-01',
    );
    expect(rows.map(({ lastDay }) => lastDay)).toEqual(['2026-06-30', '2026-12-31']);
    await expect(deadline('2026-03-01')).rejects.toThrow('appraise-province');
  });
});

describe('the questions', () => {
  it('are, with the recount of a vote, those the launcher starts no database for', () => {
    const launcher = fs.readFileSync(path.join(__dirname, '../../../../tools/ops.mjs'), 'utf8');
    const list = /const questions = \[([^\]]*)\]/.exec(launcher)?.[1] ?? '';
    expect([...list.matchAll(/'([^']+)'/g)].map((match) => match[1])).toEqual([...questions, 'retally']);
  });

  it('answer from another rule book in a folder, and refuse one with a fault by file and line', async () => {
    const folder = path.join(__dirname, '../../../../prisma-free-schemas/rules');
    const asked = ['authority', '--award', 'bk-tinh', '--on', '2026-01-01', '--rules'];
    expect(await ask(...asked, folder)).toContain('Chủ tịch Uỷ ban nhân dân tỉnh');
    await expect(ask(...asked, __dirname)).rejects.toThrow('Bộ quy định có lỗi');
  });
});
