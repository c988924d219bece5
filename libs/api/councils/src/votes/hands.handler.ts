import type { BodyOf, councils } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { AgendaRepository } from '../persistence/agenda.repository';
import { ChoicesRepository } from '../persistence/choices.repository';
import { requireState, SessionDesk } from '../persistence/session-desk';
import { VoteRoll } from '../persistence/vote-roll.repository';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';

/** The secretary records a show of hands: all who are there agree, but for those named. May be recorded anew until the count. */
@Injectable()
export class HandsHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly items: AgendaRepository,
    private readonly roll: VoteRoll,
    private readonly choices: ChoicesRepository,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND (item), WRONG_STATE (not an open show of hands), NOT_ENTITLED (not there, or about them) */
  async handle(actor: Actor, voteId: string, { exceptions }: BodyOf<typeof councils.hands>): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const { session, vote } = await this.desk.lockVote(tx, actor, voteId);
      requireState(vote.state, 'open');
      requireState(vote.method, 'open', 'consensus');
      const items = new Set((await this.items.undecided(tx, voteId)).map(({ id }) => id));
      const present = new Map(
        (await this.roll.entries(tx, voteId))
          .filter(({ attendance }) => attendance === 'present')
          .map((row) => [row.memberId, row]),
      );
      for (const { memberId, itemId } of exceptions) {
        if (!items.has(itemId)) throw new ProblemError('NOT_FOUND');
        if (present.get(memberId)?.recusedItemIds.includes(itemId) !== false) throw new ProblemError('NOT_ENTITLED');
      }
      await this.choices.recordHands(tx, voteId, exceptions);
      const facts = { sessionId: session.id, items: items.size, exceptions: exceptions.length };
      await tx.audit({ action: 'vote.hands', kind: 'vote', id: voteId, facts });
      await this.changes.notify(tx, session.id, { voteId });
      return this.reader.detail(actor, session.id, tx);
    });
  }
}
