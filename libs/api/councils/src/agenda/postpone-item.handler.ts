import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { AgendaRepository } from '../persistence/agenda.repository';
import { requireState, SessionDesk } from '../persistence/session-desk';
import { VotesRepository } from '../persistence/votes.repository';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { Agenda } from './agenda';
import { requireUndecided } from './undecided-item';

/** The council puts a matter off: it stays in this session's record as postponed and may come to another. */
@Injectable()
export class PostponeItemHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly items: AgendaRepository,
    private readonly votes: VotesRepository,
    private readonly agenda: Agenda,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, WRONG_STATE (session not open, or its vote already is) */
  async handle(actor: Actor, id: string, itemId: string): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      requireState(session.state, 'open');
      const item = requireUndecided(await this.items.item(tx, id, itemId));
      await this.items.postpone(tx, itemId);
      await this.votes.settle(tx, item.voteId);
      await this.agenda.results(tx, [{ ...item, result: 'postponed', tally: null }], session);
      await tx.audit({ action: 'agenda.postpone', kind: 'session', id, facts: { kind: item.kind, refId: item.refId } });
      await this.changes.notify(tx, id);
      return this.reader.detail(actor, id, tx);
    });
  }
}
