import { sessionMachine } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { requireState, requireVersion, SessionDesk } from '../persistence/session-desk';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';

/** Ends a session in which every item was counted or postponed. From then on it is history. */
@Injectable()
export class CloseSessionHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly clock: Clock,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, WRONG_STATE, STALE, VOTES_UNFINISHED */
  async handle(actor: Actor, id: string, version: number): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      const { from, to } = sessionMachine.actions.close;
      requireState(session.state, ...from);
      requireVersion(session.version, version);
      const open = await tx.query(
        `SELECT 1 FROM agenda_item WHERE session_id = $1 AND result IS NULL
         UNION ALL SELECT 1 FROM vote WHERE session_id = $1 AND state IN ('prepared', 'open') LIMIT 1`,
        [id],
      );
      if (open.length > 0) throw new ProblemError('VOTES_UNFINISHED');
      const affected = await tx.execute(
        `UPDATE council_session SET state = $4, closed_at = $5, version = version + 1
         WHERE id = $1 AND version = $2 AND state = ANY($3)`,
        [id, version, from, to, this.clock.now()],
      );
      if (affected === 0) throw new ProblemError('STALE');
      await tx.audit({ action: 'session.close', kind: 'session', id });
      await this.changes.notify(tx, id);
      return this.reader.detail(actor, id, tx);
    });
  }
}
