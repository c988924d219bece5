import { addDays, datePartsOf, type LocalDate } from '../../dates/local-date';

/** A time from a day to a day, both included. */
export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Days taken as a month where parts of months from several spans are put together. */
const daysOfMonth = 30;
const monthsOfYear = 12;

/** Whole months covered by the spans; a day covered twice counts once, parts of months are put together. */
export function monthsCovered(spans: readonly Span[]): number {
  const counted = joined(spans).map(lengthOf);
  const days = counted.reduce((sum, { rest }) => sum + rest, 0);
  return counted.reduce((sum, { months }) => sum + months, 0) + Math.floor(days / daysOfMonth);
}

/** Spans that touch or overlap made one, earliest first. */
function joined(spans: readonly Span[]): readonly Span[] {
  const row: Span[] = [];
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    if (span.to < span.from) continue;
    const last = row.at(-1);
    if (last && span.from <= addDays(last.to, 1))
      row[row.length - 1] = { from: last.from, to: span.to > last.to ? span.to : last.to };
    else row.push(span);
  }
  return row;
}

/** From 16/7/2010 to 15/7/2025 is fifteen years to the day. */
function lengthOf({ from, to }: Span): { readonly months: number; readonly rest: number } {
  const a = datePartsOf(from);
  const b = datePartsOf(addDays(to, 1));
  const months = (b.year - a.year) * monthsOfYear + (b.month - a.month) - (b.day < a.day ? 1 : 0);
  const rest = b.day < a.day ? b.day + daysOfMonth - a.day : b.day - a.day;
  return { months: Math.max(0, months), rest: Math.max(0, rest) };
}
