import { addWorkingDays, currentRules, isWithin, workingDaysBetween, type Cite, type LocalDate } from '@gs/domain';

/** A yearly last day for handing in that concerns a list. */
export interface CutOffCheck {
  readonly code: string;
  readonly name: string;
  readonly lastDay: LocalDate;
  /** Negative: so many working days after it. */
  readonly workingDaysLeft: number;
  readonly status: 'late' | 'near' | 'ahead';
  readonly cite: Cite;
}

/** Working days from which a last day is called near. */
const nearWithin = 10;

/**
 * Last days of the book for the awards of a list of a year of merit, counted to the day it was sent, or today while it is
 * not. Those that hang on an event («10 days before the conference») have no day of the year and are left out.
 */
export function cutOffsFor(
  awards: readonly string[],
  year: number,
  on: LocalDate,
  rules = currentRules(),
): CutOffCheck[] {
  return rules.data.cutOffs.flatMap(({ code, name, monthDay, awards: concerned, from, to, cite }) => {
    if (monthDay === undefined || (concerned !== null && !awards.some((award) => concerned.includes(award)))) return [];
    const lastDay = `${year}-${monthDay}`;
    if (!isWithin(lastDay, from, to)) return [];
    const workingDaysLeft = workingDaysBetween(on, lastDay, rules);
    const near = addWorkingDays(on, nearWithin, rules) >= lastDay;
    return [{ code, name, lastDay, workingDaysLeft, status: on > lastDay ? 'late' : near ? 'near' : 'ahead', cite }];
  });
}
