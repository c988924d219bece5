import type { BodyOf, councils } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { officeZone, sitsOn } from '../access';
import { SessionChanges } from '../events/session-changes';
import { requireState, requireVersion, SessionDesk } from '../persistence/session-desk';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';

/** Edits what the secretary writes: place, discussion, conclusion; the hour only while the session has not been opened. */
@Injectable()
export class UpdateSessionHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, STALE, WRONG_STATE, NO_COUNCIL (nobody sits on that day) */
  async handle(actor: Actor, id: string, body: BodyOf<typeof councils.updateSession>): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      requireState(session.state, 'planned', 'open');
      requireVersion(session.version, body.version);
      const moved = Date.parse(session.scheduledAt) !== Date.parse(body.scheduledAt);
      if (moved) requireState(session.state, 'planned');
      const affected = await tx.execute(
        `UPDATE council_session s SET title = $3, place = $4, scheduled_at = $5, notes = $6, conclusion = $7, version = s.version + 1
         WHERE s.id = $1 AND s.version = $2 AND s.state IN ('planned', 'open')
           AND (NOT $8 OR EXISTS (SELECT 1 FROM council_member m JOIN council c ON c.id = m.council_id
             WHERE m.council_id = s.council_id AND ${sitsOn('d.day')} AND c.valid_from <= d.day AND (c.valid_to IS NULL OR c.valid_to >= d.day)))`.replaceAll(
          'd.day',
          `($5::timestamptz AT TIME ZONE '${officeZone}')::date`,
        ),
        [id, body.version, body.title, body.place, body.scheduledAt, body.notes, body.conclusion, moved],
      );
      if (affected === 0) throw new ProblemError(moved ? 'NO_COUNCIL' : 'STALE');
      await tx.audit({ action: 'session.update', kind: 'session', id, before: session, after: body });
      await this.changes.notify(tx, id);
      return this.reader.detail(actor, id, tx);
    });
  }
}
