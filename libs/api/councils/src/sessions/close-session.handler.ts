import { sessionMachine } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { requireState, requireVersion, SessionDesk } from '../persistence/session-desk';
import { SessionsRepository } from '../persistence/sessions.repository';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';

/** Ends a session in which every item was counted or postponed. From then on it is history. */
@Injectable()
export class CloseSessionHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly sessions: SessionsRepository,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, WRONG_STATE, STALE, VOTES_UNFINISHED */
  async handle(actor: Actor, id: string, version: number): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      requireState(session.state, ...sessionMachine.actions.close.from);
      requireVersion(session.version, version);
      if (await this.sessions.isUnfinished(tx, id)) throw new ProblemError('VOTES_UNFINISHED');
      await this.sessions.close(tx, id, version);
      await tx.audit({ action: 'session.close', kind: 'session', id });
      await this.changes.notify(tx, id);
      return this.reader.detail(actor, id, tx);
    });
  }
}
