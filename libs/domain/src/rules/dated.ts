import { isWithin, type LocalDate } from '../dates/local-date';
import type { Dated } from './types';

/** The first row in force on `date`, or null. */
export function rowOn<T>(rows: readonly Dated<T>[], date: LocalDate): Dated<T> | null {
  return rows.find((row) => isWithin(date, row.from, row.to)) ?? null;
}

/** All rows in force on `date`, in the order of the data. */
export function rowsOn<T>(rows: readonly Dated<T>[], date: LocalDate): Dated<T>[] {
  return rows.filter((row) => isWithin(date, row.from, row.to));
}
