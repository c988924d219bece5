import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { AgendaRepository } from '../persistence/agenda.repository';
import { MinutesRepository } from '../persistence/minutes.repository';
import { requireState, SessionDesk } from '../persistence/session-desk';
import { seenItem } from '../read/conflict-rows';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';

/** What was said about an item, for the minutes: also after it was voted on, until the minutes are signed. */
@Injectable()
export class NoteItemHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly items: AgendaRepository,
    private readonly minutes: MinutesRepository,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, WRONG_STATE (cancelled, or the minutes are signed) */
  async handle(actor: Actor, id: string, itemId: string, notes: string): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      if ((await seenItem(tx, actor, id, itemId)) === null) throw new ProblemError('NOT_FOUND');
      requireState(session.state, 'planned', 'open', 'closed');
      await this.minutes.requireWritable(tx, id);
      await this.items.note(tx, itemId, notes);
      await tx.audit({ action: 'agenda.note', kind: 'session', id, after: { itemId, notes }, facts: { itemId } });
      await this.changes.notify(tx, id, { itemIds: [itemId] });
      return this.reader.detail(actor, id, tx);
    });
  }
}
