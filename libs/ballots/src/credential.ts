import { exponentBytes } from './exponents';
import { ballotMessage } from './ballot';
import { toBase64Url, type Bytes } from './bytes';

/** A right to cast one ballot on one item: bytes as base64url. */
export interface Credential {
  readonly itemId: string;
  readonly serial: string;
  readonly signature: string;
}

/** RSASSA-PSS with SHA-384 and a salt of 48 bytes, as RSABSSA-SHA384-PSS-Deterministic has it (RFC 9474 §5). */
export const pss = { name: 'RSA-PSS', hash: 'SHA-384' } as const;
export const saltLength = 48;

/**
 * The public key of one item. `extractable`, because the blinding library reads modulus and exponent from it.
 * @throws DOMException when the platform refuses the key
 */
export function itemKey(modulus: Uint8Array, exponent: number): Promise<CryptoKey> {
  const jwk = { kty: 'RSA', n: toBase64Url(modulus), e: toBase64Url(exponentBytes(exponent)) };
  return crypto.subtle.importKey('jwk', jwk, pss, true, ['verify']);
}

/** Whether `signature` is good for this serial under the item's key: plain RSA-PSS, as on the server. */
export async function isCredential(
  key: CryptoKey,
  ballot: { readonly voteId: string; readonly itemId: string; readonly serial: Bytes; readonly signature: Bytes },
): Promise<boolean> {
  const message = ballotMessage(ballot.voteId, ballot.itemId, ballot.serial);
  return crypto.subtle.verify({ name: pss.name, saltLength }, key, ballot.signature, message);
}
