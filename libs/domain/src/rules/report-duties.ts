import { isWithin, type LocalDate } from '../dates/local-date';
import type { ReportDuty } from './book';
import { currentRules } from './current';
import type { Dated, OrgPlace } from './types';

export type { ReportDuty };

/** The duty of an office on a day; null: it reports to nobody. Case of the kind does not matter. */
export function reportDutyOf(office: OrgPlace, on: LocalDate, rules = currentRules()): Dated<ReportDuty> | null {
  const kind = office.kind.toLowerCase();
  const found = rules.data.reportDuties.find(
    ({ from, to, at }) =>
      isWithin(on, from, to) && at.level === office.level && at.kinds.some((known) => known.toLowerCase() === kind),
  );
  return found ?? null;
}
