import type { BodyOf, councils } from '@gs/contracts';
import { voteMachine, voteRuleFor, type VoteRule } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { AgendaRepository } from '../persistence/agenda.repository';
import { ChoicesRepository } from '../persistence/choices.repository';
import { rollOf, type RollMember } from '../persistence/roll';
import { requireState, requireVersion, SessionDesk } from '../persistence/session-desk';
import { VotesRepository } from '../persistence/votes.repository';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { requireQuorum } from '../sessions/quorum';
import { recusedItemIds } from './recusal';

/** Opens a vote: roll, recusals, rule and number of members are kept as they are now; nothing later changes them. */
@Injectable()
export class OpenVoteHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly items: AgendaRepository,
    private readonly votes: VotesRepository,
    private readonly choices: ChoicesRepository,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, WRONG_STATE, STALE, QUORUM_NOT_MET (of a session that considers awards) */
  async handle(actor: Actor, voteId: string, body: BodyOf<typeof councils.openVote>): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const { session, vote } = await this.desk.lockVote(tx, actor, voteId);
      requireState(session.state, 'open');
      requireState(vote.state, ...voteMachine.actions.openVote.from);
      requireVersion(vote.version, body.version);
      const members = await rollOf(tx, session.councilId, session.id, session.day);
      requireQuorum(session, members, vote.award === null ? 'ordinary' : 'awards');
      const law = voteRuleFor(vote.award ?? '', session.day);
      const rule: VoteRule = { ...law, method: body.method ?? vote.method };
      await this.freezeRoll(tx, voteId, members);
      await this.votes.open(tx, voteId, body.version, rule, members.length);
      await tx.audit({
        action: 'vote.open',
        kind: 'vote',
        id: voteId,
        after: rule,
        facts: { sessionId: session.id, method: rule.method, members: members.length },
      });
      await this.changes.notify(tx, session.id);
      return this.reader.detail(actor, session.id, tx);
    });
  }

  private async freezeRoll(tx: Tx, voteId: string, members: readonly RollMember[]): Promise<void> {
    const items = await this.items.undecided(tx, voteId);
    const roll = members.map((member) => ({
      memberId: member.id,
      attendance: member.status ?? 'absent',
      recusedItemIds: recusedItemIds(member.personIds, items),
    }));
    await this.votes.freezeRoll(tx, voteId, roll);
    await this.choices.dropUnentitled(tx, voteId);
  }
}
