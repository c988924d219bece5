import fc from 'fast-check';
import { addDays, weekdayOf } from '../dates/local-date';
import { currentRules } from '../rules/current';
import { addWorkingDays, holidayOn, isWorkingDay, workingDaysBetween } from './working-days';

describe('the Vietnamese working calendar', () => {
  it.each([
    ['2026-11-20', true, 'an ordinary Friday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-04-30', false, 'Ngày Chiến thắng'],
    ['2025-09-02', false, 'Quốc khánh'],
    ['2026-02-17', false, 'mùng Một Tết'],
    ['2024-04-29', false, 'a Monday swapped'],
    ['2024-05-04', true, 'the Saturday worked for it'],
    ['2025-05-02', false, 'a Friday swapped'],
    ['2025-04-26', true, 'the Saturday worked for it'],
    ['2031-09-02', false, 'Quốc khánh of a year whose notice is not held'],
  ])('%s working: %s (%s)', (date, expected) => {
    expect(isWorkingDay(date)).toBe(expected);
  });

  it('counts six working days from a list posted on 02/11/2026 to a session on 10/11 (case 37)', () => {
    expect(workingDaysBetween('2026-11-02', '2026-11-10')).toBe(6);
    expect(addWorkingDays('2026-11-02', 10)).toBe('2026-11-16');
  });

  it('names holidays', () => {
    expect(holidayOn('2026-04-26')).toBe('Giỗ Tổ Hùng Vương');
  });

  it('holds no day twice, works only on Saturdays in exchange, and cites every row', () => {
    const calendarRows = currentRules().data.calendar;
    expect(new Set(calendarRows.map((row) => row.date)).size).toBe(calendarRows.length);
    for (const row of calendarRows.filter(({ kind }) => kind === 'on')) expect(weekdayOf(row.date)).toBe(6);
  });

  it('finds the n-th working day, and counts it back', () => {
    const day = fc.integer({ min: 0, max: 1800 }).map((n) => addDays('2023-01-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (date, count) => {
        const due = addWorkingDays(date, count);
        expect(isWorkingDay(due)).toBe(true);
        expect(workingDaysBetween(date, due)).toBe(count);
      }),
    );
  });
});
