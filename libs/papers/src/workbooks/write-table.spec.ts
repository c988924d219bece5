import { Workbook } from 'exceljs';
import PizZip from 'pizzip';
import { writeTable, writeTables } from './write-table';

describe('writing a table for export', () => {
  it('keeps every text a text, and quotes those that look like a formula', async () => {
    const evil = ['=HYPERLINK("http://a/x")', '+84912', '-1', '@SUM(A1)', '\t=1'];
    const bytes = await writeTable({
      title: 'Sổ khen thưởng [2026]: Bằng khen/Giấy khen',
      headers: ['Họ tên', 'Số tiền', 'Ngày'],
      rows: [...evil.map((text) => [text, 3_800_000, { date: '2026-11-24' }]), ['Đỗ Thị Ữ', null, null]],
    });
    const workbook = new Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as never);
    const sheet = workbook.worksheets[0];
    expect(sheet?.getCell('A4').value).toBe('=HYPERLINK("http://a/x")');
    expect(sheet?.getCell('B4').value).toBe(3_800_000);
    expect((sheet?.getCell('C4').value as Date).toISOString()).toBe('2026-11-24T00:00:00.000Z');
    expect(sheet?.getCell('A9').value).toBe('Đỗ Thị Ữ');
    const xml = new PizZip(bytes).file('xl/worksheets/sheet1.xml')?.asText() ?? '';
    expect(xml).not.toContain('<f');
    evil.forEach((_, i) => expect(xml).toContain(`<c r="A${i + 4}" s="4" t="inlineStr">`));
  });
});

describe('several tables in one workbook', () => {
  it('stand on a sheet each, under names that Excel can tell apart', async () => {
    const title = 'Danh sách đủ điều kiện đề nghị năm 2026';
    const tables = ['một', 'hai'].map((cell) => ({ title, headers: ['Tên'], rows: [[cell]] }));
    const book = new Workbook();
    await book.xlsx.load(
      Buffer.from(await writeTables([...tables, { title: "Tổ 'A'", headers: ['Tên', 'Nơi'], rows: [] }])) as never,
    );
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Danh sách đủ điều kiện đề nghị',
      'Danh sách đủ điều kiện đề ngh 2',
      "Tổ 'A",
    ]);
    expect(book.worksheets.slice(0, 2).map((sheet) => sheet.getCell('A4').value)).toEqual(['một', 'hai']);
  });
});
