import { dateWords, issuerLines, paperDate, plain, timeWords } from './words';

describe('what the public page writes', () => {
  it('writes dates as the office does, in Vietnam’s time', () => {
    expect(dateWords('2026-11-26')).toBe('26/11/2026');
    expect(dateWords('2026-11-25T18:30:00.000Z')).toBe('26/11/2026');
    expect(timeWords('2026-11-26T08:20:00.000Z')).toBe('15:20');
  });
  it('dates a paper with a zero before the months that could be altered', () => {
    expect(paperDate('2026-02-05')).toBe('ngày 05 tháng 02 năm 2026');
    expect(paperDate('2026-11-26')).toBe('ngày 26 tháng 11 năm 2026');
    expect(paperDate('2026-06-18')).toBe('ngày 18 tháng 6 năm 2026');
  });
  it('finds a name typed without tones', () => {
    expect(plain('Đặng Thị Mỹ')).toBe('dang thi my');
  });
  it('splits a committee’s name over two lines', () => {
    expect(issuerLines('Uỷ ban nhân dân tỉnh Lam Sơn')).toEqual(['UỶ BAN NHÂN DÂN', 'TỈNH LAM SƠN', 'Lam Sơn']);
    expect(issuerLines('Sở Nội vụ')).toEqual(['', 'SỞ NỘI VỤ', 'Sở Nội vụ']);
  });
});
