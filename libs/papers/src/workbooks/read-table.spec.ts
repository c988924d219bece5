import PizZip from 'pizzip';
import { fieldOfHeader, recogniseColumns } from './columns';
import { readTable } from './read-table';
import type { RawTable, ReadLimits } from './types';
import { sample, workbookOf, type FixtureCell } from './workbooks.fixtures';

async function tableOf(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<RawTable> {
  const read = await readTable(bytes, limits);
  if (!read.ok) throw new Error(read.code);
  return read.table;
}

const codeOf = async (bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<string> => {
  const read = await readTable(bytes, limits);
  return read.ok ? 'OK' : read.code;
};

const HEAD: FixtureCell[] = ['STT', 'Họ và tên', 'Chức vụ'];

describe('reading the list an office sends', () => {
  it('finds 31 collectives, 12 households and 63 people under their section headings', async () => {
    const table = await tableOf(sample('de-nghi-106.xlsx'));
    const kinds = table.rows.map((row) => row.sectionKind);
    expect(kinds.filter((kind) => kind === 'collective')).toHaveLength(31);
    expect(kinds.filter((kind) => kind === 'household')).toHaveLength(12);
    expect(kinds.filter((kind) => kind === 'person')).toHaveLength(63);
    expect(table.headers.map((header) => header.title)).toEqual([
      'STT',
      'Tên tập thể / Họ và tên',
      'Ngày sinh',
      'Giới tính',
      'Số định danh (CCCD)',
      'Chức vụ',
      'Đơn vị công tác / Địa chỉ',
      'Hình thức đề nghị',
      'Tóm tắt thành tích',
    ]);
    expect(table.titleBlock[0]).toBe('SỞ NỘI VỤ TỈNH LAM SƠN');
    expect(table.rows[0]?.row).toBe(7);
  });

  it('reads all 1,049 rows of a movement', async () => {
    const table = await tableOf(sample('de-nghi-1049.xlsx'));
    expect(table.rows).toHaveLength(1049);
    expect(table.rows.at(-1)?.row).toBe(1056);
  });

  it('reads a name that stands in two columns under one heading, or under two', async () => {
    const one = [
      ['STT', 'Họ và tên', null, 'Chức vụ'],
      [1, 'Phan Quốc', 'Chứ', 'Hiệu trưởng'],
    ];
    const table = await tableOf(workbookOf(one, { merges: ['B1:C1'] }));
    expect(table.headers.map(({ letter, title }) => `${letter} ${title}`)).toEqual([
      'A STT',
      'B Họ và tên',
      'D Chức vụ',
    ]);
    expect(table.rows[0]?.cells['B']?.text).toBe('Phan Quốc Chứ');
    const two = await tableOf(
      workbookOf([
        ['STT', 'Họ và tên đệm', 'Tên'],
        [1, 'Phan Quốc', 'Chứ'],
      ]),
    );
    expect(two.headers.map(({ parts }) => fieldOfHeader(parts))).toEqual(['ordinal', 'familyName', 'name']);
  });

  it('asks for the award that is sought, not for the one got before', async () => {
    const head = ['STT', 'Danh hiệu, hình thức khen thưởng đã được ghi nhận', 'Họ và tên', 'Danh hiệu đề nghị'];
    const table = await tableOf(workbookOf([head, [1, 'LĐTT 2024', 'Phan Quốc Chứ', 'CSTĐCS']]));
    expect(recogniseColumns(table.headers).mapping).toEqual({ ordinal: 'A', name: 'C', award: 'D' });
    const units = await tableOf(
      workbookOf([
        ['STT', 'Tên đơn vị', 'Danh hiệu'],
        [1, 'Trường A', 'TTLĐTT'],
      ]),
    );
    expect(recogniseColumns(units.headers).mapping).toEqual({ ordinal: 'A', name: 'B', award: 'C' });
  });

  it('tells the columns «Nam» and «Nữ» under the year of birth', async () => {
    const rows = [
      ['STT', 'Họ và tên', 'Năm sinh', null, 'Đơn vị'],
      [null, null, 'Nam', 'Nữ', null],
      [1, 'Phan Quốc Chứ', 1984, null, 'Trường A'],
    ];
    const table = await tableOf(workbookOf(rows, { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'] }));
    expect(table.headers.map(({ parts }) => fieldOfHeader(parts))).toEqual([
      'ordinal',
      'name',
      'male',
      'female',
      'unit',
    ]);
    expect(table.rows).toHaveLength(1);
  });

  it('never takes a lone name for a heading when the list has no numbers', async () => {
    const table = await tableOf(
      workbookOf([['Họ và tên', 'Đơn vị'], ['Khối trường học:'], ['Phan Quốc Chứ'], ['Lê Văn Bình', 'Trường A']]),
    );
    expect(table.rows.map(({ row }) => row)).toEqual([3, 4]);
    expect(table.skipped.map(({ row, reason }) => `${row} ${reason}`)).toEqual(['2 section']);
  });

  it('joins a head of two rows and reads the x marks below it', async () => {
    const table = await tableOf(sample('danh-hieu-2025-mot-xa.xlsx'));
    expect(table.headers.map((header) => header.title).slice(5)).toEqual([
      'Kết quả năm 2025 / Xếp loại',
      'Kết quả năm 2025 / Sáng kiến (mã)',
      'Danh hiệu đề nghị / LĐTT',
      'Danh hiệu đề nghị / CSTĐCS',
    ]);
    expect(table.rows).toHaveLength(53);
    expect(table.rows[4]?.cells['I']?.text).toBe('x');
  });

  it('keeps a faulty list as it was typed: lost zeros, dates, blanks and formulas as text', async () => {
    const table = await tableOf(sample('de-nghi-loi.xlsx'));
    const row = (n: number) => table.rows.find((each) => each.row === n)?.cells;
    expect(table.rows).toHaveLength(30);
    expect(row(7)?.['B']?.text).toBe('  PHẠM A TUẤN  ');
    expect(row(11)?.['C']).toMatchObject({ type: 'date', raw: '2001-02-02', text: '02/02/2001' });
    expect(row(13)?.['E']).toMatchObject({ type: 'number', text: '57185450197' });
    expect(row(15)?.['B']).toBeUndefined();
    expect(row(20)?.['I']).toMatchObject({ type: 'string', looksLikeFormula: true });
    expect(row(22)).toBeUndefined();
  });

  it('takes the stored result of a formula and says that it was one', async () => {
    const bytes = workbookOf([
      HEAD,
      [1, { xml: '<c r="@" t="str"><f>UPPER("a")</f><v>NGUYỄN VĂN AN</v></c>' }, 'Giáo viên'],
    ]);
    const table = await tableOf(bytes);
    expect(table.rows[0]?.cells['B']).toMatchObject({ type: 'formula', text: 'NGUYỄN VĂN AN' });
  });

  it('reads rows and cells that carry no address, and a prefixed namespace', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const row = (texts: string[]): string =>
      `<x:row>${texts.map((text) => `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`).join('')}</x:row>`;
    const root = `<x:worksheet xmlns:x="${main}"><x:sheetData>${row(['STT', 'Họ tên', 'Đơn vị'])}${row(['1', 'An', 'Sở A'])}</x:sheetData></x:worksheet>`;
    const table = await tableOf(workbookOf([], { root }));
    expect(table.rows[0]).toMatchObject({ row: 2, cells: { C: { text: 'Sở A' } } });
  });

  it('skips totals, repeated heads, column numbers and signatures, and tells which', async () => {
    const bytes = workbookOf([
      ['UBND XÃ A'],
      HEAD,
      ['(1)', '(2)', '(3)'],
      ['I', 'TẬP THỂ'],
      [1, 'Trường A', null],
      HEAD,
      ['II', 'CÁ NHÂN'],
      [2, 'Nguyễn Văn An', 'Hiệu trưởng'],
      [null, 'Tổng cộng: 02'],
      [null, null, 'Tân Dương, ngày 3 tháng 4 năm 2026'],
      [null, 'NGƯỜI LẬP BIỂU', 'CHỦ TỊCH'],
      [null, null, 'Trần Văn Bình'],
    ]);
    const table = await tableOf(bytes);
    expect(table.rows.map((row) => [row.row, row.section])).toEqual([
      [5, 'I. TẬP THỂ'],
      [8, 'II. CÁ NHÂN'],
    ]);
    expect(table.skipped.map((row) => row.reason)).toEqual([
      'column-numbers',
      'section',
      'repeated-head',
      'section',
      'total',
      'footer',
      'footer',
      'footer',
    ]);
  });

  it('takes nobody called Tống or Công for a total', async () => {
    const table = await tableOf(
      workbookOf([HEAD, [null, 'Tống Văn Công', 'Y sĩ'], [null, 'Công Thị Tổng', null], [3, 'An', null]]),
    );
    expect(table.rows.map((row) => row.row)).toEqual([2, 3, 4]);
  });

  it('repeats a unit merged over several rows in each of them', async () => {
    const bytes = workbookOf(
      [
        ['STT', 'Họ tên', 'Đơn vị'],
        [1, 'An', 'Sở Y tế'],
        [2, 'Bình', null],
      ],
      { merges: ['C2:C3'] },
    );
    const table = await tableOf(bytes);
    expect(table.rows[1]?.cells['C']).toMatchObject({ text: 'Sở Y tế', merged: true });
  });

  it('joins an unmerged head of two rows', async () => {
    const bytes = workbookOf([
      ['STT', 'Họ và tên', 'Đơn vị', 'Danh hiệu đề nghị', null],
      [null, null, null, 'LĐTT', 'CSTĐCS'],
      [1, 'An', 'Sở A', 'x', 'x'],
    ]);
    const table = await tableOf(bytes);
    expect(table.headers.map((header) => header.title).slice(3)).toEqual([
      'Danh hiệu đề nghị / LĐTT',
      'Danh hiệu đề nghị / CSTĐCS',
    ]);
    expect(table.rows).toHaveLength(1);
  });
});

describe('refusing what cannot be read', () => {
  it('refuses 100,000 rows before reading them all', async () => {
    const rows: FixtureCell[][] = [HEAD];
    for (let i = 1; i <= 100_000; i++) rows.push([i, 'Nguyễn Văn An', 'Giáo viên']);
    const read = await readTable(workbookOf(rows), { maxRows: 5000 });
    expect(read).toMatchObject({ ok: false, code: 'TOO_MANY_ROWS', limit: 5000 });
    expect(read.ok ? '' : read.message).toContain('5.000');
  });

  it('counts data rows, not the lines around them', async () => {
    const rows: FixtureCell[][] = [['UBND'], HEAD, ...[1, 2, 3].map((n): FixtureCell[] => [n, 'An', 'Y sĩ'])];
    expect(await codeOf(workbookOf(rows), { maxRows: 3 })).toBe('OK');
    expect(await codeOf(workbookOf(rows), { maxRows: 2 })).toBe('TOO_MANY_ROWS');
  });

  it('refuses an archive bomb by its directory', async () => {
    const zip = new PizZip(workbookOf([HEAD, [1, 'An', 'x']]));
    zip.file('xl/media/bomb.bin', '0'.repeat(30 * 1024 * 1024));
    expect(await codeOf(zip.generate({ type: 'uint8array', compression: 'DEFLATE' }))).toBe('ZIP_BOMB');
    expect(await codeOf(sample('de-nghi-1049.xlsx'), { maxUncompressedBytes: 100_000 })).toBe('ZIP_BOMB');
  });

  it('refuses a size that lies in the directory', async () => {
    const bytes = Buffer.from(
      workbookOf([HEAD, ...Array.from({ length: 500 }, (_, i): FixtureCell[] => [i, 'An', 'x'])]),
    );
    const central = bytes.lastIndexOf(Buffer.from('xl/worksheets/sheet1.xml')) - 46;
    bytes.writeUInt32LE(100, central + 24);
    expect(await codeOf(bytes)).toBe('NOT_A_WORKBOOK');
  });

  it('tells old, encrypted, broken and foreign files apart', async () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    expect(await codeOf(ole)).toBe('LEGACY_XLS');
    expect(await codeOf(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('ENCRYPTED');
    expect(await codeOf(new Uint8Array())).toBe('NOT_A_WORKBOOK');
    expect(await codeOf(Buffer.from('STT,Họ tên\n1,An\n'))).toBe('NOT_A_WORKBOOK');
    expect(await codeOf(sample('de-nghi-106.xlsx').subarray(0, 9000))).toBe('NOT_A_WORKBOOK');
  });

  it('never expands entities', async () => {
    const root = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>';
    expect(await codeOf(workbookOf([], { root }))).toBe('NOT_A_WORKBOOK');
  });

  it('says when there is no head, or nothing under it', async () => {
    expect(
      await codeOf(
        workbookOf([
          ['a', 'b', 'c'],
          [1, 2, 3],
        ]),
      ),
    ).toBe('NO_HEADER');
    expect(await codeOf(workbookOf([HEAD]))).toBe('NO_ROWS');
  });
});
