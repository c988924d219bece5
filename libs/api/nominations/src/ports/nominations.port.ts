import type { LocalDate, SubjectKind } from '@gs/domain';
import type { Actor, Queryable, Tx } from '@gs/api-platform';

/** A nomination its council has passed, with all that a decision prints of it. */
export interface PassedNomination {
  readonly id: string;
  readonly submissionId: string;
  readonly subjectId: string;
  readonly subjectKind: SubjectKind;
  readonly name: string;
  readonly position: string;
  readonly unitName: string;
  readonly achievement: string;
  readonly award: string;
  readonly year: number;
  /** The unit the subject belongs to. */
  readonly organisationId: string;
  /** The unit whose head decides, by the route of the submission. */
  readonly issuerId: string;
  /** The session that passed it; null when it was passed before sessions were kept here. */
  readonly sessionId: string | null;
  readonly seq: number;
  /** The letter it came with: who proposes, number and date. */
  readonly proposerId: string;
  readonly letterNo: string;
  readonly letterDate: LocalDate | null;
}

/** Passed nominations waiting for a decision: one row for each issuer, award and session. */
export interface PassedGroup {
  readonly issuerId: string;
  readonly award: string;
  readonly sessionId: string | null;
  readonly sessionTitle: string;
  readonly person: number;
  readonly collective: number;
  readonly household: number;
  readonly nominationIds: readonly string[];
}

/** What an issued decision says of all its nominations. */
export interface AwardingDecision {
  readonly id: string;
  /** As printed: «946/QĐ-UBND». */
  readonly number: string;
  readonly issuedOn: LocalDate;
}

/** How decisions take hold of passed nominations. Every write runs in the caller's transaction: all ids or none. */
export abstract class NominationsPort {
  /** Groups waiting for the given issuers' decisions, largest first; without those kept from the actor. */
  abstract waiting(on: Queryable, actor: Actor, issuerIds: readonly string[]): Promise<PassedGroup[]>;

  /**
   * Locks and reads passed nominations, ordered as they stand in their submissions (collectives, households, persons).
   * @throws ProblemError NOMINATION_NOT_PASSED when one of them is not in state 'passed'
   */
  abstract passedFor(tx: Tx, ids: readonly string[]): Promise<PassedNomination[]>;

  /** passed → in-decision. @throws ProblemError NOMINATION_NOT_PASSED, SUBJECT_ON_HOLD while a matter of one is open */
  abstract compose(tx: Tx, ids: readonly string[]): Promise<void>;

  /** in-decision → passed, when a draft is cancelled or a recipient is taken out. @throws ProblemError WRONG_STATE */
  abstract uncompose(tx: Tx, ids: readonly string[]): Promise<void>;

  /** in-decision → awarded; a submission without open nominations is closed. @throws ProblemError WRONG_STATE, SUBJECT_ON_HOLD */
  abstract award(tx: Tx, ids: readonly string[], decision: AwardingDecision): Promise<void>;
}
