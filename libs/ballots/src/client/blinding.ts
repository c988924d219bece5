import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { ballotMessage, serialLength } from '../ballot';
import { fromBase64Url, toBase64Url } from '../bytes';
import { itemKey, type Credential } from '../credential';

/** RSABSSA-SHA384-PSS-Deterministic (RFC 9474 §5). */
const suite = RSABSSA.SHA384.PSS.Deterministic();

export interface BallotItem {
  readonly id: string;
  readonly exponent: number;
}

/** One item made ready: all bytes as base64url. `serial` and `inverse` never leave the screen. */
export interface PreparedItem {
  readonly itemId: string;
  readonly exponent: number;
  readonly serial: string;
  /** What is sent to be signed. */
  readonly blinded: string;
  readonly inverse: string;
}

/** Plain data, to be kept (sealed) before it is sent: a retry must send the same bytes. */
export interface PreparedBallot {
  readonly voteId: string;
  readonly modulus: string;
  readonly items: readonly PreparedItem[];
}

export interface BlindSignature {
  readonly itemId: string;
  readonly signature: string;
}

/**
 * Draws a serial for every item and blinds its message (RFC 9474 §4.2).
 * @param modulus of the vote, base64url as on the ballot sheet
 * @param onProgress told after each item how many are ready
 * @throws Error when the key is none; RangeError when two items share an exponent (a credential of one would do for both)
 */
export async function prepareBallot(
  voteId: string,
  modulus: string,
  items: readonly BallotItem[],
  onProgress?: (done: number, total: number) => void,
): Promise<PreparedBallot> {
  if (new Set(items.map(({ exponent }) => exponent)).size !== items.length)
    throw new RangeError('two items share an exponent');
  const prepared: PreparedItem[] = [];
  for (const { id, exponent } of items) {
    const serial = crypto.getRandomValues(new Uint8Array(serialLength));
    const key = await itemKey(fromBase64Url(modulus), exponent);
    const { blindedMsg, inv } = await suite.blind(key, ballotMessage(voteId, id, serial));
    prepared.push({
      itemId: id,
      exponent,
      serial: toBase64Url(serial),
      blinded: toBase64Url(blindedMsg),
      inverse: toBase64Url(inv),
    });
    onProgress?.(prepared.length, items.length);
  }
  return { voteId, modulus, items: prepared };
}

/**
 * Takes the blinding off (RFC 9474 §4.4). Every credential is verified here, so the screen holds nothing that does not
 * count; that also keeps a server with a crooked key from marking ballots: what it could recognise does not verify.
 * @throws Error when a signature is missing or not good
 */
export async function finishBallot(
  prepared: PreparedBallot,
  signatures: readonly BlindSignature[],
): Promise<Credential[]> {
  const signed = new Map(signatures.map(({ itemId, signature }) => [itemId, signature]));
  const modulus = fromBase64Url(prepared.modulus);
  return Promise.all(
    prepared.items.map(async ({ itemId, exponent, serial, inverse }) => {
      const signature = signed.get(itemId);
      if (signature === undefined) throw new Error(`no signature for item ${itemId}`);
      const key = await itemKey(modulus, exponent);
      const message = ballotMessage(prepared.voteId, itemId, fromBase64Url(serial));
      const finished = await suite.finalize(key, message, fromBase64Url(signature), fromBase64Url(inverse));
      return { itemId, serial, signature: toBase64Url(finished) };
    }),
  );
}
