import { Injectable } from '@nestjs/common';
import type { SessionState, VoteMethod, VoteState } from '@gs/domain';
import { requestContext, type Actor, type LocalDate, type Tx } from '@gs/api-platform';
import { sessionDay, sitsOn, voteHiddenFrom } from '../read/access';
import type { Attendance } from './roll';
import type { Channel, CredentialState } from './vote-roll.repository';

/** The session of a vote, as one of its members needs it. */
export interface SeatedSession {
  readonly id: string;
  readonly councilId: string;
  readonly state: SessionState;
  readonly form: 'meeting' | 'circulated';
  readonly opinionsDue: string | null;
  readonly day: LocalDate;
}

/** A member before the table where ballots are handed out. */
export interface Receiver {
  readonly voteId: string;
  readonly state: VoteState;
  readonly method: VoteMethod;
  readonly session: SeatedSession;
  readonly memberId: string;
  readonly attendance: Attendance | null;
  readonly channel: Channel | null;
  readonly credential: CredentialState;
  readonly requestHash: Buffer | null;
  readonly recusedItemIds: readonly string[];
}

/** The table where members get their ballots: the only place that names who has received one. */
@Injectable()
export class BallotDesk {
  /**
   * Holds a vote as it is, and the actor's line of its roll for themselves, until the transaction ends. Members beside each
   * other do not wait; whoever ends the handing out waits for all of them. Undefined where the actor has no seat,
   * or takes no part in any of its items.
   * @param alone nobody else changes the vote or another line meanwhile: for who may be the last one
   */
  async receive(tx: Tx, actor: Actor, voteId: string, alone = false): Promise<Receiver | undefined> {
    const rows = await tx.query<Receiver>(
      `SELECT v.id AS "voteId", v.state, v.method, m.id AS "memberId", json_build_object('id', s.id, 'councilId', s.council_id,
         'state', s.state, 'form', s.form, 'opinionsDue', s.opinions_due, 'day', ${sessionDay}) AS session
       FROM vote v JOIN council_session s ON s.id = v.session_id
       JOIN council_member m ON m.council_id = s.council_id AND ${sitsOn(sessionDay)}
       LEFT JOIN vote_roll r ON r.vote_id = v.id AND r.member_id = m.id
       WHERE v.id = $1 AND m.account_id = $2 AND NOT ${voteHiddenFrom('$2::uuid')} ORDER BY r.attendance = 'present' DESC NULLS LAST, m.seat
       LIMIT 1 FOR ${alone ? 'UPDATE' : 'SHARE'} OF v`,
      [voteId, actor.accountId],
    );
    const row = rows[0];
    if (row === undefined) return undefined;
    const lines = await tx.query<Omit<Receiver, 'voteId' | 'state' | 'method' | 'session' | 'memberId'>>(
      `SELECT attendance, channel, credential, request_hash AS "requestHash",
         recused_item_ids AS "recusedItemIds" FROM vote_roll WHERE vote_id = $1 AND member_id = $2 FOR UPDATE`,
      [voteId, row.memberId],
    );
    const nothing = {
      attendance: null,
      channel: null,
      credential: 'none',
      requestHash: null,
      recusedItemIds: [],
    } as const;
    return { ...row, ...(lines[0] ?? nothing) };
  }

  /** The items of a vote with their exponents, but for those left out, in the order of the agenda. */
  items(tx: Tx, voteId: string, without: readonly string[]): Promise<{ id: string; exponent: number | null }[]> {
    return tx.query(
      `SELECT id, exponent FROM agenda_item WHERE vote_id = $1 AND result IS NULL AND NOT id = ANY($2::uuid[]) ORDER BY seq`,
      [voteId, without],
    );
  }

  /** Notes that a member's screen was given its ballot, and for which request. */
  async noteSigned(tx: Tx, voteId: string, memberId: string, requestHash: Buffer): Promise<void> {
    await tx.execute(
      `UPDATE vote_roll SET credential = 'signed', request_hash = $3 WHERE vote_id = $1 AND member_id = $2`,
      [voteId, memberId, requestHash],
    );
  }

  async noteHeld(tx: Tx, voteId: string, memberId: string): Promise<void> {
    await tx.execute(`UPDATE vote_roll SET credential = 'held' WHERE vote_id = $1 AND member_id = $2`, [
      voteId,
      memberId,
    ]);
  }

  /**
   * The platform keeps a hash of each command's content, and its answer, beside the account. Here that would be the blinded
   * ballots and their signatures: taken out before it is ever committed. A repeated request is known by the roll.
   */
  async forgetRequest(tx: Tx): Promise<void> {
    const command = requestContext.current()?.command;
    if (command === undefined) return;
    await tx.execute(`DELETE FROM idempotency_key WHERE account_id = $1 AND key = $2`, [
      command.accountId,
      command.key,
    ]);
  }
}
