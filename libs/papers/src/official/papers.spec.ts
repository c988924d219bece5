import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { closeTypesetter, renderPdf } from './pdf';
import { renderDocx } from './docx';
import { decisionOf, samplePapers } from './papers.fixtures';
import type { Paper } from './paper';

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

const paperOf = (kind: Paper['kind']): Paper => samplePapers.find((paper) => paper.kind === kind) as Paper;

afterAll(() => closeTypesetter());

describe('official papers', () => {
  it.each(samplePapers.map((paper) => [paper.kind, paper] as const))(
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

  it('shows the written opinions and the sum on all members in both minutes', async () => {
    for (const kind of ['session-minutes', 'tally-minutes'] as const) {
      const sum = '14 đồng ý (11 phiếu + 3 ý kiến bằng văn bản) / 15 thành viên = 93,3 % ≥ 80 %: đạt';
      expect(wordText(await renderDocx(paperOf(kind)))).toContain(sum);
      expect(squeezed(textOf(pagesOf(await renderPdf(paperOf(kind)))))).toContain(
        squeezed('08 trường hợp đạt, 02 trường hợp không đạt'),
      );
    }
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
    if (tally.kind !== 'tally-minutes') throw new Error('unreachable');
    await expect(renderPdf({ ...tally, data: { ...tally.data, ballotsValid: 11 } })).rejects.toThrow(RangeError);
    expect((await renderPdf(tally)).length).toBeGreaterThan(10_000);
  });
});
