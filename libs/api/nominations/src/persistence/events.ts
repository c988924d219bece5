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

  /** A list set apart from another has gone the same way so far: its track, without what was done to single nominations. */
  async copy(tx: Tx, fromId: string, toId: string): Promise<void> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM submission_event WHERE submission_id = $1 AND nomination_id IS NULL ORDER BY at, id`,
      [fromId],
    );
    await tx.query(
      `INSERT INTO submission_event (id, submission_id, at, account_id, action, from_holder_id, to_holder_id, reason, parts, due_on)
       SELECT r.new_id, $1, e.at, e.account_id, e.action, e.from_holder_id, e.to_holder_id, e.reason, e.parts, e.due_on
       FROM json_to_recordset($2::json) AS r(id uuid, new_id uuid) JOIN submission_event e ON e.id = r.id`,
      [toId, JSON.stringify(rows.map(({ id }) => ({ id, new_id: this.ids.next() })))],
    );
  }
}
