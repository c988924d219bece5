import type { BodyOf, councils } from '@gs/contracts';
import { voteMachine, voteRuleFor, type VoteRule } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { rollOf, type RollMember } from '../persistence/roll';
import { requireState, requireVersion, SessionDesk } from '../persistence/session-desk';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { requireQuorum } from '../sessions/quorum';
import { recusedItemIds } from './recusal';
import { undecidedItems } from './vote-items';

/** Opens a vote: roll, recusals, rule and number of members are kept as they are now; nothing later changes them. */
@Injectable()
export class OpenVoteHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly clock: Clock,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, WRONG_STATE, STALE, QUORUM_NOT_MET (of a session that considers awards) */
  async handle(actor: Actor, voteId: string, body: BodyOf<typeof councils.openVote>): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const { session, vote } = await this.desk.lockVote(tx, actor, voteId);
      const { from, to } = voteMachine.actions.openVote;
      requireState(session.state, 'open');
      requireState(vote.state, ...from);
      requireVersion(vote.version, body.version);
      const members = await rollOf(tx, session.councilId, session.id, session.day);
      requireQuorum(session, members, vote.award === null ? 'ordinary' : 'awards');
      const law = voteRuleFor(vote.award ?? '', session.day);
      const rule: VoteRule = { ...law, method: body.method ?? vote.method };
      await this.freezeRoll(tx, voteId, members);
      const affected = await tx.execute(
        `UPDATE vote SET state = $4, method = $5, rule = $6, total_members = $7, opened_at = $8, version = version + 1
         WHERE id = $1 AND version = $2 AND state = ANY($3)`,
        [voteId, body.version, from, to, rule.method, JSON.stringify(rule), members.length, this.clock.now()],
      );
      if (affected === 0) throw new ProblemError('STALE');
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
    const items = await undecidedItems(tx, voteId);
    const roll = members.map((member) => ({
      member_id: member.id,
      attendance: member.status ?? 'absent',
      recused: recusedItemIds(member.personIds, items),
    }));
    await tx.query(
      `INSERT INTO vote_roll (vote_id, member_id, attendance, recused_item_ids)
       SELECT $1, r.member_id, r.attendance, r.recused FROM json_to_recordset($2::json) AS r(member_id uuid, attendance text, recused uuid[])`,
      [voteId, JSON.stringify(roll)],
    );
    // Who came after all votes by ballot; a written opinion noted before counts only for one who is away.
    await tx.execute(
      `DELETE FROM named_choice n USING vote_roll r WHERE n.vote_id = $1 AND r.vote_id = n.vote_id AND r.member_id = n.member_id
         AND (r.attendance <> 'written' OR n.item_id = ANY(r.recused_item_ids))`,
      [voteId],
    );
  }
}
