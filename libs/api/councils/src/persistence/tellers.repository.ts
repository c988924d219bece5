import { Injectable } from '@nestjs/common';
import type { Tx } from '@gs/api-platform';
import type { PaperCount } from '../votes/paper-figures';

/** A member of the tally team, the head first. */
export interface Teller {
  readonly memberId: string;
  readonly accountId: string | null;
  readonly counted: boolean;
}

/** The tally team and what each of its two tellers counted for themselves. */
@Injectable()
export class Tellers {
  async appoint(tx: Tx, voteId: string, memberIds: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO vote_teller (vote_id, member_id, seq)
       SELECT $1, named.id, named.n FROM unnest($2::uuid[]) WITH ORDINALITY AS named(id, n)`,
      [voteId, memberIds],
    );
  }

  team(tx: Tx, voteId: string): Promise<Teller[]> {
    return tx.query<Teller>(
      `SELECT t.member_id AS "memberId", m.account_id AS "accountId",
         EXISTS (SELECT 1 FROM teller_count c WHERE c.vote_id = t.vote_id AND c.member_id = t.member_id) AS counted
       FROM vote_teller t JOIN council_member m ON m.id = t.member_id WHERE t.vote_id = $1 ORDER BY t.seq`,
      [voteId],
    );
  }

  /** What one teller counted, in place of what they had entered before. */
  async enter(tx: Tx, voteId: string, memberId: string, counts: readonly PaperCount[]): Promise<void> {
    await tx.execute(`DELETE FROM teller_count WHERE vote_id = $1 AND member_id = $2`, [voteId, memberId]);
    await tx.query(
      `INSERT INTO teller_count (vote_id, member_id, item_id, agree, disagree, invalid)
       SELECT $1, $2, r.item_id, r.agree, r.disagree, r.invalid
       FROM json_to_recordset($3::json) AS r(item_id uuid, agree int, disagree int, invalid int)`,
      [voteId, memberId, JSON.stringify(counts.map(({ itemId, ...figures }) => ({ item_id: itemId, ...figures })))],
    );
  }

  counts(tx: Tx, voteId: string, memberId: string): Promise<PaperCount[]> {
    return tx.query<PaperCount>(
      `SELECT item_id AS "itemId", agree, disagree, invalid FROM teller_count WHERE vote_id = $1 AND member_id = $2`,
      [voteId, memberId],
    );
  }

  /** A void vote's counts are of ballots that count for nothing. */
  async forget(tx: Tx, voteId: string): Promise<void> {
    await tx.execute(`DELETE FROM teller_count WHERE vote_id = $1`, [voteId]);
  }
}
