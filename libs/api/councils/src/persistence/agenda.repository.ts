import { Injectable } from '@nestjs/common';
import type { VoteState } from '@gs/domain';
import { Ids, registerConstraints, type Queryable, type Tx } from '@gs/api-platform';
import type { AgendaOutcome, AgendaSubject, ItemResult, ItemTally } from '../agenda/agenda-port';

registerConstraints({ agenda_item_once: 'ITEM_ALREADY_SCHEDULED' });

/** A matter to put on the agenda, and the vote it comes into. */
export interface NewItem extends AgendaSubject {
  readonly kind: string;
  readonly voteId: string;
}

/** An item as the council decides on it. */
export interface VoteItem {
  readonly id: string;
  readonly kind: string;
  readonly refId: string;
  readonly concernedPersonIds: readonly string[];
}

export interface HeldItem {
  readonly voteId: string;
  readonly kind: string;
  readonly refId: string;
  readonly result: ItemResult | null;
  readonly voteState: VoteState;
}

export interface DecidedItem extends VoteItem {
  /** Null: equal in votes at the edge of the quota; the chair decides. */
  readonly result: 'passed' | 'not-passed' | null;
  readonly tally: ItemTally;
}

/** What stands on agendas, and what became of it. */
@Injectable()
export class AgendaRepository {
  constructor(private readonly ids: Ids) {}

  /** Puts matters at the end of a session's agenda, in their order, as they are now. */
  async add(tx: Tx, sessionId: string, items: readonly NewItem[]): Promise<void> {
    const rows = items.map((item, index) => ({
      id: this.ids.next(),
      vote_id: item.voteId,
      n: index + 1,
      kind: item.kind,
      ref_id: item.refId,
      title: item.title,
      subtitle: item.subtitle,
      summary: item.summary,
      award: item.award,
      concerned: item.concernedPersonIds,
      units: item.concernedOrganisationIds,
      signers: item.signerPersonIds,
      authors: item.coAuthorPersonIds,
    }));
    await tx.query(
      `INSERT INTO agenda_item (id, session_id, vote_id, seq, kind, ref_id, title, subtitle, summary, award, concerned_person_ids,
         concerned_organisation_ids, signer_person_ids, co_author_person_ids)
       SELECT r.id, $1, r.vote_id, (SELECT COALESCE(max(seq), 0) FROM agenda_item WHERE session_id = $1) + r.n, r.kind, r.ref_id,
         r.title, r.subtitle, r.summary, r.award, r.concerned, r.units, r.signers, r.authors
       FROM json_to_recordset($2::json) AS r(id uuid, vote_id uuid, n int, kind text, ref_id uuid, title text, subtitle text,
         summary text, award text, concerned uuid[], units uuid[], signers uuid[], authors uuid[])`,
      [sessionId, JSON.stringify(rows)],
    );
  }

  /** An item of a session with the state of its vote; undefined when the session has no such item. */
  async item(tx: Queryable, sessionId: string, itemId: string): Promise<HeldItem | undefined> {
    const rows = await tx.query<HeldItem>(
      `SELECT a.vote_id AS "voteId", a.kind, a.ref_id AS "refId", a.result, v.state AS "voteState"
       FROM agenda_item a JOIN vote v ON v.id = a.vote_id WHERE a.id = $1 AND a.session_id = $2`,
      [itemId, sessionId],
    );
    return rows[0];
  }

  /** The items of a vote that are still to be decided, in the order of the agenda. */
  undecided(tx: Tx, voteId: string): Promise<VoteItem[]> {
    return tx.query<VoteItem>(
      `SELECT id, kind, ref_id AS "refId", concerned_person_ids AS "concernedPersonIds"
       FROM agenda_item WHERE vote_id = $1 AND result IS NULL ORDER BY seq`,
      [voteId],
    );
  }

  async hasUndecided(tx: Tx, sessionId: string): Promise<boolean> {
    const rows = await tx.query(`SELECT 1 FROM agenda_item WHERE session_id = $1 AND result IS NULL LIMIT 1`, [
      sessionId,
    ]);
    return rows.length > 0;
  }

  /** Puts an item aside with what the council decided instead of a vote; opinions noted on it are dropped. */
  async putAside(
    tx: Tx,
    itemId: string,
    { result, reason, toAward }: Pick<AgendaOutcome, 'result' | 'reason' | 'toAward'>,
  ): Promise<void> {
    await tx.execute(`DELETE FROM named_choice WHERE item_id = $1`, [itemId]);
    await tx.execute(`UPDATE agenda_item SET result = $2, reason = $3, moved_to_award = $4 WHERE id = $1`, [
      itemId,
      result,
      reason,
      toAward,
    ]);
  }

  /** What was said about an item. */
  async note(tx: Tx, itemId: string, notes: string): Promise<void> {
    await tx.execute(`UPDATE agenda_item SET notes = $2 WHERE id = $1`, [itemId, notes]);
  }

  /** Puts off all that a session has not decided. @returns what was put off */
  postponeRest(tx: Tx, sessionId: string): Promise<{ kind: string; refId: string }[]> {
    return tx.query(
      `UPDATE agenda_item SET result = 'postponed' WHERE session_id = $1 AND result IS NULL RETURNING kind, ref_id AS "refId"`,
      [sessionId],
    );
  }

  /** Takes an item off the agenda, with opinions noted on it. */
  async remove(tx: Tx, itemId: string): Promise<void> {
    await tx.execute(`DELETE FROM named_choice WHERE item_id = $1`, [itemId]);
    await tx.execute(`DELETE FROM agenda_item WHERE id = $1`, [itemId]);
  }

  /** Hands the undecided items of one vote on to another. */
  async moveUndecided(tx: Tx, fromVoteId: string, toVoteId: string): Promise<void> {
    await tx.execute(`UPDATE agenda_item SET vote_id = $2 WHERE vote_id = $1 AND result IS NULL`, [
      fromVoteId,
      toVoteId,
    ]);
  }

  /** Writes results and figures of a count, once: a decided item keeps what it has. */
  async decide(tx: Tx, voteId: string, items: readonly DecidedItem[]): Promise<void> {
    await tx.execute(
      `UPDATE agenda_item a SET result = r.result, tally = r.tally
       FROM json_to_recordset($2::json) AS r(id uuid, result text, tally jsonb) WHERE a.id = r.id AND a.vote_id = $1 AND a.result IS NULL`,
      [voteId, JSON.stringify(items.map(({ id, result, tally }) => ({ id, result, tally })))],
    );
  }
}
