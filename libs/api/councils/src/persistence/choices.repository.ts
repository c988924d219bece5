import { Injectable } from '@nestjs/common';
import type { Tx } from '@gs/api-platform';

/** What somebody says on one item. */
export interface BallotChoice {
  readonly itemId: string;
  readonly choice: string;
}

/** Choices on one item, summed: never one by one. */
export interface ItemCount {
  readonly itemId: string;
  readonly ballotsAgree: number;
  readonly ballotsDisagree: number;
  readonly ballotsInvalid: number;
  readonly writtenAgree: number;
  readonly writtenDisagree: number;
}

export interface HandException extends BallotChoice {
  readonly memberId: string;
}

const how = (alias: string, source: string, choice: string): string =>
  `count(*) FILTER (WHERE source = '${source}' AND choice = '${choice}')::int AS "${alias}"`;

/** Choices that bear a name (written opinions, hands), and the count of all. */
@Injectable()
export class ChoicesRepository {
  /** Notes what an absent member has signed, in place of what was noted before. */
  async write(
    tx: Tx,
    opinion: {
      readonly voteId: string;
      readonly memberId: string;
      readonly choices: readonly BallotChoice[];
      readonly fileId: string | null;
    },
  ): Promise<void> {
    const { voteId, memberId, choices, fileId } = opinion;
    await tx.execute(`DELETE FROM named_choice WHERE vote_id = $1 AND member_id = $2`, [voteId, memberId]);
    await tx.query(
      `INSERT INTO named_choice (vote_id, member_id, item_id, source, choice, file_id)
       SELECT $1, $2, r.item_id, 'written', r.choice, $4 FROM json_to_recordset($3::json) AS r(item_id uuid, choice text)`,
      [voteId, memberId, JSON.stringify(choices.map(({ itemId, choice }) => ({ item_id: itemId, choice }))), fileId],
    );
  }

  /** The scan of the sheet that a member signed; null: none. */
  async scanOf(tx: Tx, voteId: string, memberId: string): Promise<string | null> {
    const rows = await tx.query<{ fileId: string }>(
      `SELECT file_id AS "fileId" FROM named_choice
       WHERE vote_id = $1 AND member_id = $2 AND source = 'written' AND file_id IS NOT NULL LIMIT 1`,
      [voteId, memberId],
    );
    return rows[0]?.fileId ?? null;
  }

  /** Who came after all votes by ballot: a written opinion noted before counts only for one who is away, and not about them. */
  async dropUnentitled(tx: Tx, voteId: string): Promise<void> {
    await tx.execute(
      `DELETE FROM named_choice n USING vote_roll r WHERE n.vote_id = $1 AND r.vote_id = n.vote_id AND r.member_id = n.member_id
         AND (r.attendance <> 'written' OR n.item_id = ANY(r.recused_item_ids))`,
      [voteId],
    );
  }

  /** On how many items each member has given a written opinion. */
  async writtenCounts(tx: Tx, voteId: string): Promise<Map<string, number>> {
    const rows = await tx.query<{ memberId: string; count: number }>(
      `SELECT member_id AS "memberId", count(*)::int AS count FROM named_choice WHERE vote_id = $1 AND source = 'written' GROUP BY member_id`,
      [voteId],
    );
    return new Map(rows.map(({ memberId, count }) => [memberId, count]));
  }

  /** Written opinions are about items: they come along when those go to another vote. */
  async copyWritten(tx: Tx, fromVoteId: string, toVoteId: string): Promise<void> {
    await tx.execute(
      `INSERT INTO named_choice (vote_id, member_id, item_id, source, choice, file_id)
       SELECT $2, member_id, item_id, source, choice, file_id FROM named_choice WHERE vote_id = $1 AND source = 'written'`,
      [fromVoteId, toVoteId],
    );
  }

  /** Records a show of hands anew: all in the room agree on what they may vote on, but for the exceptions. */
  async recordHands(tx: Tx, voteId: string, exceptions: readonly HandException[]): Promise<void> {
    await tx.execute(`DELETE FROM named_choice WHERE vote_id = $1 AND source = 'hand'`, [voteId]);
    await tx.query(
      `INSERT INTO named_choice (vote_id, member_id, item_id, source, choice)
       SELECT DISTINCT ON (r.member_id, a.id) $1, r.member_id, a.id, 'hand', COALESCE(x.choice, 'agree')
       FROM vote_roll r JOIN agenda_item a ON a.vote_id = r.vote_id AND a.result IS NULL AND NOT a.id = ANY(r.recused_item_ids)
       LEFT JOIN json_to_recordset($2::json) AS x(member_id uuid, item_id uuid, choice text)
         ON x.member_id = r.member_id AND x.item_id = a.id
       WHERE r.vote_id = $1 AND r.attendance = 'present'`,
      [
        voteId,
        JSON.stringify(
          exceptions.map(({ memberId, itemId, choice }) => ({ member_id: memberId, item_id: itemId, choice })),
        ),
      ],
    );
    await tx.execute(`UPDATE vote_roll SET has_voted = true WHERE vote_id = $1 AND attendance = 'present'`, [voteId]);
  }

  /** Sums the choices of a vote per item; an item nobody voted on has no row. To be asked only when the vote has ended. */
  count(tx: Tx, voteId: string): Promise<ItemCount[]> {
    return tx.query<ItemCount>(
      `SELECT item_id AS "itemId", ${how('ballotsAgree', 'ballot', 'agree')}, ${how('ballotsDisagree', 'ballot', 'disagree')},
         ${how('ballotsInvalid', 'ballot', 'invalid')}, ${how('writtenAgree', 'written', 'agree')},
         ${how('writtenDisagree', 'written', 'disagree')}
       FROM (SELECT item_id, choice, 'ballot' AS source FROM ballot_choice WHERE vote_id = $1
         UNION ALL SELECT item_id, choice, CASE source WHEN 'hand' THEN 'ballot' ELSE source END FROM named_choice WHERE vote_id = $1) AS c
       GROUP BY item_id`,
      [voteId],
    );
  }
}
