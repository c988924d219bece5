import fc from 'fast-check';
import { formatDate, formatDateInWords } from './format';
import { addDays, compareDates, isLocalDate, weekdayOf } from './local-date';
import { fromExcelSerial, parseVietnameseDate } from './parse';

describe('dates as offices write them', () => {
  it.each([
    ['23/08/1992', '1992-08-23'],
    ['5/3/2025', '2025-03-05'],
    ['05-03-2025', '2025-03-05'],
    ['5.3.2025', '2025-03-05'],
    ['ngày 5 tháng 3 năm 2025', '2025-03-05'],
    ['Ngày 05 tháng 03 năm 2025', '2025-03-05'],
    ['29/02/2024', '2024-02-29'],
    ['31/02/1985', null],
    ['29/02/2025', null],
    ['12/13/2025', null],
    ['1984', null],
    ['', null],
  ])('reads «%s» as %s', (text, expected) => {
    expect(parseVietnameseDate(text)).toBe(expected);
  });

  it('reads the day numbers of a spreadsheet', () => {
    expect(fromExcelSerial(36924)).toBe('2001-02-02');
    expect(fromExcelSerial(1)).toBe('1900-01-01');
    expect(fromExcelSerial(61)).toBe('1900-03-01');
    expect(() => fromExcelSerial(0)).toThrow(RangeError);
  });

  it('prints dates with the leading zeros of Nghị định 30/2020', () => {
    expect(formatDate('2026-03-05')).toBe('05/03/2026');
    expect(formatDateInWords('2026-03-05')).toBe('ngày 05 tháng 3 năm 2026');
    expect(formatDateInWords('2026-02-11')).toBe('ngày 11 tháng 02 năm 2026');
    expect(formatDateInWords('2026-10-12')).toBe('ngày 12 tháng 10 năm 2026');
  });

  it('knows which texts are dates and which day of the week they are', () => {
    expect(isLocalDate('2026-02-30')).toBe(false);
    expect(isLocalDate('2026-2-3')).toBe(false);
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect(weekdayOf('2026-11-23')).toBe(1);
  });

  it('reads back every date it prints, and adds days both ways', () => {
    const day = fc.integer({ min: -20_000, max: 40_000 }).map((n) => addDays('2000-01-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(parseVietnameseDate(formatDate(date))).toBe(date);
        expect(parseVietnameseDate(formatDateInWords(date))).toBe(date);
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(Math.sign(compareDates(addDays(date, days), date))).toBe(Math.sign(days));
      }),
    );
  });
});
