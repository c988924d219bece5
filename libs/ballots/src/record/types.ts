import type { Denominator, Threshold, TieRule } from '@gs/domain';
import type { BallotChoice } from '../ballot';
import type { PublicKeyJwk } from '../receipt';

export const recordFormat = 'guong-sang/vote-record/1';

/** The rule the vote was held under, as data, and where it stands: «khoản 7 Điều 30 Nghị định …». */
export interface RecordRule {
  readonly denominator: Denominator;
  readonly threshold: Threshold;
  readonly writtenCounts: boolean;
  readonly recusedLeave: boolean;
  readonly tie: TieRule;
  readonly maxRounds: number | null;
  readonly citation: string;
}

/** What the vote was. No hour of the day: who came early or late is nobody's business. */
export interface RecordHead {
  readonly council: { readonly id: string; readonly name: string; readonly level: string };
  readonly session: { readonly id: string; readonly title: string; readonly date: string };
  readonly vote: {
    readonly id: string;
    readonly title: string;
    readonly award: string | null;
    readonly method: 'secret';
    readonly round: number;
    readonly quota: number | null;
    readonly rule: RecordRule;
    readonly totalMembers: number;
    /** Members in the room. */
    readonly present: number;
    readonly openedOn: string;
    readonly closedOn: string;
    /** 256 bytes, base64url; with an item's exponent the key of its credentials. null: nobody votes on screen, there is no key. */
    readonly modulus: string | null;
  };
}

/** One ballot of the box: bytes as base64url. Nothing ties it to a ballot on another item. */
export interface RecordBallot {
  readonly serial: string;
  readonly signature: string;
  readonly choice: BallotChoice;
}

/** What is known of an item before anything is computed. */
export interface ItemFacts {
  readonly id: string;
  readonly seq: number;
  readonly title: string;
  readonly subtitle: string;
  /** null where the vote has no key. */
  readonly exponent: number | null;
  /** Credentials handed out for it on screens. */
  readonly credentials: number;
  readonly ballots: readonly RecordBallot[];
  readonly paper: {
    readonly issued: number;
    readonly agree: number;
    readonly disagree: number;
    readonly invalid: number;
  };
  readonly written: { readonly agree: number; readonly disagree: number };
  /** Members who take no part in it: how many, and how many of them were in the room. */
  readonly recused: number;
  readonly recusedPresent: number;
}

/** By votes alone. beyond: passed, but the quota is full; tied: equal to others at its edge, the chair decides. */
export type RecordResult = 'passed' | 'not-passed' | 'beyond' | 'tied';

/** What the facts come to. */
export interface ItemCount {
  readonly tally: {
    readonly ballotsAgree: number;
    readonly ballotsDisagree: number;
    readonly ballotsInvalid: number;
    readonly agree: number;
    readonly denominator: number;
    readonly passed: boolean;
  };
  readonly arithmetic: string;
  readonly result: RecordResult;
  /** Place by votes among those that passed, where there is a quota. */
  readonly rank: number | null;
}

export interface RecordItem extends ItemFacts, ItemCount {
  /** Merkle root of its ballots, 64 hex digits. */
  readonly root: string;
}

export interface VoteFacts extends RecordHead {
  readonly items: readonly ItemFacts[];
}

/** A record with all figures, before the installation has signed it. */
export interface UnsignedRecord extends RecordHead {
  readonly format: typeof recordFormat;
  /** By `seq`; the ballots of each by their code. */
  readonly items: readonly RecordItem[];
  /** 64 hex digits over everything above: what the minutes print. */
  readonly root: string;
}

/** What is published of a secret vote, for anybody on the council to count again without a network. */
export interface VoteRecord extends UnsignedRecord {
  /** ECDSA P-256 with SHA-256 over `recordText`, IEEE P1363, base64url. */
  readonly signature: string;
  readonly publicKey: PublicKeyJwk;
}
