import { voteMachine, type VoteRule } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { Agenda } from '../agenda/agenda';
import { BoxOpening } from '../ballots/box-opening';
import { RecordMaker } from '../ballots/record-maker';
import { SessionChanges } from '../events/session-changes';
import { AgendaRepository, type VoteItem } from '../persistence/agenda.repository';
import { ChoicesRepository } from '../persistence/choices.repository';
import {
  requireState,
  requireVersion,
  SessionDesk,
  type LockedSession,
  type LockedVote,
} from '../persistence/session-desk';
import { VoteRoll, type RollEntry } from '../persistence/vote-roll.repository';
import { VotesRepository, type Seal } from '../persistence/votes.repository';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { tallyOf, type CountBase } from './count';
import { isOver } from './opinion-time';
import { outcomes, type Outcome } from './outcome';
import { PaperCounts } from './paper-count';

/**
 * Ends a vote and counts it, once. The lock on the vote's row waits for every ballot that is being taken in; one that comes
 * later finds the vote closed. The box is opened, ballots on screen, paper and written opinions come into one count, and
 * figures, results and the published record are written together and never change.
 *
 * Items that passed are told to their own context at once. One that did not pass is told when the session closes: until
 * then the council may vote on it in another round, and a result that is told only once never has to be taken back.
 */
@Injectable()
export class CloseVoteHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly desk: SessionDesk,
    private readonly items: AgendaRepository,
    private readonly votes: VotesRepository,
    private readonly rolls: VoteRoll,
    private readonly choices: ChoicesRepository,
    private readonly paper: PaperCounts,
    private readonly box: BoxOpening,
    private readonly records: RecordMaker,
    private readonly agenda: Agenda,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /**
   * @throws ProblemError NOT_FOUND, STALE, WRONG_STATE (not open, hands have not been recorded, or opinions that are still
   *   due), PAPER_NOT_COUNTED, TELLERS_DIFFER
   */
  async handle(actor: Actor, voteId: string, version: number): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const { session, vote } = await this.desk.lockVote(tx, actor, voteId);
      requireState(vote.state, ...voteMachine.actions.closeVote.from);
      requireVersion(vote.version, version);
      const items = await this.items.undecided(tx, voteId);
      const roll = await this.rolls.entries(tx, voteId);
      if (vote.method !== 'secret') requireHands(items, roll);
      await this.requireOpinions(tx, session, voteId, items, roll);
      const { results, seal, rejected } = await this.count(tx, vote, items, roll);
      await this.items.decide(tx, voteId, results);
      await this.votes.close(tx, voteId, version, seal);
      const passed = results.flatMap(({ result, ...item }) => (result === 'passed' ? [{ ...item, result }] : []));
      await this.agenda.results(tx, passed, session);
      await tx.audit({
        action: 'vote.close',
        kind: 'vote',
        id: voteId,
        after: results,
        facts: { sessionId: session.id, items: items.length, passed: passed.length, rejected },
      });
      await this.changes.notify(tx, session.id, { voteId });
      return this.reader.detail(actor, session.id, tx);
    });
  }

  private async count(
    tx: Tx,
    vote: LockedVote,
    items: readonly VoteItem[],
    roll: readonly RollEntry[],
  ): Promise<{ results: (VoteItem & Outcome)[]; seal: Seal | null; rejected: number }> {
    const itemIds = items.map(({ id }) => id);
    const base = { ...snapshotOf(vote), roll, paper: await this.paper.agreed(tx, vote, itemIds) };
    const box = await this.box.open(tx, vote.id);
    const counts = new Map((await this.choices.count(tx, vote.id)).map((count) => [count.itemId, count]));
    const tallies = new Map(itemIds.map((id) => [id, tallyOf(id, counts, base)]));
    const found = outcomes(tallies, vote.quota, base.rule);
    const results = items.flatMap((item) => {
      const outcome = found.get(item.id);
      return outcome === undefined ? [] : [{ ...item, ...outcome }];
    });
    const seal = vote.method === 'secret' ? await this.records.make(tx, { ...base, vote, box, counts, roll }) : null;
    return { results, seal, rejected: box?.rejected ?? 0 };
  }

  /** Opinions that were sent round are counted when all are in or their time is over, not before. */
  private async requireOpinions(
    tx: Tx,
    session: LockedSession,
    voteId: string,
    items: readonly VoteItem[],
    roll: readonly RollEntry[],
  ): Promise<void> {
    if (session.form !== 'circulated' || isOver(session, this.clock.now())) return;
    const written = await this.choices.writtenCounts(tx, voteId);
    const awaited = roll.some(
      ({ memberId, attendance, recusedItemIds }) =>
        attendance === 'written' &&
        (written.get(memberId) ?? 0) < items.filter(({ id }) => !recusedItemIds.includes(id)).length,
    );
    if (awaited) throw new ProblemError('WRONG_STATE');
  }
}

function snapshotOf({ id, rule, totalMembers }: LockedVote): Pick<CountBase, 'rule' | 'totalMembers'> {
  if (rule === null || totalMembers === null) throw new Error(`vote ${id} is open without its snapshots`);
  return { rule: rule as VoteRule, totalMembers };
}

/** A show of hands that nobody has recorded would count as if all had refused. */
function requireHands(items: readonly VoteItem[], roll: readonly RollEntry[]): void {
  const awaited = roll.some(
    ({ attendance, hasVoted, recusedItemIds }) =>
      attendance === 'present' && !hasVoted && items.some(({ id }) => !recusedItemIds.includes(id)),
  );
  if (awaited) throw new ProblemError('WRONG_STATE');
}
