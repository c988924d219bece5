import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { closeTypesetter, renderPdf } from './pdf';
import { renderDocx } from './docx';
import { decisionOf, samplePapers } from './papers.fixtures';
import { packOf, minutesOn, voteOn } from './council-papers.fixtures';
import type { Paper, WordPaper } from './paper';

interface Page {
  readonly width: number;
  readonly height: number;
  readonly items: readonly { text: string; x: number; y: number; width: number; size: number }[];
}

function pagesOf(pdf: Uint8Array): Page[] {
  const script = join(__dirname, '../../scripts/pdf-text.mjs');
  return JSON.parse(execFileSync(process.execPath, [script], { input: pdf, maxBuffer: 1 << 28 }).toString()) as Page[];
}

const words = (text: string): string => text.normalize('NFC').replace(/[\s\u00a0]+/g, ' ');
const textOf = (pages: readonly Page[]): string =>
  words(pages.map((page) => page.items.map((item) => item.text).join(' ')).join(' '));

function wordText(docx: Uint8Array): string {
  const xml = new PizZip(docx).file('word/document.xml')?.asText() ?? '';
  const plain = xml.replace(/<\/w:p>/g, ' ').replace(/<[^>]+>/g, '');
  return words(
    plain
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&'),
  );
}

/** The paper of that kind, in both formats, as text without spaces: PDF items do not keep them. */
const squeezed = (text: string): string => text.replace(/\s/g, '');

const inWord = (paper: Paper): paper is WordPaper => paper.kind !== 'session-pack' && paper.kind !== 'ballot-paper';
const paperOf = <K extends Paper['kind']>(kind: K): Extract<Paper, { kind: K }> => {
  const found = samplePapers.find((paper): paper is Extract<Paper, { kind: K }> => paper.kind === kind);
  if (found === undefined) throw new Error(`no sample of ${kind}`);
  return found;
};

afterAll(() => closeTypesetter());

