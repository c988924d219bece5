import { isWithin, type LocalDate } from '../dates/local-date';
import type { Period } from './types';

/** The first row in force on `date`, or null. Local rows stand before national ones. */
export function rowOn<T extends Period>(rows: readonly T[], date: LocalDate): T | null {
  return rows.find((row) => isWithin(date, row.from, row.to)) ?? null;
}

/** All rows in force on `date`, in the order of the book. */
export function rowsOn<T extends Period>(rows: readonly T[], date: LocalDate): T[] {
  return rows.filter((row) => isWithin(date, row.from, row.to));
}
