import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { ConflictsRepository } from '../persistence/conflicts.repository';
import { requireState, SessionDesk } from '../persistence/session-desk';
import { seenItem } from '../read/conflict-rows';
import { unaware } from '../read/audience';

/** A member declares that they take no part in an item, before its vote is opened. From then on they do not see it. */
@Injectable()
export class DeclareConflictHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly conflicts: ConflictsRepository,
    private readonly changes: SessionChanges,
  ) {}

  /** @throws ProblemError NOT_FOUND (no such session, seat or item for them), WRONG_STATE (its vote was opened) */
  async handle(actor: Actor, id: string, itemId: string, reason: string): Promise<void> {
    return this.uow.run(async (tx) => {
      const { session, memberId } = await this.desk.lockAsMember(tx, actor, id);
      const item = await seenItem(tx, actor, id, itemId);
      if (item === null) throw new ProblemError('NOT_FOUND');
      requireState(session.state, 'planned', 'open');
      if (!item.open) throw new ProblemError('WRONG_STATE');
      const except = await unaware(tx, id, [itemId]);
      await this.conflicts.declare(tx, actor, itemId, memberId, reason);
      await tx.audit({ action: 'agenda.declareConflict', kind: 'session', id, facts: { itemId, memberId, reason } });
      await this.changes.notify(tx, id, { except });
    });
  }
}
