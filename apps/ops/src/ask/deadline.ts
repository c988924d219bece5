import {
  addDays,
  addWorkingDays,
  formatCite,
  formatDate,
  holidayOn,
  isWorkingDay,
  limitOn,
  workingDaysBetween,
  type CutOff,
  type Rules,
} from '@gs/domain';
import { OperatorError } from '../report';

export interface DeadlineAnswer {
  readonly from: string;
  readonly workingDays: number;
  /** Last day of the limit; the day it began is not counted. */
  readonly due: string;
  readonly name: string | null;
  readonly clause: string | null;
  readonly confidence: string | null;
  /** Days in between on which offices do not work though it is no weekend, by name. */
  readonly holidays: readonly { readonly date: string; readonly name: string }[];
  /** Saturdays worked in exchange. */
  readonly workedSaturdays: readonly string[];
  /** Asked with `until`: working days from the beginning to that day, and whether it lies within the limit. */
  readonly until: { readonly date: string; readonly workingDays: number; readonly within: boolean } | null;
}

/** When a time limit ends, by its code in the book or by a number of working days. @throws OperatorError for an unknown code */
export function deadline(
  asked: {
    readonly from: string;
    readonly limit?: string | undefined;
    readonly days?: number | undefined;
    readonly until?: string | undefined;
  },
  rules: Rules,
): DeadlineAnswer {
  const found = asked.limit === undefined ? null : limitOn(asked.limit, asked.from, rules);
  const days = asked.days ?? found?.workingDays;
  if (days === undefined) {
    const codes = [...new Set(rules.data.timeLimits.map(({ code }) => code))].join(', ');
    throw new OperatorError(`Nêu --days SỐ hoặc --limit MÃ. Mã thời hạn đang có: ${codes}.`);
  }
  const due = addWorkingDays(asked.from, days, rules);
  const between = daysAfter(asked.from, due);
  return {
    from: asked.from,
    workingDays: days,
    due,
    name: found?.name ?? null,
    clause: found ? formatCite(found.cite, rules) : null,
    confidence: found?.cite.confidence ?? null,
    holidays: between.flatMap((date) => {
      const name = holidayOn(date, rules);
      return name === null ? [] : [{ date, name }];
    }),
    workedSaturdays: between.filter((date) => rules.calendarDay(date)?.kind === 'on' && isWorkingDay(date, rules)),
    until:
      asked.until === undefined
        ? null
        : {
            date: asked.until,
            workingDays: workingDaysBetween(asked.from, asked.until, rules),
            within: asked.until <= due,
          },
  };
}

function daysAfter(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    days.push(day);
  }
  return days;
}

export interface CutOffAnswer {
  readonly code: string;
  readonly name: string;
  /** Last day in the year asked about, or days before the event. */
  readonly lastDay: string | null;
  readonly daysBefore: number | null;
  readonly clause: string;
  readonly confidence: string;
}

/** Yearly last days for handing in dossiers of an award, as they stand on a day. */
export function cutOffs(award: string, on: string, rules: Rules): CutOffAnswer[] {
  const inForce = (row: { from: string; to: string | null }): boolean =>
    row.from <= on && (row.to === null || on <= row.to);
  return rules.data.cutOffs
    .filter(
      (row: CutOff & { from: string; to: string | null }) => inForce(row) && (row.awards?.includes(award) ?? true),
    )
    .map(({ code, name, monthDay, daysBefore, cite }) => ({
      code,
      name,
      lastDay: monthDay === undefined ? null : `${on.slice(0, 4)}-${monthDay}`,
      daysBefore: daysBefore ?? null,
      clause: formatCite(cite, rules),
      confidence: cite.confidence,
    }));
}

export function deadlineText(answer: DeadlineAnswer): string {
  return [
    `${answer.name === null ? '' : `${answer.name}: `}${answer.workingDays} ngày làm việc từ ${formatDate(answer.from)}: hết ngày ${formatDate(answer.due)}${answer.clause === null ? '' : ` [${answer.clause}]`}`,
    ...answer.holidays.map(({ date, name }) => `  nghỉ ${formatDate(date)}: ${name}`),
    ...answer.workedSaturdays.map((date) => `  làm bù ${formatDate(date)}`),
    ...(answer.until === null
      ? []
      : [
          `Đến ${formatDate(answer.until.date)}: ${answer.until.workingDays} ngày làm việc, ${answer.until.within ? 'trong hạn' : 'quá hạn'}`,
        ]),
  ].join('\n');
}
