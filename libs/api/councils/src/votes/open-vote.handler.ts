import { generateVoteKeys, newBoxKey } from '@gs/ballots/server';
import type { BodyOf, councils } from '@gs/contracts';
import { methodsAllowed, voteMachine, voteRuleFor, type VoteRule } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { Conflicts } from '../conflicts/conflicts';
import { SessionChanges } from '../events/session-changes';
import { AgendaRepository, type VoteItem } from '../persistence/agenda.repository';
import { ChoicesRepository } from '../persistence/choices.repository';
import { rollOf, type RollMember } from '../persistence/roll';
import {
  requireState,
  requireVersion,
  SessionDesk,
  type LockedSession,
  type LockedVote,
} from '../persistence/session-desk';
import { Tellers } from '../persistence/tellers.repository';
import { VoteKeysRepository } from '../persistence/vote-keys.repository';
import { VoteRoll } from '../persistence/vote-roll.repository';
import { VotesRepository } from '../persistence/votes.repository';
import { recusedItems } from '../read/access';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { hasUndecidedConflict } from '../read/vote-conflicts';
import { requireQuorum } from '../sessions/quorum';
import { electorate, onScreen, paperIssued } from './electorate';
import { tallyTeam } from './tally-team';

type Body = BodyOf<typeof councils.openVote>;

/**
 * Opens a vote: roll, recusals, rule, tally team and number of members are kept as they are now; nothing later changes them.
 * A secret vote gets its keys and begins to hand out ballots; where nobody votes on screen it is open at once.
 */
@Injectable()
export class OpenVoteHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly items: AgendaRepository,
    private readonly votes: VotesRepository,
    private readonly roll: VoteRoll,
    private readonly keys: VoteKeysRepository,
    private readonly tellers: Tellers,
    private readonly choices: ChoicesRepository,
    private readonly conflicts: Conflicts,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /**
   * @throws ProblemError NOT_FOUND, WRONG_STATE, STALE, CONFLICTS_UNDECIDED, QUORUM_NOT_MET, TELLERS_MISSING,
   *   VALIDATION_FAILED (a method that the rule does not allow)
   */
  async handle(actor: Actor, voteId: string, body: Body): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const { session, vote } = await this.desk.lockVote(tx, actor, voteId);
      requireState(session.state, 'open');
      requireState(vote.state, ...voteMachine.actions.openVote.from);
      requireVersion(vote.version, body.version);
      await this.conflicts.find(tx, session.id);
      if (await hasUndecidedConflict(tx, voteId)) throw new ProblemError('CONFLICTS_UNDECIDED');
      const members = await rollOf(tx, session.councilId, session.id, session.day);
      if (session.form === 'meeting')
        requireQuorum(session, members, vote.award === null ? 'ordinary' : 'awards', vote.award ?? undefined);
      const rule = ruleOf(session, vote, body.method);
      await this.freeze(tx, { session, vote, rule, members, body });
      await tx.audit({
        action: 'vote.open',
        kind: 'vote',
        id: voteId,
        after: rule,
        facts: { sessionId: session.id, method: rule.method, members: members.length, round: vote.round },
      });
      await this.changes.notify(tx, session.id, { voteId });
      return this.reader.detail(actor, session.id, tx);
    });
  }

  private async freeze(tx: Tx, { session, vote, rule, members, body }: Opened): Promise<void> {
    const items = await this.items.undecided(tx, vote.id);
    const recused = await recusedItems(tx, vote.id);
    const roll = electorate({
      members,
      recused,
      itemIds: items.map(({ id }) => id),
      form: session.form,
      method: rule.method,
      paperMemberIds: body.paperMemberIds,
    });
    const issued = paperIssued(roll);
    const team = tallyTeam(body.tellerMemberIds, { members, recused, hasPaper: issued !== null });
    await this.roll.freeze(tx, vote.id, roll);
    await this.tellers.appoint(tx, vote.id, team);
    await this.choices.dropUnentitled(tx, vote.id);
    const handsOut = onScreen(roll);
    if (handsOut) await this.makeKeys(tx, vote.id, items);
    await this.votes.open(tx, vote.id, body.version, {
      to: handsOut ? 'issuing' : 'open',
      rule,
      totalMembers: members.length,
      quota: body.quota ?? vote.quota,
      paperIssued: issued,
    });
  }

  private async makeKeys(tx: Tx, voteId: string, items: readonly VoteItem[]): Promise<void> {
    const keys = await generateVoteKeys(items.length);
    await this.keys.keep(
      tx,
      voteId,
      items.map(({ id }) => id),
      keys,
      newBoxKey(),
    );
  }
}

interface Opened {
  readonly session: LockedSession;
  readonly vote: LockedVote;
  readonly rule: VoteRule;
  readonly members: readonly RollMember[];
  readonly body: Body;
}

/** The rule of the day with the method of this vote. Opinions that are sent round bear names: no ballot, whatever the award. */
function ruleOf(session: LockedSession, vote: LockedVote, asked: Body['method']): VoteRule {
  const law = voteRuleFor(vote.award ?? '', session.day);
  const method = asked ?? vote.method;
  if (session.form === 'circulated') return { ...law, method: method === 'consensus' ? method : 'open' };
  if (!methodsAllowed(law).includes(method))
    throw new ProblemError('VALIDATION_FAILED', {}, [
      { pointer: '/body/method', detail: 'Quy định không cho dùng cách biểu quyết này ở đây.' },
    ]);
  return { ...law, method };
}
