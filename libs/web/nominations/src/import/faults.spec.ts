import { faultsOf, twoParts, type Finding } from './faults';

const finding = (row: number, more: Partial<Finding> = {}): Finding => ({
  row,
  column: 'Đơn vị',
  letter: 'G',
  kind: 'error',
  code: 'UNIT_UNKNOWN',
  sentence: 'Không tìm thấy đơn vị «Trường A». Chọn đơn vị gần nhất.',
  suggestions: [{ value: 'LS.X01', label: 'Trường A1' }],
  ...more,
});
const headers = [
  { letter: 'G', title: 'Đơn vị', field: 'unit' },
  { letter: 'H', title: 'Hình thức', field: 'award' },
  { letter: 'K', title: 'CSTĐCS', field: 'awardMark:CSTĐCS' },
];
const read = (...findings: Finding[]) => faultsOf({ findings, headers, rows: [] });

describe('What a list is told', () => {
  it('is told once for all cells that say the same', () => {
    const { errors } = read(finding(9), finding(12), finding(13, { sentence: 'Không tìm thấy đơn vị «Trường B».' }));
    expect(errors.map(({ all }) => all.map(({ row }) => row))).toEqual([[9, 12], [13]]);
  });

  it('asks whom a row speaks of for each row by itself', () => {
    const same = { code: 'SUBJECT_AMBIGUOUS', sentence: 'Có nhiều người cùng tên.' };
    expect(read(finding(9, same), finding(12, same)).errors).toHaveLength(2);
  });

  it('offers an answer only where the answer replaces nothing else', () => {
    const award = { code: 'AWARD_NO_ROUTE' };
    expect(read(finding(9, { ...award, letter: 'H' })).errors[0]?.question).toBe('award');
    expect(read(finding(9, { ...award, letter: 'K' })).errors[0]?.question).toBeNull();
    expect(read(finding(9, { code: 'DATE_IMPOSSIBLE' })).errors[0]?.question).toBeNull();
  });

  it('is split into what is so and what to do, never inside a quotation', () => {
    expect(twoParts('Không có ngày «31. 2». Ghi lại.')).toEqual(['Không có ngày «31. 2»', 'Ghi lại.']);
    expect(twoParts('Sáng kiến ghi cho người khác.')).toEqual(['Sáng kiến ghi cho người khác', '']);
  });
});
