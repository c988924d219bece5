import { Injectable } from '@nestjs/common';
import { voteMachine, type VoteRule } from '@gs/domain';
import { Clock, Ids, ProblemError, type Tx } from '@gs/api-platform';
import type { Attendance } from './roll';

/** A vote to prepare. */
export interface NewVote {
  readonly award: string | null;
  readonly title: string;
  readonly method: VoteRule['method'];
}

/** One line of a vote's frozen roll. */
export interface RollEntry {
  readonly memberId: string;
  readonly attendance: Attendance;
  readonly recusedItemIds: readonly string[];
  readonly hasVoted: boolean;
}

/** Votes and their rolls. A change of state tests state and version in the same statement. */
@Injectable()
export class VotesRepository {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @returns the id of the new vote */
  async prepare(tx: Tx, sessionId: string, { award, title, method }: NewVote): Promise<string> {
    const id = this.ids.next();
    await tx.query(
      `INSERT INTO vote (id, session_id, award, title, method, state) VALUES ($1, $2, $3, $4, $5, 'prepared')`,
      [id, sessionId, award, title, method],
    );
    return id;
  }

  /** Opens a prepared vote under this rule and number of members. @throws ProblemError STALE */
  async open(tx: Tx, voteId: string, version: number, rule: VoteRule, totalMembers: number): Promise<void> {
    const { from, to } = voteMachine.actions.openVote;
    const affected = await tx.execute(
      `UPDATE vote SET state = $4, method = $5, rule = $6, total_members = $7, opened_at = $8, version = version + 1
       WHERE id = $1 AND version = $2 AND state = ANY($3)`,
      [voteId, version, from, to, rule.method, JSON.stringify(rule), totalMembers, this.clock.now()],
    );
    if (affected === 0) throw new ProblemError('STALE');
  }

  /** @throws ProblemError STALE */
  async close(tx: Tx, voteId: string, version: number): Promise<void> {
    const { from, to } = voteMachine.actions.closeVote;
    const affected = await tx.execute(
      `UPDATE vote SET state = $4, closed_at = $5, version = version + 1 WHERE id = $1 AND version = $2 AND state = ANY($3)`,
      [voteId, version, from, to, this.clock.now()],
    );
    if (affected === 0) throw new ProblemError('STALE');
  }

  /** Makes an open vote void. @throws ProblemError STALE */
  async void(tx: Tx, voteId: string, version: number, reason: string): Promise<void> {
    const affected = await tx.execute(
      `UPDATE vote SET state = 'void', void_reason = $3, version = version + 1 WHERE id = $1 AND version = $2 AND state = 'open'`,
      [voteId, version, reason],
    );
    if (affected === 0) throw new ProblemError('STALE');
  }

  /** Makes every prepared vote of a session void. */
  async voidPrepared(tx: Tx, sessionId: string, reason: string): Promise<void> {
    await tx.execute(
      `UPDATE vote SET state = 'void', void_reason = $2, version = version + 1 WHERE session_id = $1 AND state = 'prepared'`,
      [sessionId, reason],
    );
  }

  /** A prepared vote that has lost its last item goes; one whose items are all postponed stays in the record as void. */
  async settle(tx: Tx, voteId: string): Promise<void> {
    await tx.execute(
      `DELETE FROM vote v WHERE v.id = $1 AND v.state = 'prepared' AND NOT EXISTS (SELECT 1 FROM agenda_item a WHERE a.vote_id = v.id)`,
      [voteId],
    );
    await tx.execute(
      `UPDATE vote v SET state = 'void', void_reason = 'Các mục đã hoãn', version = version + 1 WHERE v.id = $1 AND v.state = 'prepared'
         AND NOT EXISTS (SELECT 1 FROM agenda_item a WHERE a.vote_id = v.id AND a.result IS NULL)`,
      [voteId],
    );
  }

  /** Freezes the roll of a vote as it opens. */
  async freezeRoll(tx: Tx, voteId: string, roll: readonly Omit<RollEntry, 'hasVoted'>[]): Promise<void> {
    await tx.query(
      `INSERT INTO vote_roll (vote_id, member_id, attendance, recused_item_ids)
       SELECT $1, r.member_id, r.attendance, r.recused FROM json_to_recordset($2::json) AS r(member_id uuid, attendance text, recused uuid[])`,
      [
        voteId,
        JSON.stringify(
          roll.map(({ memberId, attendance, recusedItemIds }) => ({
            member_id: memberId,
            attendance,
            recused: recusedItemIds,
          })),
        ),
      ],
    );
  }

  /** The frozen roll of a vote; empty before it has opened. */
  roll(tx: Tx, voteId: string): Promise<RollEntry[]> {
    return tx.query<RollEntry>(
      `SELECT member_id AS "memberId", attendance, recused_item_ids AS "recusedItemIds", has_voted AS "hasVoted"
       FROM vote_roll WHERE vote_id = $1`,
      [voteId],
    );
  }
}
