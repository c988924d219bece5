import { writeTable } from '@gs/papers';
import { readLedger, UnreadableLedger } from './read-file';
import { Row } from './table';

const fieldsOf = async (bytes: Uint8Array, name = 'lich-su.csv') => {
  const table = await readLedger(bytes, name);
  return table.rows.map((record) => {
    const row = new Row(table, record);
    return [record.line, row.text('subject'), row.text('award'), row.text('year'), row.text('decidedOn')];
  });
};
const text = (content: string): Buffer => Buffer.from(content);

describe('a file of awards decided before', () => {
  it('is read the same with commas, semicolons or tabs, quoted cells and a title above the head', async () => {
    const rows = [
      ['so_cccd', 'Danh hiệu', 'Năm', 'Số QĐ', 'Ngày QĐ'],
      ['068084872138', 'LĐTT', '2019', '1/QĐ', '03/04/2020'],
    ];
    const read = await Promise.all(
      [',', ';', '\t'].map((sign) => fieldsOf(text(`\ufeff${rows.map((row) => row.join(sign)).join('\r\n')}\r\n`))),
    );
    for (const one of read) expect(one).toEqual([[2, '068084872138', 'LĐTT', '2019', '03/04/2020']]);
    expect(
      await fieldsOf(
        text('THÀNH TÍCH,,,,\nso_cccd,danh_hieu,nam,so_qd,ngay_qd\n1,"LĐTT\nđợt 1",2019,1/QĐ,2020-04-03\n'),
      ),
    ).toEqual([[3, '1', 'LĐTT đợt 1', '2019', '2020-04-03']]);
  });

  it('may be a workbook', async () => {
    const bytes = await writeTable({
      title: 'Lịch sử',
      headers: ['Số định danh', 'Mã khen thưởng', 'Năm', 'Số quyết định', 'Ngày quyết định'],
      rows: [['068084872138', 'ldtt', 2019, '1/QĐ', '03/04/2020']],
    });
    expect(await fieldsOf(bytes, 'lich-su.xlsx')).toEqual([[4, '068084872138', 'ldtt', '2019', '03/04/2020']]);
  });

  it.each([
    ['lacks the decision', text('so_cccd,danh_hieu,nam,ngay_qd\n1,a,2019,2020-01-01\n'), 'so_quyet_dinh'],
    ['has a head and nothing below it', text('so_cccd,danh_hieu,nam,so_qd,ngay_qd\n'), 'chưa có dòng nào'],
    ['has an open quotation mark', text('so_cccd,danh_hieu,nam,so_qd,ngay_qd\n1,"a,2019,1,2020-01-01\n'), 'ngoặc kép'],
    ['is empty', text(''), 'không thấy cột'],
  ])('that %s is refused in a sentence that says so', async (_, bytes, words) => {
    await expect(readLedger(bytes, 'lich-su.csv')).rejects.toThrow(UnreadableLedger);
    await expect(readLedger(bytes, 'lich-su.csv')).rejects.toThrow(words);
  });

  it('the same row in another order of columns has the same fingerprint', async () => {
    const [one, two] = await Promise.all(
      [
        'so_cccd,danh_hieu,nam,so_qd,ngay_qd\n1,LĐTT,2019,1/QĐ,2020-01-01',
        'Ngày ký;Năm;Số quyết định;Danh hiệu;CCCD\n2020-01-01;2019;1/QĐ;LĐTT;1',
      ].map(async (content) => {
        const table = await readLedger(text(content), 'a.csv');
        return new Row(table, table.rows[0] ?? { line: 0, cells: [], ragged: false }).fingerprint();
      }),
    );
    expect(one).toBe(two);
  });
});
