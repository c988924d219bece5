import { Injectable } from '@nestjs/common';
import { Vault, type Queryable, type Tx } from '@gs/api-platform';

/** A vote's key for handing out ballots, as it is drawn. */
export interface VoteKeys {
  readonly modulus: Buffer;
  readonly privateKey: string;
  readonly exponents: readonly number[];
}

/** What a ballot of a vote is checked with. */
export interface PublicKeys {
  readonly modulus: Buffer;
  /** The public exponent of each item by its id. */
  readonly exponents: ReadonlyMap<string, number>;
}

/** The keys of votes, sealed under the key of the server, which is not in the database. */
@Injectable()
export class VoteKeysRepository {
  constructor(private readonly vault: Vault) {}

  /** Keeps the keys of a vote, one exponent for each of these items. @param boxKey 32 random bytes */
  async keep(tx: Tx, voteId: string, itemIds: readonly string[], keys: VoteKeys, boxKey: Buffer): Promise<void> {
    await tx.execute(`UPDATE vote SET modulus = $2, sealed_signing_key = $3, sealed_box_key = $4 WHERE id = $1`, [
      voteId,
      keys.modulus,
      this.vault.encrypt(keys.privateKey),
      this.vault.encrypt(boxKey.toString('base64')),
    ]);
    await tx.execute(
      `UPDATE agenda_item a SET exponent = k.exponent FROM unnest($2::uuid[], $3::int[]) AS k(id, exponent)
       WHERE a.vote_id = $1 AND a.id = k.id`,
      [voteId, itemIds, keys.exponents],
    );
  }

  /** The items of a void vote go on to another, which gives them exponents of its own. */
  async forgetExponents(tx: Tx, voteId: string): Promise<void> {
    await tx.execute(`UPDATE agenda_item SET exponent = NULL WHERE vote_id = $1 AND exponent IS NOT NULL`, [voteId]);
  }

  /** The private key; undefined once handing out is over. */
  async signingKey(tx: Tx, voteId: string): Promise<string | undefined> {
    const rows = await tx.query<{ sealed: Buffer | null }>(
      `SELECT sealed_signing_key AS sealed FROM vote WHERE id = $1`,
      [voteId],
    );
    const sealed = rows[0]?.sealed ?? null;
    return sealed === null ? undefined : this.vault.decrypt(sealed);
  }

  /** The key of the box; undefined once the vote has ended, and where nobody votes on screen. */
  async boxKey(on: Queryable, voteId: string): Promise<Buffer | undefined> {
    const rows = await on.query<{ sealed: Buffer | null }>(`SELECT sealed_box_key AS sealed FROM vote WHERE id = $1`, [
      voteId,
    ]);
    const sealed = rows[0]?.sealed ?? null;
    return sealed === null ? undefined : Buffer.from(this.vault.decrypt(sealed), 'base64');
  }

  /** What ballots of a vote are checked with; null where nobody votes on screen. */
  async publicKeys(on: Queryable, voteId: string): Promise<PublicKeys | null> {
    const rows = await on.query<{ modulus: Buffer | null; exponents: [string, number][] }>(
      `SELECT v.modulus, COALESCE((SELECT json_agg(json_build_array(a.id, a.exponent)) FROM agenda_item a
         WHERE a.vote_id = v.id AND a.exponent IS NOT NULL), '[]') AS exponents FROM vote v WHERE v.id = $1`,
      [voteId],
    );
    const { modulus = null, exponents = [] } = rows[0] ?? {};
    return modulus === null ? null : { modulus, exponents: new Map(exponents) };
  }
}
