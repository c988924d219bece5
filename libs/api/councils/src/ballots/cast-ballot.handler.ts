import type { BodyOf, councils, ResponseOf } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { BallotBox } from '../persistence/ballot-box.repository';
import { isComplete } from './complete';

type Body = BodyOf<typeof councils.castBallot>;

/**
 * A member's ballot. Voters share the lock on the vote, so nobody waits for anybody and closing waits for all of them.
 * That somebody has voted is kept with their name; what they chose is kept without it; nothing ties the two in the tables
 * once the vote has ended. The audit log says who came to the ballot box, never with what.
 */
@Injectable()
export class CastBallotHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly box: BallotBox,
    private readonly changes: SessionChanges,
  ) {}

  /** @throws ProblemError NOT_FOUND, VOTE_NOT_OPEN, NOT_ENTITLED, ALREADY_VOTED, BALLOT_INCOMPLETE */
  async handle(actor: Actor, voteId: string, { choices }: Body): Promise<ResponseOf<typeof councils.castBallot>> {
    return this.uow.run(async (tx) => {
      const vote = await this.box.share(tx, actor, voteId);
      if (vote === undefined) throw new ProblemError('NOT_FOUND');
      if (vote.state !== 'open' || vote.method !== 'secret') throw new ProblemError('VOTE_NOT_OPEN');
      const seat = await this.box.seat(tx, actor, voteId);
      if (seat === undefined || seat.attendance !== 'present') throw new ProblemError('NOT_ENTITLED');
      if (seat.hasVoted) throw new ProblemError('ALREADY_VOTED');
      const entitled = await this.box.entitledItems(tx, voteId, seat.recusedItemIds);
      if (entitled.length === 0) throw new ProblemError('NOT_ENTITLED');
      if (!isComplete(choices, entitled)) throw new ProblemError('BALLOT_INCOMPLETE');
      if (!(await this.box.tick(tx, voteId, seat.memberId))) throw new ProblemError('ALREADY_VOTED');
      await this.box.put(tx, voteId, choices);
      await this.box.forgetRequest(tx);
      await tx.audit({ action: 'ballot.cast', kind: 'vote', id: voteId, facts: { sessionId: vote.sessionId } });
      await this.changes.notify(tx, vote.sessionId);
      return { recorded: true, itemCount: entitled.length };
    });
  }
}
