import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf, receiptSlip, receiptText, type VoteRecord } from '@gs/ballots';
import { RecordPress } from '../../../../test/support/vote-record';
import { ask, askJson } from '../ask/ask.fixture';
import { OperatorError } from '../report';
import type { RetallyAnswer } from './retally';

const folder = mkdtempSync(join(tmpdir(), 'gs-retally-'));
let press: RecordPress;
let record: VoteRecord;

const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
/** Runs the command and tells what it printed and how it ended. */
async function run(...words: readonly string[]): Promise<{ text: string; code: number }> {
  process.exitCode = undefined;
  const text = await ask('retally', ...words);
  const code = process.exitCode ?? 0;
  process.exitCode = undefined;
  return { text, code };
}

beforeAll(async () => {
  press = await RecordPress.of(2);
  record = press.record({
    items: [
      { ballots: ['agree', 'agree', 'disagree'], paper: { agree: 1, disagree: 0, invalid: 1 } },
      { ballots: ['agree', 'agree', 'agree'], written: { agree: 1, disagree: 0 } },
    ],
    totalMembers: 6,
    quota: 1,
  });
});

describe('ops retally', () => {
  it('tells every check, every figure and the root of a good record, and ends well', async () => {
    const { text, code } = await run(file('ho-so.json', record), '--root', record.root);
    expect(code).toBe(0);
    expect(text).not.toContain('✗');
    expect(text.match(/^✓/gm)).toHaveLength(13);
    expect(text).toContain('Cả 6 chữ ký hợp lệ');
    expect(text).toContain('3 phiếu trên màn hình trong 3 đã phát, 2 phiếu giấy (1 không hợp lệ)');
    expect(text).toContain('1 ý kiến bằng văn bản');
    expect(text).toContain(`Mã niêm: ${record.root.slice(0, 8)} ${record.root.slice(8, 16)}`);
    expect(text).not.toMatch(/undefined|[{}]/);
  });

  it('ends badly where one choice was changed, and names the item', async () => {
    const [first, ...rest] = record.items;
    const ballots = first?.ballots.map((ballot) => ({ ...ballot, choice: 'agree' }));
    const { text, code } = await run(file('sua.json', { ...record, items: [{ ...first, ballots }, ...rest] }));
    expect(code).toBe(1);
    expect(text).toContain('✗ Đếm lại từng lá ra đúng số phiếu đã ghi.');
    expect(text).toContain('nội dung số 1');
    expect(text).toContain('KHÔNG đúng');
  });

  it('ends badly where the minutes show another root', async () => {
    const { text, code } = await run(file('ho-so.json', record), '--root', 'f'.repeat(64));
    expect(code).toBe(1);
    expect(text).toContain('✗ Mã niêm trùng với mã in trong biên bản kiểm phiếu.');
  });

  it('finds a member’s ballots by their receipt, and sees a fault that a signed receipt proves', async () => {
    const lines = record.items.flatMap(({ ballots }) =>
      ballots.slice(0, 1).map(({ serial, choice }) => ({ code: codeOf(Buffer.from(serial, 'base64url')), choice })),
    );
    const slip = (given: typeof lines): string =>
      receiptSlip(record.vote.id, given, press.key.sign(receiptText(record.vote.id, given)));
    const good = await run(file('ho-so.json', record), '--receipt', file('bien-nhan.txt', slip(lines)));
    expect(good).toMatchObject({ code: 0 });
    expect(good.text).toContain(`✓ ${lines[0]?.code}: `);
    const lost = [...lines, { code: 'ABCDE-FGHJK', choice: 'agree' as const }];
    const bad = await run(file('ho-so.json', record), '--receipt', file('bien-nhan.txt', slip(lost)));
    expect(bad.code).toBe(1);
    expect(bad.text).toContain('✗ ABCDE-FGHJK: không có trong hồ sơ');
    expect(bad.text).toContain('Biên nhận chứng tỏ');
    const forged = slip(lost).replace('ABCDE-FGHJK', 'ABCDE-FGHJM');
    const answer = await run(file('ho-so.json', record), '--receipt', file('bien-nhan.txt', forged));
    expect(answer.code).toBe(1);
    expect(answer.text).toContain('Chữ ký trên biên nhận không hợp lệ');
    expect(answer.text).not.toContain('Biên nhận chứng tỏ');
  });

  it('answers programs in JSON', async () => {
    const answer = await askJson<RetallyAnswer>('retally', file('ho-so.json', record));
    expect(answer).toMatchObject({ ok: true, slip: null, report: { root: record.root } });
  });

  it('says so of a file that is no record, no JSON, no receipt, or not there', async () => {
    const { text, code } = await run(file('khac.json', { format: 'khác' }));
    expect(code).toBe(1);
    expect(text).toContain('Không phải hồ sơ kiểm phiếu');
    await expect(run(file('hong.json', '{'))).rejects.toThrow(OperatorError);
    await expect(run(join(folder, 'khong-co.json'))).rejects.toThrow('Không đọc được tệp');
    const receipt = file('bien-nhan.txt', 'Tôi đồng ý');
    await expect(run(file('ho-so.json', record), '--receipt', receipt)).rejects.toThrow('không phải biên nhận');
  });
});
