import { voteMachine, type VoteRule } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { Agenda } from '../agenda/agenda';
import type { ItemTally } from '../agenda/agenda-port';
import { SessionChanges } from '../events/session-changes';
import { requireState, requireVersion, SessionDesk, type LockedVote } from '../persistence/session-desk';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { countChoices, tallyOf } from './count';
import { shuffleBallots } from './shuffle-ballots';
import { frozenRoll, undecidedItems, type RollEntry, type VoteItem } from './vote-items';

/**
 * Ends a vote and counts it, once. The lock on the vote's row waits for every ballot being cast; one that comes later
 * finds the vote closed. Figures and results are written with it and never change.
 */
@Injectable()
export class CloseVoteHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly clock: Clock,
    private readonly agenda: Agenda,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, STALE, WRONG_STATE (not open, or hands have not been recorded) */
  async handle(actor: Actor, voteId: string, version: number): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const { session, vote } = await this.desk.lockVote(tx, actor, voteId);
      const { from, to } = voteMachine.actions.closeVote;
      requireState(vote.state, ...from);
      requireVersion(vote.version, version);
      const items = await undecidedItems(tx, voteId);
      const roll = await frozenRoll(tx, voteId);
      if (vote.method === 'open') requireHands(items, roll);
      const results = await this.count(tx, vote, items, roll);
      await tx.execute(
        `UPDATE agenda_item a SET result = r.result, tally = r.tally
         FROM json_to_recordset($2::json) AS r(id uuid, result text, tally jsonb) WHERE a.id = r.id AND a.vote_id = $1 AND a.result IS NULL`,
        [voteId, JSON.stringify(results.map(({ id, result, tally }) => ({ id, result, tally })))],
      );
      const affected = await tx.execute(
        `UPDATE vote SET state = $4, closed_at = $5, version = version + 1 WHERE id = $1 AND version = $2 AND state = ANY($3)`,
        [voteId, version, from, to, this.clock.now()],
      );
      if (affected === 0) throw new ProblemError('STALE');
      await shuffleBallots(tx, voteId);
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
  ): Promise<(VoteItem & { result: 'passed' | 'not-passed'; tally: ItemTally })[]> {
    if (vote.rule === null || vote.totalMembers === null)
      throw new Error(`vote ${vote.id} is open without its snapshots`);
    const snapshot = { rule: vote.rule as VoteRule, totalMembers: vote.totalMembers, roll };
    const counts = new Map((await countChoices(tx, vote.id)).map((count) => [count.itemId, count]));
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
