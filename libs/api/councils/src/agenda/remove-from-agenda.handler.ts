import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { requireState, SessionDesk } from '../persistence/session-desk';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { Agenda } from './agenda';
import { settleVote, undecidedItem } from './undecided-item';

/** Takes a matter off the agenda before its vote has opened; with its last matter the prepared vote goes too. */
@Injectable()
export class RemoveFromAgendaHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly agenda: Agenda,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, WRONG_STATE */
  async handle(actor: Actor, id: string, itemId: string): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      requireState(session.state, 'planned', 'open');
      const item = await undecidedItem(tx, id, itemId);
      await tx.execute(`DELETE FROM named_choice WHERE item_id = $1`, [itemId]);
      await tx.execute(`DELETE FROM agenda_item WHERE id = $1`, [itemId]);
      await settleVote(tx, item.voteId);
      await this.agenda.unscheduled(tx, [item], session);
      await tx.audit({ action: 'agenda.remove', kind: 'session', id, facts: { kind: item.kind, refId: item.refId } });
      await this.changes.notify(tx, id);
      return this.reader.detail(actor, id, tx);
    });
  }
}
