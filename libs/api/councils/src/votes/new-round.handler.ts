import type { BodyOf, councils } from '@gs/contracts';
import { mayVoteAgain, type VoteRule } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { RoundsRepository, type CountedItem } from '../persistence/rounds.repository';
import { requireState, requireVersion, SessionDesk, type LockedVote } from '../persistence/session-desk';
import { VotesRepository } from '../persistence/votes.repository';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { freePlaces, isTied } from './outcome';

/**
 * Another round for items that did not pass, or are equal at the edge of the quota. The earlier count stays as it is: the
 * item comes into a new vote as a row of its own under the same number. Its own context has been told nothing yet (see
 * `CloseVoteHandler`), so nothing has to be taken back.
 */
@Injectable()
export class NewRoundHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly votes: VotesRepository,
    private readonly rounds: RoundsRepository,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND (item), WRONG_STATE (not counted, passed, or voted on again already), STALE, NO_MORE_ROUNDS */
  async handle(actor: Actor, voteId: string, body: BodyOf<typeof councils.newRound>): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const { session, vote } = await this.desk.lockVote(tx, actor, voteId);
      requireState(session.state, 'open');
      requireState(vote.state, 'closed');
      requireVersion(vote.version, body.version);
      const rule = vote.rule as VoteRule;
      if (!mayVoteAgain(vote.round, rule)) throw new ProblemError('NO_MORE_ROUNDS', { most: rule.maxRounds ?? 0 });
      const counted = await this.rounds.counted(tx, voteId);
      const again = chosen(counted, body.itemIds);
      const next = await this.prepare(tx, session.id, vote, counted);
      await this.leaveTied(tx, vote, again);
      await this.rounds.repeat(
        tx,
        again.map(({ id }) => id),
        next,
      );
      // Sent round over days, another round asks everybody again: with the same opinions it would end as the last did.
      if (session.form === 'meeting') await this.rounds.carryWritten(tx, voteId, next);
      const facts = { sessionId: session.id, round: vote.round + 1, items: again.length, next };
      await tx.audit({ action: 'vote.newRound', kind: 'vote', id: voteId, facts });
      await this.changes.notify(tx, session.id, { voteId: next });
      return this.reader.detail(actor, session.id, tx);
    });
  }

  /** The vote of the next round: the one that is prepared already, or a new one for the places that are left. */
  private async prepare(tx: Tx, sessionId: string, vote: LockedVote, counted: readonly CountedItem[]): Promise<string> {
    const round = vote.round + 1;
    const known = await this.votes.preparedRound(tx, sessionId, vote.award, round);
    if (known !== undefined) return known;
    const places = freePlaces(vote.quota, counted);
    return this.votes.prepare(tx, sessionId, { ...vote, round, quota: places > 0 ? places : null });
  }

  /** Equal items that are voted on again were not decided in this round. */
  private async leaveTied(tx: Tx, vote: LockedVote, again: readonly CountedItem[]): Promise<void> {
    const tied = again.flatMap(({ id, result, tally }) =>
      result === null && tally !== null ? [{ id, result: 'not-passed' as const, tally }] : [],
    );
    await this.rounds.settle(tx, vote.id, tied, `Bằng phiếu ở cuối chỉ tiêu; bỏ phiếu lại vòng ${vote.round + 1}`);
  }
}

function chosen(counted: readonly CountedItem[], itemIds: readonly string[]): CountedItem[] {
  return [...new Set(itemIds)].map((id) => {
    const item = counted.find((one) => one.id === id);
    if (item === undefined) throw new ProblemError('NOT_FOUND');
    if (item.repeated || !(item.result === 'not-passed' || isTied(item))) throw new ProblemError('WRONG_STATE');
    return item;
  });
}
