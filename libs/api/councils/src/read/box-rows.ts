import type { Queryable } from '@gs/api-platform';

/** How full the box of a vote is: a number, never a choice, never a name. */
export interface BoxRow {
  readonly voteId: string;
  /** Ballots in it, or counted from it, one per item and member. */
  readonly ballots: number;
}

export const boxRows = (db: Queryable, sessionId: string): Promise<BoxRow[]> =>
  db.query<BoxRow>(
    `SELECT v.id AS "voteId", (SELECT count(*)::int FROM ballot_envelope e WHERE e.vote_id = v.id)
       + (SELECT count(*)::int FROM ballot_choice b WHERE b.vote_id = v.id) AS ballots
     FROM vote v WHERE v.session_id = $1 AND v.method = 'secret' AND v.state IN ('issuing', 'open', 'closed')`,
    [sessionId],
  );

/** A member of the tally team; of the two who enter figures, whether they have and what they are, as one text to compare. */
export interface TellerRow {
  readonly voteId: string;
  readonly memberId: string;
  readonly name: string;
  readonly hasAccount: boolean;
  readonly figures: string | null;
}

/** The tally teams of a session, the head first. What a teller counted is only compared, never shown. */
export const tellerRows = (db: Queryable, sessionId: string): Promise<TellerRow[]> =>
  db.query<TellerRow>(
    `SELECT t.vote_id AS "voteId", t.member_id AS "memberId", m.name, m.account_id IS NOT NULL AS "hasAccount",
       (SELECT md5(string_agg(c.item_id || ' ' || c.agree || ' ' || c.disagree || ' ' || c.invalid, ',' ORDER BY c.item_id))
         FROM teller_count c WHERE c.vote_id = t.vote_id AND c.member_id = t.member_id) AS figures
     FROM vote_teller t JOIN vote v ON v.id = t.vote_id JOIN council_member m ON m.id = t.member_id
     WHERE v.session_id = $1 ORDER BY t.vote_id, t.seq`,
    [sessionId],
  );
