import type { BodyOf, councils } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { Casting } from '../ballots/casting';
import { SessionChanges } from '../events/session-changes';
import { AgendaRepository } from '../persistence/agenda.repository';
import { rollOf } from '../persistence/roll';
import { requireState, SessionDesk, type LockedSession, type LockedVote } from '../persistence/session-desk';
import { Tellers } from '../persistence/tellers.repository';
import { VoteRoll, type Channel } from '../persistence/vote-roll.repository';
import { VotesRepository } from '../persistence/votes.repository';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { paperIssued } from './electorate';
import { enteringTellers } from './tally-team';

/**
 * A member whose screen has no ballot yet votes on paper after all, or the other way round. While ballots are taken in, only
 * who has none on screen can still be given paper, or hand it back.
 */
@Injectable()
export class SetChannelHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly items: AgendaRepository,
    private readonly votes: VotesRepository,
    private readonly roll: VoteRoll,
    private readonly tellers: Tellers,
    private readonly casting: Casting,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND (vote, or nobody in the room with a ballot), WRONG_STATE, ALREADY_ISSUED, TELLERS_MISSING */
  async handle(
    actor: Actor,
    voteId: string,
    memberId: string,
    { channel }: BodyOf<typeof councils.setChannel>,
  ): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const { session, vote } = await this.desk.lockVote(tx, actor, voteId);
      requireState(vote.state, 'issuing', 'open');
      requireState(vote.method, 'secret');
      if (channel === 'screen') await this.requireScreen(tx, session, vote, memberId);
      if (channel === 'paper') await this.requireTellers(tx, voteId);
      await this.move(tx, vote, memberId, channel);
      const facts = { sessionId: session.id, memberId, channel };
      await tx.audit({ action: 'vote.setChannel', kind: 'vote', id: voteId, facts });
      const started = vote.state === 'issuing' && (await this.casting.startWhenAllHold(tx, session.id, voteId));
      if (!started) await this.changes.notify(tx, session.id, { voteId });
      return this.reader.detail(actor, session.id, tx);
    });
  }

  private async move(tx: Tx, vote: LockedVote, memberId: string, channel: Channel): Promise<void> {
    const roll = await this.roll.entries(tx, vote.id);
    const entry = roll.find((row) => row.memberId === memberId);
    const items = await this.items.undecided(tx, vote.id);
    if (entry?.attendance !== 'present' || items.every(({ id }) => entry.recusedItemIds.includes(id)))
      throw new ProblemError('NOT_FOUND');
    if (entry.credential !== 'none') throw new ProblemError('ALREADY_ISSUED');
    await this.roll.setChannel(tx, vote.id, memberId, channel);
    const moved = roll.map((row) => (row.memberId === memberId ? { ...row, channel } : row));
    await this.votes.setPaperIssued(tx, vote.id, paperIssued(moved));
  }

  private async requireScreen(tx: Tx, session: LockedSession, vote: LockedVote, memberId: string): Promise<void> {
    requireState(vote.state, 'issuing');
    const members = await rollOf(tx, session.councilId, session.id, session.day);
    if (members.find(({ id }) => id === memberId)?.accountId === null) throw new ProblemError('WRONG_STATE');
  }

  private async requireTellers(tx: Tx, voteId: string): Promise<void> {
    if (enteringTellers(await this.tellers.team(tx, voteId)).length < 2) throw new ProblemError('TELLERS_MISSING');
  }
}
