import { Injectable } from '@nestjs/common';
import { Ids, type Tx } from '@gs/api-platform';
import type { ItemResult, ItemTally } from '../agenda/agenda-port';

/** A counted item of an ended vote. */
export interface CountedItem {
  readonly id: string;
  readonly kind: string;
  readonly refId: string;
  readonly result: ItemResult | null;
  readonly tally: ItemTally | null;
  /** Voted on again already. */
  readonly repeated: boolean;
}

/** What becomes of items after their count: voted on again, or settled by the chair. */
@Injectable()
export class RoundsRepository {
  constructor(private readonly ids: Ids) {}

  counted(tx: Tx, voteId: string): Promise<CountedItem[]> {
    return tx.query<CountedItem>(
      `SELECT a.id, a.kind, a.ref_id AS "refId", a.result, a.tally,
         EXISTS (SELECT 1 FROM agenda_item x WHERE x.repeats_item_id = a.id) AS repeated
       FROM agenda_item a WHERE a.vote_id = $1 ORDER BY a.seq`,
      [voteId],
    );
  }

  /** Decides equal items of an ended vote, with the reason. */
  async settle(
    tx: Tx,
    voteId: string,
    items: readonly { readonly id: string; readonly result: ItemResult; readonly tally: ItemTally }[],
    reason: string,
  ): Promise<void> {
    await tx.execute(
      `UPDATE agenda_item a SET result = r.result, tally = r.tally, reason = $3
       FROM json_to_recordset($2::json) AS r(id uuid, result text, tally jsonb)
       WHERE a.id = r.id AND a.vote_id = $1 AND a.result IS NULL`,
      [voteId, JSON.stringify(items), reason],
    );
  }

  /**
   * Puts counted items into a vote of a further round: each as a row of its own under the same number, with all that is
   * known of it and of who takes no part. The earlier row keeps its count for ever.
   */
  async repeat(tx: Tx, itemIds: readonly string[], nextVoteId: string): Promise<void> {
    const rows = itemIds.map((from) => ({ id: this.ids.next(), from_id: from }));
    await tx.query(
      `WITH again AS (
         INSERT INTO agenda_item (id, session_id, vote_id, seq, kind, ref_id, title, subtitle, summary, award, notes,
           concerned_person_ids, concerned_organisation_ids, signer_person_ids, co_author_person_ids, repeats_item_id)
         SELECT r.id, a.session_id, $2, a.seq, a.kind, a.ref_id, a.title, a.subtitle, a.summary, a.award, a.notes,
           a.concerned_person_ids, a.concerned_organisation_ids, a.signer_person_ids, a.co_author_person_ids, a.id
         FROM json_to_recordset($1::json) AS r(id uuid, from_id uuid) JOIN agenda_item a ON a.id = r.from_id
         RETURNING id, repeats_item_id)
       INSERT INTO agenda_conflict (item_id, member_id, ground, facts, outcome, reason, decided_by, decided_at)
       SELECT again.id, k.member_id, k.ground, k.facts, k.outcome, k.reason, k.decided_by, k.decided_at
       FROM again JOIN agenda_conflict k ON k.item_id = again.repeats_item_id`,
      [JSON.stringify(rows), nextVoteId],
    );
  }

  /**
   * Written opinions are about items: they come along to another vote on them, until their member gives another. One that
   * was given there already stays.
   */
  async carryWritten(tx: Tx, fromVoteId: string, nextVoteId: string): Promise<void> {
    await tx.execute(
      `INSERT INTO named_choice (vote_id, member_id, item_id, source, choice, file_id)
       SELECT $2, n.member_id, a.id, n.source, n.choice, n.file_id
       FROM named_choice n JOIN agenda_item a ON a.repeats_item_id = n.item_id AND a.vote_id = $2
       WHERE n.vote_id = $1 AND n.source = 'written' ON CONFLICT DO NOTHING`,
      [fromVoteId, nextVoteId],
    );
  }

  /** Items of a session that did not pass and were not voted on again: what their own context has not been told yet. */
  untold(
    tx: Tx,
    sessionId: string,
  ): Promise<{ kind: string; refId: string; result: 'not-passed'; tally: ItemTally }[]> {
    return tx.query(
      `SELECT a.kind, a.ref_id AS "refId", a.result, a.tally FROM agenda_item a
       WHERE a.session_id = $1 AND a.result = 'not-passed'
         AND NOT EXISTS (SELECT 1 FROM agenda_item x WHERE x.repeats_item_id = a.id) ORDER BY a.seq`,
      [sessionId],
    );
  }
}
