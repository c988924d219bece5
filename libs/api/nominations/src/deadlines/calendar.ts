import { currentRules, holidayOn, isWithin, type LocalDate } from '@gs/domain';
import type { ResponseOf, nominations } from '@gs/contracts';

type Calendar = ResponseOf<typeof nominations.workingCalendar>;

/** The year as the book has it: holidays, days swapped, time limits in force on a day, yearly last days; each with its source. */
export function calendarOf(year: number, today: LocalDate, rules = currentRules()): Calendar {
  const { calendar, fixedHolidays, timeLimits, cutOffs } = rules.data;
  const noted = calendar.filter(({ date }) => date.startsWith(`${year}-`));
  const fixed = fixedHolidays
    .map(({ monthDay, name, cite }) => ({ date: `${year}-${monthDay}`, kind: 'off' as const, name, cite }))
    .filter(({ date }) => holidayOn(date, rules) !== null && !noted.some((row) => row.date === date));
  const on = today.startsWith(`${year}-`) ? today : `${year}-12-31`;
  return {
    year,
    isNoted: noted.length > 0,
    years: [...new Set(calendar.map(({ date }) => Number(date.slice(0, 4))))].sort(),
    days: [...noted, ...fixed]
      .map(({ date, kind, name, cite }) => ({ date, kind, name, cite }))
      .sort((a, b) => a.date.localeCompare(b.date)),
    limits: timeLimits
      .filter(({ from, to }) => isWithin(on, from, to))
      .map(({ code, name, workingDays, cite }) => ({ code, name, workingDays, cite })),
    cutOffs: cutOffs
      .filter(({ from, to }) => isWithin(on, from, to))
      .map(({ code, name, monthDay, daysBefore, cite }) => ({
        code,
        name,
        lastDay: monthDay === undefined ? null : `${year}-${monthDay}`,
        daysBefore: daysBefore ?? null,
        cite,
      })),
  };
}
