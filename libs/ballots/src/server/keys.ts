import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { modulusLength } from '../ballot';
import { itemExponents } from '../exponents';
import { numberOf } from './numbers';

const makeKeyPair = promisify(generateKeyPair);

export interface VoteKeys {
  /** 256 bytes, big-endian; public. */
  readonly modulus: Buffer;
  /** The private key as the text of a JSON Web Key: to be sealed at once, and gone before the first ballot is taken in. */
  readonly privateKey: string;
  /** One prime per item, in the order of the items. */
  readonly exponents: readonly number[];
}

/**
 * One RSA key of 2,048 bits for a vote, and for each of its items the next prime exponent that its φ allows (see
 * `itemExponents` for why one modulus does). Takes as long as one key does, however many items there are.
 * @throws RangeError when there are more items than primes
 */
export async function generateVoteKeys(itemCount: number): Promise<VoteKeys> {
  const { privateKey } = await makeKeyPair('rsa', { modulusLength: modulusLength * 8, publicExponent: 65_537 });
  const jwk = privateKey.export({ format: 'jwk' });
  const [p, q] = [numberOf(jwk.p), numberOf(jwk.q)];
  const exponents: number[] = [];
  for (const exponent of itemExponents()) {
    if (exponents.length >= itemCount) break;
    // An exponent that shares a factor with φ has no inverse: nothing could be signed with it.
    if ((p - 1n) % BigInt(exponent) !== 0n && (q - 1n) % BigInt(exponent) !== 0n) exponents.push(exponent);
  }
  if (exponents.length < itemCount) throw new RangeError(`no ${itemCount} exponents below the limit`);
  return { modulus: Buffer.from(jwk.n ?? '', 'base64url'), privateKey: JSON.stringify(jwk), exponents };
}
