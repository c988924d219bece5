import type { BodyOf, councils, ResponseOf } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { ProblemError, requestContext, UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { isComplete } from './complete';

type Body = BodyOf<typeof councils.castBallot>;

interface OpenSeat {
  readonly memberId: string;
  readonly hasVoted: boolean;
  readonly attendance: string;
  readonly recusedItemIds: readonly string[];
}

/**
 * A member's ballot. Voters share the lock on the vote, so nobody waits for anybody and closing waits for all of them.
 * That somebody has voted is kept with their name; what they chose is kept without it; nothing ties the two in the tables
 * once the vote has ended. The audit log says who came to the ballot box, never with what.
 */
@Injectable()
export class CastBallotHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly changes: SessionChanges,
  ) {}

  /** @throws ProblemError NOT_FOUND, VOTE_NOT_OPEN, NOT_ENTITLED, ALREADY_VOTED, BALLOT_INCOMPLETE */
  async handle(actor: Actor, voteId: string, { choices }: Body): Promise<ResponseOf<typeof councils.castBallot>> {
    return this.uow.run(async (tx) => {
      const sessionId = await shareOpenVote(tx, actor, voteId);
      const seat = await seatOf(tx, actor, voteId);
      if (seat === undefined || seat.attendance !== 'present') throw new ProblemError('NOT_ENTITLED');
      if (seat.hasVoted) throw new ProblemError('ALREADY_VOTED');
      const entitled = await entitledItems(tx, voteId, seat.recusedItemIds);
      if (entitled.length === 0) throw new ProblemError('NOT_ENTITLED');
      if (!isComplete(choices, entitled)) throw new ProblemError('BALLOT_INCOMPLETE');
      const first = await tx.execute(
        `UPDATE vote_roll SET has_voted = true WHERE vote_id = $1 AND member_id = $2 AND NOT has_voted`,
        [voteId, seat.memberId],
      );
      if (first === 0) throw new ProblemError('ALREADY_VOTED');
      await tx.query(
        `INSERT INTO ballot_choice (id, vote_id, item_id, choice)
         SELECT gen_random_uuid(), $1, r.item_id, r.choice FROM json_to_recordset($2::json) AS r(item_id uuid, choice text)
         ORDER BY gen_random_uuid()`,
        [voteId, JSON.stringify(choices.map(({ itemId, choice }) => ({ item_id: itemId, choice })))],
      );
      await forgetRequest(tx);
      await tx.audit({ action: 'ballot.cast', kind: 'vote', id: voteId, facts: { sessionId } });
      await this.changes.notify(tx, sessionId);
      return { recorded: true, itemCount: entitled.length };
    });
  }
}

/** Keeps the vote open until this transaction ends. */
async function shareOpenVote(tx: Tx, actor: Actor, voteId: string): Promise<string> {
  const rows = await tx.query<{ session_id: string; state: string; method: string }>(
    `SELECT v.session_id, v.state, v.method FROM vote v WHERE v.id = $1 AND EXISTS (SELECT 1 FROM council_session s
       JOIN council_member m ON m.council_id = s.council_id WHERE s.id = v.session_id AND m.account_id = $2) FOR SHARE OF v`,
    [voteId, actor.accountId],
  );
  const vote = rows[0];
  if (vote === undefined) throw new ProblemError('NOT_FOUND');
  if (vote.state !== 'open' || vote.method !== 'secret') throw new ProblemError('VOTE_NOT_OPEN');
  return vote.session_id;
}

async function seatOf(tx: Tx, actor: Actor, voteId: string): Promise<OpenSeat | undefined> {
  const rows = await tx.query<OpenSeat>(
    `SELECT r.member_id AS "memberId", r.has_voted AS "hasVoted", r.attendance, r.recused_item_ids AS "recusedItemIds"
     FROM vote_roll r JOIN council_member m ON m.id = r.member_id WHERE r.vote_id = $1 AND m.account_id = $2
     ORDER BY r.attendance = 'present' DESC, m.seat LIMIT 1`,
    [voteId, actor.accountId],
  );
  return rows[0];
}

async function entitledItems(tx: Tx, voteId: string, recused: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM agenda_item WHERE vote_id = $1 AND result IS NULL AND NOT id = ANY($2::uuid[])`,
    [voteId, recused],
  );
  return rows.map(({ id }) => id);
}

/**
 * The platform keeps a hash of each command's content beside the account, to know a repeated one. Of a ballot with few
 * items such a hash can be guessed, so it is taken out before it is ever committed: a repeated ballot is known by the roll.
 */
async function forgetRequest(tx: Tx): Promise<void> {
  const command = requestContext.current()?.command;
  if (command === undefined) return;
  await tx.execute(`DELETE FROM idempotency_key WHERE account_id = $1 AND key = $2`, [command.accountId, command.key]);
}
