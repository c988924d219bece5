import type { schemas } from '@gs/contracts';
import type { Queryable, Tx } from '@gs/api-platform';
import type { z } from 'zod';

/** One matter that waits; whom it is about is known to the server only. */
export type QueueItem = z.output<typeof schemas.queueGroup>['items'][number] & {
  readonly concernedPersonIds: readonly string[];
};
/** What waits for a council, grouped by award. */
export type QueueGroup = Omit<z.output<typeof schemas.queueGroup>, 'items'> & { items: QueueItem[] };
/** The counted figures of one item, as they are stored and printed. */
export type ItemTally = z.output<typeof schemas.itemTally>;
export type ItemResult = z.output<typeof schemas.itemResult>;

/** One matter as the council sees it; nothing else of it is known here. Kept as it is when put on the agenda. */
export interface AgendaSubject {
  readonly refId: string;
  readonly title: string;
  readonly subtitle: string;
  /** Code of the award whose rule the vote follows; null: a matter decided by plain majority. */
  readonly award: string | null;
  /** Persons the matter is about: they never vote on it and see nothing of it. */
  readonly concernedPersonIds: readonly string[];
  /** Units the matter is about: whoever works or worked there may be too near to it. */
  readonly concernedOrganisationIds: readonly string[];
  /** Persons who put the matter forward by their signature. */
  readonly signerPersonIds: readonly string[];
  /** Persons who share the work the matter rests on. */
  readonly coAuthorPersonIds: readonly string[];
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
  /** Null where nothing was counted: postponed, returned, moved. */
  readonly tally: ItemTally | null;
  /** Why it was postponed, returned or moved; empty otherwise. */
  readonly reason: string;
  /** Code of the lower award it was moved to; of a moved item only. */
  readonly toAward: string | null;
}

export interface QueueQuery {
  readonly organisationId: string;
  readonly councilLevel: string;
}

/** An award or title by code, as it is offered for a choice. */
export interface LowerAward {
  readonly code: string;
  readonly name: string;
}

/** What members read of one matter before the session. */
export interface AgendaDossier {
  readonly refId: string;
  /** Rows of the comparison sheet: the same labels, in the same order, for every matter of one award. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** What the check of the conditions found, in words; empty for matters without conditions. */
  readonly findings: readonly { readonly outcome: string; readonly text: string; readonly cite: string }[];
  /** Files that prove it. Read by `FileStore` under `fileId`, only if they stand here. */
  readonly evidence: readonly EvidenceFile[];
}

export interface EvidenceFile {
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
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
  /** Lower awards a matter may be moved to by the council of this unit, the highest first; none: it cannot be moved. */
  lowerAwards(db: Queryable, refId: string, councilOrganisationId: string): Promise<readonly LowerAward[]>;
  /** What is read of these matters before the session, in the order asked; unknown ones are left out. */
  dossier(db: Queryable, refIds: readonly string[]): Promise<readonly AgendaDossier[]>;
}
