/** A calendar day without clock or zone, `YYYY-MM-DD`. Compares correctly as text. */
export type LocalDate = string;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day made of these parts, or null when there is no such day (31/02, month 13). Years 1000–9999. */
export function makeDate({ year, month, day }: DateParts): LocalDate | null {
  if (![year, month, day].every(Number.isInteger) || year < 1000 || year > 9999) return null;
  const instant = new Date(Date.UTC(year, month - 1, day));
  const real = instant.getUTCFullYear() === year && instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
  return real ? instant.toISOString().slice(0, 10) : null;
}

/** True for text in the shape `YYYY-MM-DD` that names a day that exists. */
export function isLocalDate(text: unknown): text is LocalDate {
  if (typeof text !== 'string') return false;
  const match = shape.exec(text);
  return (
    match !== null && makeDate({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }) !== null
  );
}

/** Year, month and day of a date. Throws RangeError on text that is no date: callers validate at the border. */
export function datePartsOf(date: LocalDate): DateParts {
  if (!isLocalDate(date)) throw new RangeError(`not a local date: ${date}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Days since 1970-01-01. */
export function toDayNumber(date: LocalDate): number {
  const { year, month, day } = datePartsOf(date);
  return Date.UTC(year, month - 1, day) / millisecondsPerDay;
}

export function fromDayNumber(days: number): LocalDate {
  return new Date(days * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The day `days` calendar days later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Negative when `a` is earlier than `b`, zero when equal, positive when later. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Monday 1 … Sunday 7. */
export function weekdayOf(date: LocalDate): number {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** True when `date` lies in `from`–`to`, both ends included; `to` null: no end. */
export function isWithin(date: LocalDate, from: LocalDate, to: LocalDate | null): boolean {
  return date >= from && (to === null || date <= to);
}
