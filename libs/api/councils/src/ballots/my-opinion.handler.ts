import type { BodyOf, councils } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { BallotDesk } from '../persistence/ballot-desk.repository';
import { requireState } from '../persistence/session-desk';
import { isOver } from '../votes/opinion-time';
import { Opinions } from '../votes/opinions';

/**
 * A member away from the room, or asked in a circulated session, gives their own opinion. It bears their name, as its paper
 * would. Members share the lock on the vote; the count waits for them.
 */
@Injectable()
export class MyOpinionHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly table: BallotDesk,
    private readonly opinions: Opinions,
    private readonly changes: SessionChanges,
  ) {}

  /** @throws ProblemError NOT_FOUND, WRONG_STATE (counted, or its time is over), NOT_ENTITLED, BALLOT_INCOMPLETE */
  async handle(actor: Actor, voteId: string, { choices }: BodyOf<typeof councils.myOpinion>): Promise<void> {
    await this.uow.run(async (tx) => {
      const seat = await this.table.receive(tx, actor, voteId);
      if (seat === undefined) throw new ProblemError('NOT_FOUND');
      const { session, memberId, state } = seat;
      requireState(session.state, 'planned', 'open');
      requireState(state, 'prepared', 'issuing', 'open');
      if (isOver(session, this.clock.now())) throw new ProblemError('WRONG_STATE');
      const place = { session, vote: { id: voteId, state } };
      const items = await this.opinions.note(tx, place, { memberId, choices, fileId: null });
      const facts = { sessionId: session.id, memberId, items };
      await tx.audit({ action: 'vote.myOpinion', kind: 'vote', id: voteId, facts });
      await this.changes.notify(tx, session.id, { voteId });
    });
  }
}
