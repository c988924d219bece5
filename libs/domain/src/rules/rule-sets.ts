import { isWithin, type LocalDate } from '../dates/local-date';
import { always, lastDayOfDistricts, law2022From, law2026From, twoTiersFrom } from './days';
import type { RuleSetId } from './types';

interface RuleSetRow {
  readonly id: RuleSetId;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly flags: readonly string[];
}

/** Rule sets by the day the dossier was received for appraisal (L2026 Điều 4 khoản 4; ND152 Điều 60 khoản 3). */
const ruleSets: readonly RuleSetRow[] = [
  { id: 'L2022+ND98', from: always, to: '2023-12-31', flags: ['before_law_2022'] },
  { id: 'L2022+ND98', from: law2022From, to: lastDayOfDistricts, flags: [] },
  { id: 'L2022+ND152', from: twoTiersFrom, to: '2026-09-30', flags: [] },
  // The consolidated text has not been read: same computation, and a named officer confirms.
  { id: 'L2026', from: law2026From, to: null, flags: ['l2026_text_unconfirmed'] },
];

/** Which rules a dossier received for appraisal on this day follows, with flags that every verdict under them carries. */
export function ruleSetOn(receivedOn: LocalDate): { readonly id: RuleSetId; readonly flags: readonly string[] } {
  const row = ruleSets.find((set) => isWithin(receivedOn, set.from, set.to));
  if (!row) throw new RangeError(`no rule set for ${receivedOn}`);
  return { id: row.id, flags: row.flags };
}
