import type { AwardCode, Cite } from '../rules/types';

/** ALL_MEMBERS: the council on the day; PRESENT: in the room or by written opinion; VALID: valid ballots and written opinions. */
export type Denominator = 'ALL_MEMBERS' | 'PRESENT' | 'VALID';

/** secret: bỏ phiếu kín; open: biểu quyết; consensus: biểu quyết, passed only when nobody disagrees. */
export type VoteMethod = 'secret' | 'open' | 'consensus';

/** `strict`: more than num/den; otherwise at least. */
export interface Threshold {
  readonly num: number;
  readonly den: number;
  readonly strict: boolean;
}

/** Who settles equal votes at the edge of a quota: the chair, or nobody (none of them gets the last place). */
export type TieRule = 'chair' | 'fail';

export interface VoteRule {
  readonly method: VoteMethod;
  readonly denominator: Denominator;
  readonly threshold: Threshold;
  /** Written opinions of absent members are votes. */
  readonly writtenCounts: boolean;
  /** Rounds an item may be voted on; null: no limit found. */
  readonly maxRounds: number | null;
  readonly tie: TieRule;
  /** Members who stand aside leave the number the share is taken of, by a rule of the province. */
  readonly recusedLeave: boolean;
  /** Of method, denominator and threshold. */
  readonly cite: Cite;
}

export interface QuorumRule {
  readonly num: number;
  readonly den: number;
  /** Absent members who gave a written opinion count towards the quorum. */
  readonly countsWritten: boolean;
  readonly cite: Cite;
}

/** A quorum with what it is asked for. */
export interface QuorumBar extends QuorumRule {
  readonly purpose: SessionPurpose;
  /** Awards it is for; empty: every one of the purpose that has no bar of its own. */
  readonly awards: readonly AwardCode[];
}

export type SessionPurpose = 'ordinary' | 'awards';

export type ConflictGround = 'nominee' | 'kin' | 'workplace' | 'signed' | 'co-author' | 'declared';

/** What ties a member to a matter, and what follows. */
export interface ConflictRule {
  readonly ground: ConflictGround;
  /** recuse: the member takes no part as soon as it is found; ask: the secretary decides. */
  readonly effect: 'recuse' | 'ask';
  /** How many years a tie that has ended still counts; 0: only while it lasts; null: time does not matter. */
  readonly years: number | null;
  /** Does not hold in the council of the nominated collective itself, where every member works there. */
  readonly exceptOwnUnit: boolean;
  /** Null: no text found that says so; the product's own default. */
  readonly cite: Cite | null;
}

/** Whether written opinions alone, without a meeting, may decide. */
export interface CirculationRule {
  readonly allowed: boolean;
  readonly cite: Cite | null;
}

/**
 * Counts of one agenda item. All whole and not negative. `recused` members stay in the denominator unless the rule says
 * they leave.
 */
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
  /** Of the recused, those in the room; absent: none. */
  readonly recusedPresent?: number;
}

export interface Tally {
  readonly agree: number;
  readonly denominator: number;
  readonly passed: boolean;
  /** «14 đồng ý (11 phiếu + 3 ý kiến bằng văn bản) / 15 thành viên = 93,3 % ≥ 90 %: đạt» */
  readonly arithmetic: string;
}
