import { codeOf, receiptText } from '@gs/ballots';
import { BallotBoxSeal, verifyCredential, type TakenBallot } from '@gs/ballots/server';
import type { BodyOf, councils, ResponseOf } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { Db, ProblemError, UnitOfWork, type Tx } from '@gs/api-platform';
import { BallotBox } from '../persistence/ballot-box.repository';
import { VoteKeysRepository, type PublicKeys } from '../persistence/vote-keys.repository';
import { RecordSigner } from './record-signer';

type Body = BodyOf<typeof councils.castBallot>;
type Answer = ResponseOf<typeof councils.castBallot>;

const keptBoxes = 64;
interface OpenBox {
  readonly keys: PublicKeys;
  /** Null once the vote has ended. */
  readonly seal: BallotBoxSeal | null;
}

/**
 * Takes ballots into the box. Who sends them is not known here and is not asked: the credential alone says that somebody
 * entitled votes. Signatures are checked before anything is locked; voters share the lock on the vote, so nobody waits for
 * anybody and closing waits for all of them. Nothing is written but the sealed ballots: no audit line, no time, no key of a
 * command.
 */
@Injectable()
export class CastBallotHandler {
  /** Boxes last cast into. Their keys are made when a vote is opened and never change; a box found closed is forgotten. */
  private readonly boxes = new Map<string, OpenBox>();

  constructor(
    private readonly db: Db,
    private readonly uow: UnitOfWork,
    private readonly box: BallotBox,
    private readonly keys: VoteKeysRepository,
    private readonly signer: RecordSigner,
  ) {}

  /**
   * All of the ballots are taken in, or none. The same ballots sent again are answered as recorded, also after the count.
   * @throws ProblemError NOT_FOUND, VOTE_NOT_OPEN, CREDENTIAL_INVALID, ALREADY_VOTED (a ballot lies in the box with another choice)
   */
  async handle(voteId: string, body: Body): Promise<Answer> {
    const open = await this.openBox(voteId);
    if (open === null) throw new ProblemError((await this.box.exists(voteId)) ? 'VOTE_NOT_OPEN' : 'NOT_FOUND');
    const ballots = await readBallots(voteId, open.keys, body);
    const { seal } = open;
    const taken = seal !== null && (await this.uow.run((tx) => this.take(tx, voteId, seal, ballots)));
    if (!taken) this.boxes.delete(voteId);
    if (!taken && !(await this.wasCounted(voteId, ballots))) throw new ProblemError('VOTE_NOT_OPEN');
    return { recorded: ballots.length, receipt: this.receipt(voteId, ballots) };
  }

  /** What a box is closed and checked with; null where nobody votes on screen. */
  private async openBox(voteId: string): Promise<OpenBox | null> {
    const known = this.boxes.get(voteId);
    if (known !== undefined) return known;
    const keys = await this.keys.publicKeys(this.db, voteId);
    if (keys === null) return null;
    const key = await this.keys.boxKey(this.db, voteId);
    const box = { keys, seal: key === undefined ? null : new BallotBoxSeal(key) };
    const [oldest] = this.boxes.keys();
    if (this.boxes.size >= keptBoxes && oldest !== undefined) this.boxes.delete(oldest);
    this.boxes.set(voteId, box);
    return box;
  }

  /** @returns false when the box is not open */
  private async take(tx: Tx, voteId: string, seal: BallotBoxSeal, ballots: readonly TakenBallot[]): Promise<boolean> {
    const put = await this.box.put(
      tx,
      voteId,
      ballots.map((ballot) => seal.seal(ballot)),
    );
    if (put === null) return false;
    if (put < ballots.length) await this.compare(tx, voteId, seal, ballots);
    return true;
  }

  /** Some of the ballots lay in the box already: a repeated request, or a second vote with the same credential. */
  private async compare(tx: Tx, voteId: string, seal: BallotBoxSeal, ballots: readonly TakenBallot[]): Promise<void> {
    const inside = await this.box.find(
      tx,
      voteId,
      ballots.map(({ serial }) => seal.tagOf(serial)),
    );
    requireSame(
      ballots,
      inside.map(({ sealed }) => seal.open(sealed)),
    );
  }

  /** Whether all of these were counted when the vote ended: their answer was lost on its way. */
  private async wasCounted(voteId: string, ballots: readonly TakenBallot[]): Promise<boolean> {
    const counted = await this.box.counted(
      voteId,
      ballots.map(({ serial }) => Buffer.from(serial)),
    );
    if (counted.length < ballots.length) return false;
    requireSame(ballots, counted);
    return true;
  }

  private receipt(voteId: string, ballots: readonly TakenBallot[]): string {
    const lines = ballots.map(({ serial, choice }) => ({ code: codeOf(serial), choice }));
    return this.signer.key.sign(receiptText(voteId, lines));
  }
}

/** The ballots in bytes, each with a good credential of this vote, each once. @throws ProblemError CREDENTIAL_INVALID */
async function readBallots(
  voteId: string,
  { modulus, exponents }: PublicKeys,
  { ballots }: Body,
): Promise<TakenBallot[]> {
  if (new Set(ballots.map(({ serial }) => serial)).size < ballots.length) throw new ProblemError('CREDENTIAL_INVALID');
  const read = ballots.map(({ itemId, serial, signature, choice }): TakenBallot => {
    return { itemId, serial: decoded(serial), signature: decoded(signature), choice };
  });
  const good = await Promise.all(
    read.map(({ itemId, serial, signature }) => {
      const exponent = exponents.get(itemId);
      return exponent !== undefined && verifyCredential({ modulus, exponent, voteId, itemId, serial, signature });
    }),
  );
  if (!good.every((one) => one)) throw new ProblemError('CREDENTIAL_INVALID');
  return read;
}

/** The bytes of a text that is their only spelling: another one would be a second serial for one credential. */
function decoded(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) throw new ProblemError('CREDENTIAL_INVALID');
  return bytes;
}

/** @throws ProblemError ALREADY_VOTED when a ballot is known with another choice */
function requireSame(
  ballots: readonly TakenBallot[],
  known: readonly { readonly serial: Uint8Array; readonly choice: string }[],
): void {
  const choices = new Map(known.map(({ serial, choice }) => [Buffer.from(serial).toString('hex'), choice]));
  for (const { serial, choice } of ballots) {
    const before = choices.get(Buffer.from(serial).toString('hex'));
    if (before !== undefined && before !== choice) throw new ProblemError('ALREADY_VOTED');
  }
}
