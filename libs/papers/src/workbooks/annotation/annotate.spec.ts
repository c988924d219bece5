import { Workbook, type Worksheet } from 'exceljs';
import PizZip from 'pizzip';
import { readTable } from '../read-table';
import { sample, workbookOf } from '../workbooks.fixtures';
import { annotate } from './annotate';
import type { CellFinding } from '../types';

async function open(bytes: Uint8Array): Promise<Worksheet> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  return workbook.worksheets[0] as Worksheet;
}

const noteOf = (sheet: Worksheet, address: string): string => {
  const note = sheet.getCell(address).note as unknown as { texts?: { text: string }[] } | undefined;
  return (note?.texts ?? []).map((part) => part.text).join('');
};

const fillOf = (sheet: Worksheet, address: string): string | undefined => {
  const fill = sheet.getCell(address).fill as { fgColor?: { argb?: string } } | undefined;
  return fill?.fgColor?.argb;
};

const FINDINGS: CellFinding[] = [
  { row: 9, column: 'B', kind: 'repaired', text: 'Đã đổi «Lª ThÞ Thu Nhung» thành «Lê Thị Thu Nhung».' },
  { row: 10, column: 'C', kind: 'error', text: 'Không có ngày 31/02/1985. Ghi lại ngày sinh.' },
  { row: 13, column: 'E', kind: 'warning', text: 'Đã thêm số 0 ở đầu.' },
  { row: 15, column: 'B', kind: 'error', text: 'Thiếu họ và tên.' },
  { row: 16, column: 'B', kind: 'left-out', text: 'Trùng với dòng 17.' },
  { row: 20, column: 'I', kind: 'ok', text: '' },
];

describe('giving back the same workbook with its faults marked', () => {
  it('colours each cell and writes the sentence beside it, also where the cell was empty', async () => {
    const sheet = await open(await annotate(sample('de-nghi-loi.xlsx'), FINDINGS));
    expect(fillOf(sheet, 'C10')).toBe('FFF8D0D0');
    expect(fillOf(sheet, 'E13')).toBe('FFFCE8B8');
    expect(fillOf(sheet, 'B9')).toBe('FFD6E6F7');
    expect(fillOf(sheet, 'B15')).toBe('FFF8D0D0');
    expect(fillOf(sheet, 'I20')).toBeUndefined();
    expect(fillOf(sheet, 'B16')).toBe('FFE1E1E1');
    expect(noteOf(sheet, 'B16')).toContain('Không nhận: Trùng với dòng 17.');
    expect(noteOf(sheet, 'C10')).toContain('Không có ngày 31/02/1985');
    expect(noteOf(sheet, 'B15')).toContain('Thiếu họ và tên');
  });

  it('leaves everything else as it was', async () => {
    const before = sample('de-nghi-loi.xlsx');
    const after = await annotate(before, FINDINGS);
    const [a, b] = await Promise.all([readTable(before), readTable(after)]);
    expect(b).toEqual(a);
    const sheet = await open(after);
    expect(sheet.getColumn(9).width).toBe(60);
    expect(sheet.getCell('A1').font.bold).toBe(true);
    expect(sheet.getCell('C11').numFmt).toBe((await open(before)).getCell('C11').numFmt);
    const theme = (bytes: Uint8Array): string => new PizZip(bytes).file('xl/theme/theme1.xml')?.asText() ?? '';
    expect(theme(after)).toBe(theme(before));
  });

  it('takes the marks of an earlier check off', async () => {
    const once = await annotate(sample('de-nghi-loi.xlsx'), FINDINGS);
    const twice = await annotate(once, [{ row: 12, column: 'E', kind: 'error', text: 'Chỉ có 11 chữ số.' }]);
    const sheet = await open(twice);
    expect(fillOf(sheet, 'C10')).toBeUndefined();
    expect(noteOf(sheet, 'C10')).toBe('');
    expect(fillOf(sheet, 'E12')).toBe('FFF8D0D0');
    expect(noteOf(sheet, 'E12')).toContain('11 chữ số');
    const vml = new PizZip(twice).file(/\.vml$/)[0]?.asText() ?? '';
    expect(vml.match(/<v:shape /g)).toHaveLength(1);
  });

  it('keeps the comment of somebody else and adds to it', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('DS');
    sheet.addRows([
      ['STT', 'Họ và tên', 'Đơn vị'],
      [1, 'An', 'Sở A'],
    ]);
    sheet.getCell('B2').note = 'Hỏi lại phòng';
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const marked = await open(await annotate(bytes, [{ row: 2, column: 'B', kind: 'error', text: 'Thiếu họ.' }]));
    expect(noteOf(marked, 'B2')).toContain('Hỏi lại phòng');
    expect(noteOf(marked, 'B2')).toContain('Thiếu họ.');
  });

  it('joins several sentences about one cell, the gravest giving the colour', async () => {
    const sheet = await open(
      await annotate(
        workbookOf([
          ['STT', 'Họ tên', 'Đơn vị'],
          [1, 'An', 'A'],
        ]),
        [
          { row: 2, column: 'B', kind: 'error', text: 'Một <b>.' },
          { row: 2, column: 'B', kind: 'warning', text: 'Hai & ba.' },
        ],
      ),
    );
    expect(fillOf(sheet, 'B2')).toBe('FFF8D0D0');
    expect(noteOf(sheet, 'B2')).toBe('Cần sửa: Một <b>.\nCần xem lại: Hai & ba.');
  });
});
