import type { Cite } from '../rules/types';

/** ALL_MEMBERS: the council on the day; PRESENT: in the room or by written opinion; VALID: valid ballots and written opinions. */
export type Denominator = 'ALL_MEMBERS' | 'PRESENT' | 'VALID';

/** `strict`: more than num/den; otherwise at least. */
export interface Threshold {
  readonly num: number;
  readonly den: number;
  readonly strict: boolean;
}

export interface VoteRule {
  readonly method: 'secret' | 'open';
  readonly denominator: Denominator;
  readonly threshold: Threshold;
  /** Members who stand aside leave ALL_MEMBERS as well, by a rule of the province; absent: they stay in it. */
  readonly recusedLeave?: boolean;
  readonly cite: Cite;
}

export interface QuorumRule {
  readonly num: number;
  readonly den: number;
  /** Absent members who gave a written opinion count towards the quorum. */
  readonly countsWritten: boolean;
  readonly cite: Cite;
}

export type SessionPurpose = 'ordinary' | 'awards';

/** Counts of one agenda item. All whole and not negative. `recused` members stay in ALL_MEMBERS unless the rule says they leave. */
export interface TallyInput {
  readonly totalMembers: number;
  /** Members in the room. */
  readonly present: number;
  readonly ballotsAgree: number;
  readonly ballotsDisagree: number;
  readonly ballotsInvalid: number;
  readonly writtenAgree: number;
  readonly writtenDisagree: number;
  readonly recused: number;
}

export interface Tally {
  readonly agree: number;
  readonly denominator: number;
  readonly passed: boolean;
  /** «14 đồng ý (11 phiếu + 3 ý kiến bằng văn bản) / 15 thành viên = 93,3 % ≥ 90 %: đạt» */
  readonly arithmetic: string;
}
