import type { BodyOf, councils, ResponseOf } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { AgendaRepository } from '../persistence/agenda.repository';
import { BallotDesk } from '../persistence/ballot-desk.repository';
import { requireState } from '../persistence/session-desk';
import { Tellers } from '../persistence/tellers.repository';
import { VoteRoll } from '../persistence/vote-roll.repository';
import { TellerReader } from '../read/teller.reader';
import { paperFor } from '../votes/electorate';
import { enteringTellers } from '../votes/tally-team';
import { isComplete } from './complete';

/**
 * What one of the two tellers counted of the paper ballots. Neither is ever told the other's figures; they may count and
 * enter anew until the vote is closed.
 */
@Injectable()
export class TellerCountHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly table: BallotDesk,
    private readonly items: AgendaRepository,
    private readonly roll: VoteRoll,
    private readonly tellers: Tellers,
    private readonly changes: SessionChanges,
    private readonly reader: TellerReader,
  ) {}

  /**
   * @throws ProblemError NOT_FOUND, NOT_TELLER, WRONG_STATE (not open, or no paper), BALLOT_INCOMPLETE (an item without figures),
   *   COUNT_TOO_HIGH (more than were handed out)
   */
  async handle(
    actor: Actor,
    voteId: string,
    { counts }: BodyOf<typeof councils.tellerCount>,
  ): Promise<ResponseOf<typeof councils.tellerCount>> {
    await this.uow.run(async (tx) => {
      const seat = await this.table.receive(tx, actor, voteId);
      if (seat === undefined) throw new ProblemError('NOT_FOUND');
      const teller = enteringTellers(await this.tellers.team(tx, voteId)).find(
        ({ accountId }) => accountId === actor.accountId,
      );
      if (teller === undefined) throw new ProblemError('NOT_TELLER');
      requireState(seat.state, 'open');
      const items = (await this.items.undecided(tx, voteId)).map(({ id }) => id);
      if (!isComplete(counts, items)) throw new ProblemError('BALLOT_INCOMPLETE');
      const roll = await this.roll.entries(tx, voteId);
      if (!roll.some(({ channel }) => channel === 'paper')) throw new ProblemError('WRONG_STATE');
      for (const { itemId, agree, disagree, invalid } of counts) {
        const issued = paperFor(itemId, roll);
        if (agree + disagree + invalid > issued) throw new ProblemError('COUNT_TOO_HIGH', { issued });
      }
      await this.tellers.enter(tx, voteId, teller.memberId, counts);
      const facts = { sessionId: seat.session.id, memberId: teller.memberId, items: items.length };
      await tx.audit({ action: 'vote.tellerCount', kind: 'vote', id: voteId, facts });
      await this.changes.notify(tx, seat.session.id, { voteId });
    });
    return this.reader.sheet(actor, voteId);
  }
}
