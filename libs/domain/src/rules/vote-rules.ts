import type { QuorumRule, SessionPurpose, VoteRule } from '../voting/types';
import { cite } from './cites';
import { always, lastDayOfDistricts, law2022From, twoTiersFrom } from './days';
import type { AwardCode, Cite, Confidence, Dated } from './types';

const ofAll = (num: number, source: Cite): VoteRule => ({
  method: 'secret',
  denominator: 'ALL_MEMBERS',
  threshold: { num, den: 100, strict: false },
  cite: source,
});

const ninety: readonly AwardCode[] = ['cstd-tinh', 'cstd-toan-quoc', 'ah-ld', 'ah-llvtnd'];
const eighty: readonly AwardCode[] = ['cstd-co-so', 'co-tinh', 'co-chinh-phu'];

const under = (
  from: string,
  to: string | null,
  clause: readonly ['ND98' | 'ND152', string, Confidence],
): Dated<{ award: AwardCode; rule: VoteRule }>[] => {
  const source = cite(...clause);
  const rows = (codes: readonly AwardCode[], num: number): Dated<{ award: AwardCode; rule: VoteRule }>[] =>
    codes.map((award) => ({ from, to, cite: source, value: { award, rule: ofAll(num, source) } }));
  return [...rows(ninety, 90), ...rows(eighty, 80)];
};

/**
 * Awards that a ballot decides on all members of the council, absent ones by written opinion. NĐ 152 keeps the figures
 * of NĐ 98 (its Điều 33 has not been read: the figures are those seen in practice under it).
 */
export const voteRules: readonly Dated<{ readonly award: AwardCode; readonly rule: VoteRule }>[] = [
  ...under(law2022From, lastDayOfDistricts, ['ND98', 'khoản 7 Điều 30', 'V']),
  ...under(twoTiersFrom, null, ['ND152', 'Điều 33', 'M']),
];

const majority = cite('BN86', 'điểm a khoản 4 Điều 8', 'V2');

/** All other awards: show of hands, more than half of the members. */
export const ordinaryVoteRule: VoteRule = {
  method: 'open',
  denominator: 'ALL_MEMBERS',
  threshold: { num: 1, den: 2, strict: true },
  cite: majority,
};

export interface QuorumRow {
  /** Council levels it holds for; null: every level. */
  readonly levels: readonly string[] | null;
  readonly purpose: SessionPurpose;
  readonly rule: QuorumRule;
}

const twoThirds = cite('ND98', 'điểm b khoản 4 Điều 47', 'V');
const localEighty = cite('BN86', 'điểm b khoản 4 Điều 8', 'V2');

/** Special rows first. */
export const quorumRules: readonly Dated<QuorumRow>[] = [
  {
    from: twoTiersFrom,
    to: null,
    cite: localEighty,
    value: { levels: ['tinh'], purpose: 'awards', rule: { num: 80, den: 100, countsWritten: true, cite: localEighty } },
  },
  ...(['ordinary', 'awards'] as const).map((purpose) => ({
    from: always,
    to: null,
    cite: twoThirds,
    value: { levels: null, purpose, rule: { num: 2, den: 3, countsWritten: false, cite: twoThirds } },
  })),
];
