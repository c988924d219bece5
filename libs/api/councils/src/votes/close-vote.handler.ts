import { voteMachine, type VoteRule } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { Agenda } from '../agenda/agenda';
import { SessionChanges } from '../events/session-changes';
import { AgendaRepository, type DecidedItem, type VoteItem } from '../persistence/agenda.repository';
import { BallotBox } from '../persistence/ballot-box.repository';
import { ChoicesRepository } from '../persistence/choices.repository';
import { requireState, requireVersion, SessionDesk, type LockedVote } from '../persistence/session-desk';
import { VotesRepository, type RollEntry } from '../persistence/votes.repository';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { tallyOf } from './count';

/**
 * Ends a vote and counts it, once. The lock on the vote's row waits for every ballot being cast; one that comes later
 * finds the vote closed. Figures and results are written with it and never change.
 */
@Injectable()
export class CloseVoteHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly items: AgendaRepository,
    private readonly votes: VotesRepository,
    private readonly choices: ChoicesRepository,
    private readonly box: BallotBox,
    private readonly agenda: Agenda,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, STALE, WRONG_STATE (not open, or hands have not been recorded) */
  async handle(actor: Actor, voteId: string, version: number): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const { session, vote } = await this.desk.lockVote(tx, actor, voteId);
      requireState(vote.state, ...voteMachine.actions.closeVote.from);
      requireVersion(vote.version, version);
      const items = await this.items.undecided(tx, voteId);
      const roll = await this.votes.roll(tx, voteId);
      if (vote.method === 'open') requireHands(items, roll);
      const results = await this.count(tx, vote, items, roll);
      await this.items.decide(tx, voteId, results);
      await this.votes.close(tx, voteId, version);
      await this.box.shuffle(tx, voteId);
      await this.agenda.results(tx, results, session);
      const passed = results.filter(({ result }) => result === 'passed').length;
      await tx.audit({
        action: 'vote.close',
        kind: 'vote',
        id: voteId,
        after: results,
        facts: { sessionId: session.id, items: items.length, passed },
      });
      await this.changes.notify(tx, session.id);
      return this.reader.detail(actor, session.id, tx);
    });
  }

  private async count(
    tx: Tx,
    vote: LockedVote,
    items: readonly VoteItem[],
    roll: readonly RollEntry[],
  ): Promise<DecidedItem[]> {
    if (vote.rule === null || vote.totalMembers === null)
      throw new Error(`vote ${vote.id} is open without its snapshots`);
    const snapshot = { rule: vote.rule as VoteRule, totalMembers: vote.totalMembers, roll };
    const counts = new Map((await this.choices.count(tx, vote.id)).map((count) => [count.itemId, count]));
    return items.map((item) => {
      const tally = tallyOf(item.id, counts, snapshot);
      return { ...item, result: tally.passed ? 'passed' : 'not-passed', tally };
    });
  }
}

/** A show of hands that nobody has recorded would count as if all had refused. */
function requireHands(items: readonly VoteItem[], roll: readonly RollEntry[]): void {
  const awaited = roll.some(
    ({ attendance, hasVoted, recusedItemIds }) =>
      attendance === 'present' && !hasVoted && items.some(({ id }) => !recusedItemIds.includes(id)),
  );
  if (awaited) throw new ProblemError('WRONG_STATE');
}