describe('official papers', () => {
  it.each(samplePapers.filter(inWord).map((paper) => [paper.kind, paper] as const))(
    '%s is set within the margins, in PDF and in Word',
    async (_, paper) => {
      const pages = pagesOf(await renderPdf(paper));
      const docx = wordText(await renderDocx(paper));
      const mm = 72 / 25.4;
      for (const page of pages) {
        for (const item of page.items) {
          expect(item.x).toBeGreaterThan(29 * mm);
          expect(item.x + item.width).toBeLessThan(page.width - 19 * mm);
        }
      }
      const text = squeezed(textOf(pages));
      for (const fixed of ['CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']) {
        expect(text).toContain(squeezed(fixed));
        expect(docx).toContain(fixed);
      }
      expect(docx).not.toMatch(/[{}]|undefined/);
    },
  );

  it('numbers every page but the first, top centre, and repeats the table head over 1,049 rows', async () => {
    const pages = pagesOf(await renderPdf({ kind: 'decision', data: decisionOf(254, 0, 795) }));
    expect(pages.length).toBeGreaterThan(30);
    pages.forEach((page, index) => {
      const top = page.items.filter((item) => item.y < 57);
      expect(top.map((item) => item.text)).toEqual(index === 0 ? [] : [String(index + 1)]);
      if (index === 0) return;
      const number = top[0];
      expect(Math.abs((number?.x ?? 0) + (number?.width ?? 0) / 2 - (30 + 80) * (72 / 25.4))).toBeLessThan(4);
      const text = squeezed(page.items.map((item) => item.text).join(''));
      expect(text.match(/STTTêntậpthể/g)).toHaveLength(1);
    });
    const all = textOf(pages);
    expect(all).toContain('1049');
    expect(squeezed(all)).toContain('I.TẬPTHỂ(254)');
    expect(squeezed(all)).toContain('II.CÁNHÂN(795)');
  });

  it('says the same figures in the articles, the annex and the letter', async () => {
    const decision = paperOf('decision');
    const texts = [textOf(pagesOf(await renderPdf(decision))), wordText(await renderDocx(decision))].map(squeezed);
    for (const text of texts) {
      for (const figure of [
        '31 tập thể, 12 hộ gia đình và 63 cá nhân',
        '543.090.000 đồng (Năm trăm bốn mươi ba triệu không trăm chín mươi nghìn đồng)',
        'I. TẬP THỂ (31)',
        'II. HỘ GIA ĐÌNH (12)',
        'III. CÁ NHÂN (63)',
        'Tổng cộng 543.090.000',
        'Số: 2147/QĐ-UBND',
        'Lưu: VT, NC.',
      ]) {
        expect(text).toContain(squeezed(figure));
      }
    }
    const letter = squeezed(wordText(await renderDocx(paperOf('submission-letter'))));
    expect(letter).toContain(squeezed('31 tập thể, 12 hộ gia đình và 63 cá nhân'));
    expect(letter).toContain(squeezed('Tổng cộng 31 12 63 106'));
  });

  it('ends each ground with «;», the last of a decision with «.», and leads numbers and days below ten with a zero', async () => {
    const text = wordText(await renderDocx(paperOf('decision')));
    expect(text).toContain('số 72/2025/QH15; ');
    expect(text).toContain('ngày 24 tháng 11 năm 2026. ');
    const minutes = wordText(await renderDocx(paperOf('session-minutes')));
    expect(minutes).toContain('Số: 05/BB-HĐTĐKT');
    expect(minutes).toContain('Tân Dương, ngày 03 tháng 02 năm 2026');
  });

  it('shows what came by screen, on paper and in writing, and the sum on all members, in both minutes', async () => {
    const papers = [paperOf('session-minutes'), paperOf('tally-minutes')] as const;
    for (const paper of papers) {
      const word = wordText(await renderDocx(paper));
      const pdf = squeezed(textOf(pagesOf(await renderPdf(paper))));
      for (const line of [
        '14 đồng ý (11 phiếu + 3 ý kiến bằng văn bản) / 15 thành viên = 93,3 % ≥ 80 %: đạt',
        'phát ra 90 lá cho 09 thành viên, thu về 82 lá, không thu về 08 lá',
        'phát ra 30 lá cho 03 thành viên, thu về 30 lá, không thu về 00 lá, trong đó không hợp lệ 02 lá',
        '08 trường hợp đạt, 02 trường hợp không đạt',
        'Mã niêm hồ sơ kiểm phiếu: 01234567 89abcdef 01234567 89abcdef',
      ]) {
        expect(word).toContain(line);
        expect(pdf).toContain(squeezed(line));
      }
      // The row of a matter that fails: six and one agree, three in writing; two and one disagree; one spoiled.
      expect(pdf).toContain(squeezed('7 1 3 2 1 0 1 0 Không đạt'));
    }
  });

  it('says round, quota, rank, who is beyond it, who decided a tie and who took no part', async () => {
    const vote = voteOn(2, {
      round: 2,
      quota: 1,
      screen: { voters: 9, issued: 18 },
      tieDecision: 'ưu tiên người trực tiếp công tác.',
      recused: [{ name: 'Ma Đức Kiên', subjects: ['Đỗ Thị Ữ', 'Lê Thị Thu Nhung'] }],
    });
    const items = vote.items.map((item, i) => ({ ...item, rank: i + 1, beyondQuota: i === 1 }));
    const base = minutesOn(2);
    const text = wordText(await renderDocx({ ...base, data: { ...base.data, votes: [{ ...vote, items }] } }));
    for (const line of [
      '4.1. Chiến sĩ thi đua cơ sở (vòng 2)',
      'Chỉ tiêu: 01',
      'xếp thứ 2 theo số phiếu',
      'Ngoài chỉ tiêu',
      '01 trường hợp đạt, 01 trường hợp đủ tỷ lệ nhưng ngoài chỉ tiêu',
      'chủ trì quyết định: ưu tiên người trực tiếp công tác.',
      'Ma Đức Kiên không tham gia: Đỗ Thị Ữ và Lê Thị Thu Nhung.',
    ])
      expect(text).toContain(line);
  });

  it('prints the number of a page of the whole file beside each piece of evidence', async () => {
    const pack = packOf(1);
    const pages = pagesOf(await renderPdf({ ...pack, data: { ...pack.data, pagesBefore: 2 } }));
    const list = squeezed(
      pages
        .at(-1)
        ?.items.map((item) => item.text)
        .join('') ?? '',
    );
    const last = pages.length + 2;
    expect(list).toContain(squeezed(`Báo cáo thành tích.pdf trang ${last + 1}`));
    expect(list).toContain(squeezed(`Quyết định công nhận sáng kiến.pdf trang ${last + 4}`));
    expect(list).toContain(squeezed('Bảng chấm điểm.xlsx xem trên màn hình'));
    const numbers = pages.map((page) => page.items.filter((item) => item.y < 57).map((item) => item.text));
    expect(numbers).toEqual(pages.map((_, i) => [String(i + 3)]));
  });

  it('keeps the summary of a matter on one page, and sets each award side by side', async () => {
    const pages = pagesOf(await renderPdf(packOf(9)));
    const texts = pages.map((page) => squeezed(page.items.map((item) => item.text).join('')));
    const upright = texts.filter((_, i) => (pages[i]?.height ?? 0) > (pages[i]?.width ?? 0));
    const many = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
    // As many beginnings as ends on every page.
    const starts = upright.map((text) => many(text, /Xếploạinăm2025/g));
    expect(upright.map((text) => many(text, /Đạt:Hainămliền/g))).toEqual(starts);
    expect(starts.reduce((sum, count) => sum + count, 0)).toBe(9);
    const wide = pages.filter((page) => page.width > page.height);
    expect(wide).toHaveLength(1);
    expect(squeezed(wide[0]?.items.map((item) => item.text).join('') ?? '')).toContain(
      squeezed('Xếp loại năm 2025 Sáng kiến Khen thưởng đã có'),
    );
  });

  it('prints each form of a ballot once, its pages counted anew, with nothing on it that names or numbers a sheet', async () => {
    const sample = paperOf('ballot-paper');
    const long = Array.from({ length: 60 }, (_, i) => ({ title: `Người ${i + 1}`, subtitle: 'Trường' }));
    const data = { ...sample.data, forms: [{ items: long }, { items: [{ title: 'Người 61', subtitle: '' }] }] };
    const pages = pagesOf(await renderPdf({ kind: 'ballot-paper', data }));
    const tops = pages.map((page) => page.items.filter((item) => item.y < 50).map((item) => item.text));
    expect(tops[0]).toEqual([]);
    expect(tops[1]).toEqual(['2']);
    expect(tops.at(-1)).toEqual([]);
    const text = textOf(pages);
    expect(squeezed(text)).toContain(squeezed('Chỗ đóng dấu của Hội đồng'));
    expect(text).not.toMatch(/Số:|Họ và tên/);
    expect(squeezed(text)).toContain('TờB');
  });

  it('takes every text as text, whatever it looks like', async () => {
    const evil = '#panic("x") $a$ *b* _c_ {name} {#x} <w:p/> & "q" \\ @ref [d] // e';
    const base = decisionOf(0, 0, 1);
    const data = { ...base, grants: base.grants.map((grant) => ({ ...grant, name: evil })) };
    const pdf = squeezed(textOf(pagesOf(await renderPdf({ kind: 'decision', data }))));
    expect(pdf).toContain(squeezed(evil));
    expect(wordText(await renderDocx({ kind: 'decision', data }))).toContain(evil);
  });

  it('refuses a tally whose ballots do not add up, and goes on with the next paper', async () => {
    const tally = paperOf('tally-minutes');
    const wrong = { ...voteOn(10), screen: { voters: 9, issued: 91 } };
    await expect(renderPdf({ ...tally, data: { ...tally.data, votes: [wrong] } })).rejects.toThrow(RangeError);
    expect((await renderPdf(tally)).length).toBeGreaterThan(10_000);
  });
});
