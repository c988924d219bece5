import { BallotBoxSeal, verifyCredential } from '@gs/ballots/server';
import { Injectable } from '@nestjs/common';
import type { Tx } from '@gs/api-platform';
import { BallotBox, type CountedBallot } from '../persistence/ballot-box.repository';
import { VoteKeysRepository, type PublicKeys } from '../persistence/vote-keys.repository';

export interface OpenedBox {
  readonly keys: PublicKeys;
  readonly ballots: readonly CountedBallot[];
  /** Envelopes that nobody entitled can have put in: damaged, or with a credential that does not check. They do not count. */
  readonly rejected: number;
}

/** Opens the box of a vote that ends: every ballot is checked once more, and written anew without a trace of its envelope. */
@Injectable()
export class BoxOpening {
  constructor(
    private readonly box: BallotBox,
    private readonly keys: VoteKeysRepository,
  ) {}

  /** @returns null where nobody votes on screen: there is no box */
  async open(tx: Tx, voteId: string): Promise<OpenedBox | null> {
    const key = await this.keys.boxKey(tx, voteId);
    const keys = await this.keys.publicKeys(tx, voteId);
    if (key === undefined || keys === null) return null;
    const seal = new BallotBoxSeal(key);
    const envelopes = await this.box.take(tx, voteId);
    const read = await Promise.all(envelopes.map((sealed) => readEnvelope(seal, sealed, voteId, keys)));
    const ballots = read.filter((ballot) => ballot !== null);
    await this.box.record(tx, voteId, ballots);
    return { keys, ballots, rejected: envelopes.length - ballots.length };
  }
}

async function readEnvelope(
  seal: BallotBoxSeal,
  sealed: Buffer,
  voteId: string,
  keys: PublicKeys,
): Promise<CountedBallot | null> {
  const ballot = opened(seal, sealed);
  if (ballot === null) return null;
  const { itemId, serial, signature, choice } = ballot;
  const exponent = keys.exponents.get(itemId);
  if (exponent === undefined) return null;
  const isGood = await verifyCredential({ modulus: keys.modulus, exponent, voteId, itemId, serial, signature });
  return isGood ? { itemId, serial: Buffer.from(serial), signature: Buffer.from(signature), choice } : null;
}

function opened(seal: BallotBoxSeal, sealed: Buffer): ReturnType<BallotBoxSeal['open']> | null {
  try {
    return seal.open(sealed);
  } catch {
    return null;
  }
}
