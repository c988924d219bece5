import { Injectable } from '@nestjs/common';
import type { Tx } from '@gs/api-platform';
import type { Attendance } from './roll';

export type Channel = 'screen' | 'paper' | 'none';
export type CredentialState = 'none' | 'signed' | 'held';

/** One line of a vote's frozen roll. */
export interface RollEntry {
  readonly memberId: string;
  readonly attendance: Attendance;
  readonly recusedItemIds: readonly string[];
  /** A show of hands was recorded of them. Of a secret ballot nobody knows. */
  readonly hasVoted: boolean;
  readonly channel: Channel;
  readonly credential: CredentialState;
}
export type NewRollEntry = Omit<RollEntry, 'hasVoted' | 'credential'>;

/**
 * The roll of a vote, frozen as it opens: who is there, on what they do not vote, how they vote. Of a ballot on screen it
 * says that it was handed out, never whether or when it came back.
 */
@Injectable()
export class VoteRoll {
  async freeze(tx: Tx, voteId: string, roll: readonly NewRollEntry[]): Promise<void> {
    await tx.query(
      `INSERT INTO vote_roll (vote_id, member_id, attendance, recused_item_ids, channel)
       SELECT $1, r.member_id, r.attendance, r.recused, r.channel
       FROM json_to_recordset($2::json) AS r(member_id uuid, attendance text, recused uuid[], channel text)`,
      [
        voteId,
        JSON.stringify(
          roll.map(({ memberId, attendance, recusedItemIds, channel }) => ({
            member_id: memberId,
            attendance,
            recused: recusedItemIds,
            channel,
          })),
        ),
      ],
    );
  }

  /** The frozen roll of a vote; empty before it has opened. */
  entries(tx: Tx, voteId: string): Promise<RollEntry[]> {
    return tx.query<RollEntry>(
      `SELECT member_id AS "memberId", attendance, recused_item_ids AS "recusedItemIds", has_voted AS "hasVoted", channel, credential
       FROM vote_roll WHERE vote_id = $1`,
      [voteId],
    );
  }

  async setChannel(tx: Tx, voteId: string, memberId: string, channel: Channel): Promise<void> {
    await tx.execute(`UPDATE vote_roll SET channel = $3 WHERE vote_id = $1 AND member_id = $2`, [
      voteId,
      memberId,
      channel,
    ]);
  }

  /**
   * Ends the handing out. Whoever has no ballot does not vote on screen; what told one request from another is emptied. All
   * lines are written anew by one statement, so that none of them still tells by its place or transaction who was first.
   */
  async endIssuing(tx: Tx, voteId: string): Promise<void> {
    await tx.execute(
      `UPDATE vote_roll SET request_hash = NULL,
         channel = CASE WHEN channel = 'screen' AND credential = 'none' THEN 'none' ELSE channel END WHERE vote_id = $1`,
      [voteId],
    );
  }

  /** Whether every member who votes on screen has their ballot, and there is one. */
  async allHold(tx: Tx, voteId: string): Promise<boolean> {
    const rows = await tx.query<{ all: boolean | null }>(
      `SELECT bool_and(credential = 'held') AS "all" FROM vote_roll WHERE vote_id = $1 AND channel = 'screen'`,
      [voteId],
    );
    return rows[0]?.all === true;
  }
}
