import {
  constants,
  createPrivateKey,
  createPublicKey,
  privateDecrypt,
  publicEncrypt,
  type KeyObject,
} from 'node:crypto';
import { exponentBytes } from '../exponents';
import { bytesOf, inverseOf, numberOf } from './numbers';

/** The blinded message is out of range, or the result does not check: nothing was signed. */
export class SigningFailed extends Error {}

interface ItemKeys {
  readonly secret: KeyObject;
  readonly open: KeyObject;
}

/** Signs what it cannot see (RFC 9474 §4.3), natively, with a key object per exponent that is made once. */
export class BlindSigner {
  private readonly jwk: Readonly<Record<'n' | 'p' | 'q' | 'qi', string>>;
  private readonly length: number;
  private readonly keys = new Map<number, ItemKeys>();

  /** @param privateKey as `generateVoteKeys` gave it. @throws Error when it is none */
  constructor(privateKey: string) {
    const { n, p, q, qi } = JSON.parse(privateKey) as Record<string, unknown>;
    if (![n, p, q, qi].every((part) => typeof part === 'string')) throw new Error('not the private key of a vote');
    this.jwk = { n, p, q, qi } as Record<'n' | 'p' | 'q' | 'qi', string>;
    this.length = Buffer.from(this.jwk.n, 'base64url').length;
  }

  /**
   * The e-th root of the blinded message. It is checked before it leaves (RFC 9474 §4.3, step 4): a wrong root, by a fault
   * of the machine, would give the key's factors away.
   * @throws SigningFailed when the message is not a number below the modulus or the result is wrong
   */
  sign(exponent: number, blinded: Uint8Array): Buffer {
    if (blinded.length !== this.length) throw new SigningFailed('a blinded message is as long as the modulus');
    const { secret, open } = this.keysOf(exponent);
    try {
      const signature = privateDecrypt({ key: secret, padding: constants.RSA_NO_PADDING }, blinded);
      const back = publicEncrypt({ key: open, padding: constants.RSA_NO_PADDING }, signature);
      if (back.equals(blinded)) return signature;
    } catch (error) {
      throw new SigningFailed('not a number below the modulus', { cause: error });
    }
    throw new SigningFailed('the signature does not check');
  }

  private keysOf(exponent: number): ItemKeys {
    const known = this.keys.get(exponent);
    if (known) return known;
    const made = this.makeKeys(exponent);
    this.keys.set(exponent, made);
    return made;
  }

  private makeKeys(exponent: number): ItemKeys {
    const { n, p: pText, q: qText, qi } = this.jwk;
    const [p, q, e] = [numberOf(pText), numberOf(qText), BigInt(exponent)];
    const d = inverseOf(e, (p - 1n) * (q - 1n));
    const url = (value: bigint): string => bytesOf(value).toString('base64url');
    const secretJwk = {
      kty: 'RSA',
      n,
      e: url(e),
      d: url(d),
      p: pText,
      q: qText,
      dp: url(d % (p - 1n)),
      dq: url(d % (q - 1n)),
      qi,
    };
    const openJwk = { kty: 'RSA', n, e: Buffer.from(exponentBytes(exponent)).toString('base64url') };
    return {
      secret: createPrivateKey({ format: 'jwk', key: secretJwk }),
      open: createPublicKey({ format: 'jwk', key: openJwk }),
    };
  }
}
