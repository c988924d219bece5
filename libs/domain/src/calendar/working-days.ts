import { addDays, weekdayOf, type LocalDate } from '../dates/local-date';
import { currentRules } from '../rules/current';

const saturday = 6;

/** Name of the holiday on this day, or null; weekends have none. */
export function holidayOn(date: LocalDate, rules = currentRules()): string | null {
  const row = rules.calendarDay(date);
  if (row?.kind === 'off') return row.name;
  return rules.fixedHoliday(date.slice(5)) ?? null;
}

/** Whether offices work on this day: Monday to Friday but for holidays, and Saturdays worked in exchange. */
export function isWorkingDay(date: LocalDate, rules = currentRules()): boolean {
  if (rules.calendarDay(date)?.kind === 'on') return true;
  return weekdayOf(date) < saturday && holidayOn(date, rules) === null;
}

/** The `count`-th working day after `date` (before it when negative); `date` itself is not counted. Zero: `date`. */
export function addWorkingDays(date: LocalDate, count: number, rules = currentRules()): LocalDate {
  if (!Number.isInteger(count)) throw new RangeError(`not a number of working days: ${count}`);
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day, rules)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, rules = currentRules()): number {
  if (to < from) return -workingDaysBetween(to, from, rules);
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, rules)) count += 1;
  }
  return count;
}
