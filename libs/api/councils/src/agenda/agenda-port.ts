import type { schemas } from '@gs/contracts';
import type { Queryable, Tx } from '@gs/api-platform';
import type { z } from 'zod';

/** What waits for a council, grouped by award, in the contract's shape. */
export type QueueGroup = z.output<typeof schemas.queueGroup>;
/** The counted figures of one item, as they are stored and printed. */
export type ItemTally = z.output<typeof schemas.itemTally>;
export type ItemResult = 'passed' | 'not-passed' | 'postponed';

/** One matter as the council sees it; nothing else of it is known here. Kept as it is when put on the agenda. */
export interface AgendaSubject {
  readonly refId: string;
  readonly title: string;
  readonly subtitle: string;
  /** Code of the award whose rule the vote follows; null: a matter decided by plain majority. */
  readonly award: string | null;
  /** Persons the matter is about: they never vote on it and see nothing of it. */
  readonly concernedPersonIds: readonly string[];
  /** A few sentences for the ballot sheet. */
  readonly summary: string;
}

/** The session an item stands in, and the unit whose council meets. */
export interface SessionPlace {
  readonly sessionId: string;
  readonly councilOrganisationId: string;
}

export interface AgendaOutcome {
  readonly refId: string;
  readonly result: ItemResult;
  /** Null for a postponed item: nothing was counted. */
  readonly tally: ItemTally | null;
}

export interface QueueQuery {
  readonly organisationId: string;
  readonly councilLevel: string;
}

/** What another context offers so that its matters can be put before a council. Every write runs in the caller's `tx`. */
export interface AgendaPort {
  /** What may be put on the agenda of the council of this unit now. */
  queue(query: QueueQuery, on?: Queryable): Promise<QueueGroup[]>;
  /** The matters by id, in the order asked. @throws ProblemError when one is unknown or may not be scheduled there */
  items(tx: Tx, refIds: readonly string[], councilOrganisationId: string): Promise<readonly AgendaSubject[]>;
  onScheduled(tx: Tx, refIds: readonly string[], place: SessionPlace): Promise<void>;
  /** Taken off the agenda again, or the session was cancelled: as before `onScheduled`. */
  onUnscheduled(tx: Tx, refIds: readonly string[], place: SessionPlace): Promise<void>;
  onResults(tx: Tx, outcomes: readonly AgendaOutcome[], place: SessionPlace): Promise<void>;
}
