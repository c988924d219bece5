import { isWithin, type LocalDate } from '../dates/local-date';
import { always } from './days';
import type { Confidence, OrgKind, OrgLevel, OrgPlace } from './types';

/** What an office owes others when it decides: whom it reports to, whom it charges, where the file lies. */
export interface ReportDuty {
  readonly at: { readonly level: OrgLevel; readonly kinds: readonly OrgKind[] };
  /** Offices that get the decision as a report. */
  readonly reportsTo: readonly string[];
  /** Heads of its own departments that carry the decision out. */
  readonly charges: readonly string[];
  /** Units of the office that keep the file: «Lưu: VT, NC». */
  readonly filedWith: readonly string[];
}

export interface ReportDutyRow {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly cite: { readonly instrument: string; readonly clause: string; readonly confidence: Confidence };
  readonly value: ReportDuty;
}

/**
 * Only the province reports to the ministry and has departments to charge. The decree on papers asks for recipients «để
 * báo cáo» without naming them; who they are is custom, kept from memory.
 */
export const reportDuties: readonly ReportDutyRow[] = [
  {
    from: always,
    to: null,
    cite: {
      instrument: 'Nghị định số 30/2020/NĐ-CP',
      clause: 'phần «Nơi nhận» của Phụ lục I',
      confidence: 'M',
    },
    value: {
      at: { level: 'tinh', kinds: ['UBND'] },
      reportsTo: ['Bộ Nội vụ'],
      charges: ['Giám đốc Sở Nội vụ', 'Giám đốc Sở Tài chính'],
      filedWith: ['VT', 'NC'],
    },
  },
];

/** The duty of an office on a day; null: it reports to nobody. Case of the kind does not matter. */
export function reportDutyOf(office: OrgPlace, on: LocalDate): (ReportDuty & Pick<ReportDutyRow, 'cite'>) | null {
  const kind = office.kind.toLowerCase();
  const row = reportDuties.find(
    ({ from, to, value: { at } }) =>
      isWithin(on, from, to) && at.level === office.level && at.kinds.some((known) => known.toLowerCase() === kind),
  );
  return row === undefined ? null : { ...row.value, cite: row.cite };
}
