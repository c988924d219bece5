import { Injectable } from '@nestjs/common';
import { Clock, Ids, requestContext, type LocalDate, type Tx } from '@gs/api-platform';

/** One hand-over, or one thing done to a submission on the way. */
export interface SubmissionEvent {
  readonly submissionId: string;
  readonly nominationId?: string;
  readonly action: string;
  readonly fromHolderId?: string;
  readonly toHolderId?: string;
  readonly reason?: string;
  readonly parts?: readonly string[];
  readonly dueOn?: LocalDate | null;
  /** Who, when it is not the account of the request. */
  readonly accountId?: string;
}

/** Writes the track of a submission: in order, never changed. */
@Injectable()
export class SubmissionEvents {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async add(tx: Tx, event: SubmissionEvent): Promise<void> {
    await tx.query(
      `INSERT INTO submission_event (id, submission_id, nomination_id, at, account_id, action, from_holder_id, to_holder_id, reason, parts, due_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::text[], $11)`,
      [
        this.ids.next(),
        event.submissionId,
        event.nominationId ?? null,
        this.clock.now(),
        event.accountId ?? requestContext.current()?.accountId ?? null,
        event.action,
        event.fromHolderId ?? null,
        event.toHolderId ?? null,
        event.reason ?? '',
        [...(event.parts ?? [])],
        event.dueOn ?? null,
      ],
    );
  }
}
