import type { BodyOf, councils } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { Conflicts } from '../conflicts/conflicts';
import { SessionChanges } from '../events/session-changes';
import { MinutesRepository } from '../persistence/minutes.repository';
import { requireState, requireVersion, SessionDesk } from '../persistence/session-desk';
import { SessionsRepository } from '../persistence/sessions.repository';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { requireDueAfter } from './opinions-due';

/**
 * Edits what the secretary writes: place, discussion, conclusion; the hour only while the session has not been opened. What is
 * written may change until chair and secretary have signed the minutes, also after the session.
 */
@Injectable()
export class UpdateSessionHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly sessions: SessionsRepository,
    private readonly conflicts: Conflicts,
    private readonly minutes: MinutesRepository,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, STALE, WRONG_STATE (also once the minutes are signed, and in sessions of history), NO_COUNCIL (nobody sits on that day), VALIDATION_FAILED (time to answer) */
  async handle(actor: Actor, id: string, body: BodyOf<typeof councils.updateSession>): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      requireState(session.state, 'planned', 'open', 'closed');
      await this.minutes.requireWritable(tx, id);
      requireVersion(session.version, body.version);
      const moved = Date.parse(session.scheduledAt) !== Date.parse(body.scheduledAt);
      if (moved) requireState(session.state, 'planned');
      if (session.form === 'circulated') requireDueAfter(body.scheduledAt, body.opinionsDue ?? session.opinionsDue);
      if (!(await this.sessions.edit(tx, id, body, moved))) throw new ProblemError(moved ? 'NO_COUNCIL' : 'STALE');
      if (moved) await this.conflicts.find(tx, id);
      await tx.audit({ action: 'session.update', kind: 'session', id, before: session, after: body });
      await this.changes.notify(tx, id);
      return this.reader.detail(actor, id, tx);
    });
  }
}
