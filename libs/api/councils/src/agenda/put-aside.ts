import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { AgendaRepository, type HeldItem } from '../persistence/agenda.repository';
import { requireState, SessionDesk, type LockedSession } from '../persistence/session-desk';
import { VotesRepository } from '../persistence/votes.repository';
import { seenItem } from '../read/conflict-rows';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { Agenda } from './agenda';
import { requireUndecided } from './undecided-item';

/** What the council decides on an item instead of voting on it. */
export interface Aside {
  readonly result: 'postponed' | 'returned' | 'moved';
  readonly reason: string;
  /** Code of the lower award; of a moved item only. */
  readonly toAward: string | null;
}

const actions: Readonly<Record<Aside['result'], string>> = {
  postponed: 'agenda.postpone',
  returned: 'agenda.return',
  moved: 'agenda.move',
};

/** Puts an item aside before its vote opens: it stays in this session's record, and its own context goes on with it. */
@Injectable()
export class PutAside {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly items: AgendaRepository,
    private readonly votes: VotesRepository,
    private readonly agenda: Agenda,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /**
   * @param check what else has to hold of the item
   * @throws ProblemError NOT_FOUND, WRONG_STATE (session not open, or its vote already is), and what `check` refuses with
   */
  async handle(
    actor: Actor,
    id: string,
    itemId: string,
    aside: Aside,
    check: (tx: Tx, item: HeldItem, session: LockedSession) => Promise<void> = async () => undefined,
  ): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      if ((await seenItem(tx, actor, id, itemId)) === null) throw new ProblemError('NOT_FOUND');
      requireState(session.state, 'open');
      const item = requireUndecided(await this.items.item(tx, id, itemId));
      await check(tx, item, session);
      await this.items.putAside(tx, itemId, aside);
      await this.votes.settle(tx, item.voteId);
      await this.agenda.results(tx, [{ ...item, ...aside, tally: null }], session);
      await tx.audit({
        action: actions[aside.result],
        kind: 'session',
        id,
        facts: {
          kind: item.kind,
          refId: item.refId,
          reason: aside.reason,
          ...(aside.toAward === null ? {} : { toAward: aside.toAward }),
        },
      });
      await this.changes.notify(tx, id, { itemIds: [itemId] });
      return this.reader.detail(actor, id, tx);
    });
  }
}
