import { sessionMachine } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { Agenda } from '../agenda/agenda';
import { SessionChanges } from '../events/session-changes';
import { RoundsRepository } from '../persistence/rounds.repository';
import { requireState, requireVersion, SessionDesk } from '../persistence/session-desk';
import { SessionsRepository } from '../persistence/sessions.repository';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';

/**
 * Ends a session in which every item was counted or put off. From then on it is history: what did not pass can be voted on no
 * more, and its own context is told so now.
 */
@Injectable()
export class CloseSessionHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly sessions: SessionsRepository,
    private readonly rounds: RoundsRepository,
    private readonly agenda: Agenda,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, WRONG_STATE, STALE, LEFT_TO_OTHERS, VOTES_UNFINISHED */
  async handle(actor: Actor, id: string, version: number): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      requireState(session.state, ...sessionMachine.actions.close.from);
      requireVersion(session.version, version);
      await this.desk.requireWhole(tx, actor, id);
      if (await this.sessions.isUnfinished(tx, id)) throw new ProblemError('VOTES_UNFINISHED');
      await this.sessions.close(tx, id, version);
      await this.agenda.results(tx, await this.rounds.untold(tx, id), session);
      await tx.audit({ action: 'session.close', kind: 'session', id });
      await this.changes.notify(tx, id);
      return this.reader.detail(actor, id, tx);
    });
  }
}
