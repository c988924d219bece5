import { constants, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { ballotMessage, modulusLength, serialLength } from '../ballot';
import { saltLength } from '../credential';
import { exponentBytes } from '../exponents';

export interface PresentedCredential {
  readonly modulus: Uint8Array;
  readonly exponent: number;
  readonly voteId: string;
  readonly itemId: string;
  readonly serial: Uint8Array;
  readonly signature: Uint8Array;
}

/** Beside the event loop: sixty signatures of one ballot shall not hold up the other voters. */
const verifyElsewhere = promisify(verify);

/** Whether the credential gives the right to one ballot on this item of this vote. Never rejects for what was presented. */
export async function verifyCredential(presented: PresentedCredential): Promise<boolean> {
  const { modulus, exponent, voteId, itemId, serial, signature } = presented;
  if (serial.length !== serialLength || signature.length !== modulusLength) return false;
  const message = ballotMessage(voteId, itemId, serial);
  const key = { key: keyOf(modulus, exponent), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength };
  return verifyElsewhere('sha384', message, key, signature);
}

/** Keys of the votes that are open now: making one costs more than verifying with it. */
const keys = new Map<string, KeyObject>();
const kept = 4096;

function keyOf(modulus: Uint8Array, exponent: number): KeyObject {
  const n = Buffer.from(modulus).toString('base64url');
  const name = `${exponent} ${n}`;
  const known = keys.get(name);
  if (known) return known;
  const e = Buffer.from(exponentBytes(exponent)).toString('base64url');
  const made = createPublicKey({ format: 'jwk', key: { kty: 'RSA', n, e } });
  const [oldest] = keys.keys();
  if (keys.size >= kept && oldest !== undefined) keys.delete(oldest);
  keys.set(name, made);
  return made;
}
