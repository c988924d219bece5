import { findAward, foldVietnamese, formatDate, type LocalDate } from '@gs/domain';
import type { Claim } from './judged';

/** What tells one decision from another. */
export interface DecisionRef {
  readonly decisionNo: string;
  readonly decidedOn: LocalDate;
  readonly meritType: string;
}

const keys = new Map<string, string>();
const keysAtMost = 20_000;

/** «1317/QĐ-UBND», «1317 /QD-UBND»: one number. */
function numberKey(text: string): string {
  const known = keys.get(text);
  if (known !== undefined) return known;
  if (keys.size >= keysAtMost) keys.clear();
  const key = foldVietnamese(text).replace(/\s+/g, '');
  keys.set(text, key);
  return key;
}

export const sameDecision = (a: DecisionRef, b: DecisionRef): boolean =>
  a.decidedOn === b.decidedOn && numberKey(a.decisionNo) === numberKey(b.decisionNo);

/**
 * Whether two decisions cannot both have given the same award to the same subject for the same year. A title is won once
 * a year; a form may come twice when both decisions say for what, and it is not the same.
 */
export function contradicts(award: string, a: DecisionRef, b: DecisionRef): boolean {
  if (sameDecision(a, b)) return false;
  if (findAward(award)?.kind === 'title' || numberKey(a.decisionNo) === numberKey(b.decisionNo)) return true;
  return a.meritType === '' || b.meritType === '' || a.meritType === b.meritType;
}

export const decisionWords = ({ decisionNo, decidedOn }: DecisionRef): string =>
  `${decisionNo} ngày ${formatDate(decidedOn)}`;

/** One subject, one award, one year. */
export const claimKey = (subject: string, { award, year }: Pick<Claim, 'award' | 'year'>): string =>
  `${subject} ${award} ${year}`;
