import { Injectable } from '@nestjs/common';
import { Db, type Tx } from '@gs/api-platform';
import { boxFills } from './session-channel';

/** A ballot as it lies in the box. */
export interface Envelope {
  readonly tag: Buffer;
  readonly sealed: Buffer;
}

/** A ballot as it is counted and published. */
export interface CountedBallot {
  readonly itemId: string;
  readonly serial: Buffer;
  readonly signature: Buffer;
  readonly choice: string;
}

/**
 * The ballot box. Nothing here knows a voter: a row is a random id, a keyed hash that tells one ballot from another, and
 * a sealed text of one length. What was counted is written anew, under other ids, when the vote ends.
 */
@Injectable()
export class BallotBox {
  constructor(private readonly db: Db) {}

  /** Whether there is such a vote. */
  async exists(voteId: string): Promise<boolean> {
    return (await this.db.query(`SELECT 1 FROM vote WHERE id = $1`, [voteId])).length > 0;
  }

  /**
   * Puts ballots in while the box is open, and tells those who run the session that it fills. One statement, for all cast at
   * once: it shares the lock on the vote with other voters, so closing waits for it, and finds the state as closing left it.
   * Rows go in by their tags: an order that says nothing, and one in which two senders of the same ballots wait for each
   * other instead of both giving up.
   * @returns how many were not in it before; null when the box is not open
   */
  async put(tx: Tx, voteId: string, envelopes: readonly Envelope[]): Promise<number | null> {
    const rows = await tx.query<{ state: string; fresh: number }>(
      `WITH box AS (SELECT session_id, state FROM vote WHERE id = $1 FOR SHARE),
       put AS (
         INSERT INTO ballot_envelope (vote_id, tag, sealed)
         SELECT $1, e.tag, e.sealed FROM unnest($2::bytea[], $3::bytea[]) AS e(tag, sealed)
         WHERE (SELECT state FROM box) = 'open' ORDER BY e.tag
         ON CONFLICT (vote_id, tag) DO NOTHING RETURNING 1)
       SELECT b.state, p.fresh, CASE WHEN p.fresh > 0 THEN ${boxFills('b.session_id', '$1')} END
       FROM box b, (SELECT count(*)::int AS fresh FROM put) AS p`,
      [voteId, envelopes.map(({ tag }) => tag), envelopes.map(({ sealed }) => sealed)],
    );
    const [box] = rows;
    return box?.state === 'open' ? box.fresh : null;
  }

  /** Ballots that lie in the box under these tags. */
  find(tx: Tx, voteId: string, tags: readonly Buffer[]): Promise<Envelope[]> {
    return tx.query<Envelope>(`SELECT tag, sealed FROM ballot_envelope WHERE vote_id = $1 AND tag = ANY($2::bytea[])`, [
      voteId,
      tags,
    ]);
  }

  /** Empties the box: nothing of its rows is left. @returns what was in it, in no order */
  async take(tx: Tx, voteId: string): Promise<Buffer[]> {
    const rows = await tx.query<{ sealed: Buffer }>(`DELETE FROM ballot_envelope WHERE vote_id = $1 RETURNING sealed`, [
      voteId,
    ]);
    return rows.map(({ sealed }) => sealed);
  }

  /** Writes what the box held, under new ids, in random order, by one statement. */
  async record(tx: Tx, voteId: string, ballots: readonly CountedBallot[]): Promise<void> {
    if (ballots.length === 0) return;
    await tx.query(
      `INSERT INTO ballot_choice (id, vote_id, item_id, choice, serial, signature)
       SELECT gen_random_uuid(), $1, b.item_id, b.choice, b.serial, b.signature
       FROM unnest($2::uuid[], $3::text[], $4::bytea[], $5::bytea[]) AS b(item_id, choice, serial, signature)
       ORDER BY gen_random_uuid()`,
      [
        voteId,
        ballots.map(({ itemId }) => itemId),
        ballots.map(({ choice }) => choice),
        ballots.map(({ serial }) => serial),
        ballots.map(({ signature }) => signature),
      ],
    );
  }

  /** Ballots with these serials that have been counted. */
  counted(voteId: string, serials: readonly Buffer[]): Promise<Omit<CountedBallot, 'signature'>[]> {
    return this.db.query(
      `SELECT item_id AS "itemId", serial, choice FROM ballot_choice WHERE vote_id = $1 AND serial = ANY($2::bytea[])`,
      [voteId, serials],
    );
  }
}
