import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { requireState, SessionDesk } from '../persistence/session-desk';
import { SessionsRepository } from '../persistence/sessions.repository';
import { seenItem } from '../read/conflict-rows';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';

/** Turns projector and members' screens to an item, or to none. Whoever takes no part in it is not even told of the turn. */
@Injectable()
export class SetCurrentItemHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly sessions: SessionsRepository,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND (no such session or item for the actor), WRONG_STATE (not open) */
  async handle(actor: Actor, id: string, itemId: string | null): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      requireState(session.state, 'open');
      if (itemId !== null && (await seenItem(tx, actor, id, itemId)) === null) throw new ProblemError('NOT_FOUND');
      const before = await this.sessions.showItem(tx, id, itemId);
      const itemIds = [before, itemId].filter((each): each is string => each !== null);
      if (itemIds.length > 0) await this.changes.notify(tx, id, { itemIds });
      return this.reader.detail(actor, id, tx);
    });
  }
}
