import { Injectable } from '@nestjs/common';
import { requestContext, type Actor, type Tx } from '@gs/api-platform';

export interface BallotChoice {
  readonly itemId: string;
  readonly choice: string;
}

/** A seat on the frozen roll of a vote. */
export interface Seat {
  readonly memberId: string;
  readonly hasVoted: boolean;
  readonly attendance: string;
  readonly recusedItemIds: readonly string[];
}

/**
 * The ballot box. That somebody has voted is kept with their name; what they chose is kept without it; nothing ties the
 * two in the tables once the vote has ended.
 */
@Injectable()
export class BallotBox {
  /** Keeps a vote as it is until the transaction ends, beside other voters; undefined where the actor never had a seat. */
  async share(
    tx: Tx,
    actor: Actor,
    voteId: string,
  ): Promise<{ sessionId: string; state: string; method: string } | undefined> {
    const rows = await tx.query<{ sessionId: string; state: string; method: string }>(
      `SELECT v.session_id AS "sessionId", v.state, v.method FROM vote v WHERE v.id = $1 AND EXISTS (SELECT 1 FROM council_session s
         JOIN council_member m ON m.council_id = s.council_id WHERE s.id = v.session_id AND m.account_id = $2) FOR SHARE OF v`,
      [voteId, actor.accountId],
    );
    return rows[0];
  }

  /** The actor's seat on the roll, the one in the room first. */
  async seat(tx: Tx, actor: Actor, voteId: string): Promise<Seat | undefined> {
    const rows = await tx.query<Seat>(
      `SELECT r.member_id AS "memberId", r.has_voted AS "hasVoted", r.attendance, r.recused_item_ids AS "recusedItemIds"
       FROM vote_roll r JOIN council_member m ON m.id = r.member_id WHERE r.vote_id = $1 AND m.account_id = $2
       ORDER BY r.attendance = 'present' DESC, m.seat LIMIT 1`,
      [voteId, actor.accountId],
    );
    return rows[0];
  }

  /** Ids of the undecided items of a vote that are not among the recused ones. */
  async entitledItems(tx: Tx, voteId: string, recused: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM agenda_item WHERE vote_id = $1 AND result IS NULL AND NOT id = ANY($2::uuid[])`,
      [voteId, recused],
    );
    return rows.map(({ id }) => id);
  }

  /** Notes that a member has come to the box. @returns false when they had before */
  async tick(tx: Tx, voteId: string, memberId: string): Promise<boolean> {
    const affected = await tx.execute(
      `UPDATE vote_roll SET has_voted = true WHERE vote_id = $1 AND member_id = $2 AND NOT has_voted`,
      [voteId, memberId],
    );
    return affected > 0;
  }

  /** Puts the choices in, each under a new id, in random order, without a name. */
  async put(tx: Tx, voteId: string, choices: readonly BallotChoice[]): Promise<void> {
    await tx.query(
      `INSERT INTO ballot_choice (id, vote_id, item_id, choice)
       SELECT gen_random_uuid(), $1, r.item_id, r.choice FROM json_to_recordset($2::json) AS r(item_id uuid, choice text)
       ORDER BY gen_random_uuid()`,
      [voteId, JSON.stringify(choices.map(({ itemId, choice }) => ({ item_id: itemId, choice })))],
    );
  }

  /**
   * The platform keeps a hash of each command's content beside the account, to know a repeated one. Of a ballot with few
   * items such a hash can be guessed, so it is taken out before it is ever committed: a repeated ballot is known by the
   * roll.
   */
  async forgetRequest(tx: Tx): Promise<void> {
    const command = requestContext.current()?.command;
    if (command === undefined) return;
    await tx.execute(`DELETE FROM idempotency_key WHERE account_id = $1 AND key = $2`, [
      command.accountId,
      command.key,
    ]);
  }

  /**
   * Writes the ballots of an ended vote anew, under new ids, in random order, by one transaction: what the rows of the
   * table still told of the order and the transaction in which ballots came is gone from the table.
   */
  async shuffle(tx: Tx, voteId: string): Promise<void> {
    await tx.execute(
      `WITH taken AS (DELETE FROM ballot_choice WHERE vote_id = $1 RETURNING vote_id, item_id, choice)
       INSERT INTO ballot_choice (id, vote_id, item_id, choice)
       SELECT gen_random_uuid(), vote_id, item_id, choice FROM taken ORDER BY gen_random_uuid()`,
      [voteId],
    );
  }
}
