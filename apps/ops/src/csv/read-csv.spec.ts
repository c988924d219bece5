import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OperatorError } from '../report';
import { readCsv } from './read-csv';

const folder = mkdtempSync(join(tmpdir(), 'gs-csv-'));
const fileWith = (content: string | Buffer): string => {
  const file = join(folder, 'danh-sach.csv');
  writeFileSync(file, content);
  return file;
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a list as offices send it', () => {
  it('is read with byte order mark, CRLF and quoted commas, each row under its line', () => {
    const file = fileWith('\ufeffma,ten\r\nA,"Sở Văn hoá, Thể thao"\r\n\r\nB,Sở Y tế\r\n');
    expect(readCsv(file, ['ma', 'ten'])).toEqual([
      { row: 2, cells: { ma: 'A', ten: 'Sở Văn hoá, Thể thao' }, ragged: false },
      { row: 4, cells: { ma: 'B', ten: 'Sở Y tế' }, ragged: false },
    ]);
  });
  it('may have its columns in another order and one more', () => {
    const [row] = readCsv(fileWith('ten,ghi_chu,ma\nSở Y tế,x,B'), ['ma', 'ten']);
    expect(row?.cells).toEqual({ ma: 'B', ten: 'Sở Y tế' });
  });
  it('tells of a row whose cells do not fit the head', () => {
    expect(readCsv(fileWith('ma,ten\nA\nB,Sở Y tế'), ['ma', 'ten']).map((row) => row.ragged)).toEqual([true, false]);
  });
  it.each([
    ['lacks a column', 'ma\nA'],
    ['is a workbook', Buffer.from('PK\u0003\u0004')],
    ['is not UTF-8', Buffer.from([0x6d, 0x61, 0x2c, 0x74, 0x65, 0x6e, 0x0a, 0xf0, 0x28])],
    ['has an open quotation mark', 'ma,ten\nA,"Sở'],
  ])('is refused in a sentence when it %s', (_, content) => {
    expect(() => readCsv(fileWith(content), ['ma', 'ten'])).toThrow(OperatorError);
  });
});
