import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { AgendaRepository } from '../persistence/agenda.repository';
import { requireState, SessionDesk } from '../persistence/session-desk';
import { VotesRepository } from '../persistence/votes.repository';
import { seenItem } from '../read/conflict-rows';
import { unaware } from '../read/audience';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { Agenda } from './agenda';
import { requireUndecided } from './undecided-item';

/** Takes a matter off the agenda before its vote has opened; with its last matter the prepared vote goes too. */
@Injectable()
export class RemoveFromAgendaHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly items: AgendaRepository,
    private readonly votes: VotesRepository,
    private readonly agenda: Agenda,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, WRONG_STATE */
  async handle(actor: Actor, id: string, itemId: string): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      requireState(session.state, 'planned', 'open');
      if ((await seenItem(tx, actor, id, itemId)) === null) throw new ProblemError('NOT_FOUND');
      const item = requireUndecided(await this.items.item(tx, id, itemId));
      const except = await unaware(tx, id, [itemId]);
      await this.items.remove(tx, itemId);
      await this.votes.settle(tx, item.voteId);
      await this.agenda.unscheduled(tx, [item], session);
      await tx.audit({ action: 'agenda.remove', kind: 'session', id, facts: { kind: item.kind, refId: item.refId } });
      await this.changes.notify(tx, id, { except });
      return this.reader.detail(actor, id, tx);
    });
  }
}
