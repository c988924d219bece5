import { sessionMachine } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@gs/api-platform';
import { Agenda } from '../agenda/agenda';
import { SessionChanges } from '../events/session-changes';
import { AgendaRepository } from '../persistence/agenda.repository';
import { requireState, requireVersion, SessionDesk } from '../persistence/session-desk';
import { SessionsRepository } from '../persistence/sessions.repository';
import { VotesRepository } from '../persistence/votes.repository';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';

/** Cancels a session in which nothing has been voted on. Its agenda stays readable as postponed; the items are free again. */
@Injectable()
export class CancelSessionHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly sessions: SessionsRepository,
    private readonly items: AgendaRepository,
    private readonly votes: VotesRepository,
    private readonly agenda: Agenda,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, STALE, WRONG_STATE (ended, or a vote was opened), LEFT_TO_OTHERS */
  async handle(actor: Actor, id: string, version: number): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      requireState(session.state, ...sessionMachine.actions.cancel.from);
      requireVersion(session.version, version);
      // Before the session is opened no vote can be: nothing to be told by a refusal.
      if (session.state === 'open') await this.desk.requireWhole(tx, actor, id);
      for (const vote of await this.desk.votes(tx, id)) requireState(vote.state, 'prepared', 'void');
      const freed = await this.items.postponeRest(tx, id);
      await this.votes.voidPrepared(tx, id, 'Phiên họp đã huỷ');
      await this.agenda.unscheduled(tx, freed, session);
      await this.sessions.cancel(tx, id, version);
      await tx.audit({ action: 'session.cancel', kind: 'session', id, facts: { items: freed.length } });
      await this.changes.notify(tx, id);
      return this.reader.detail(actor, id, tx);
    });
  }
}
