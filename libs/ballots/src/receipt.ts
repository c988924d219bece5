import { sha256 } from '@noble/hashes/sha2.js';
import { compareText, fromBase64Url, joined, toHex, utf8 } from './bytes';
import type { BallotChoice } from './ballot';

/** The public half of the key an installation signs receipts and records with. */
export interface PublicKeyJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

export interface ReceiptLine {
  readonly code: string;
  readonly choice: BallotChoice;
}

/**
 * What the server signs when it has taken ballots in, one line per ballot in order of the codes, so that the same ballots
 * always have the same text. It names no time and no voter.
 */
export function receiptText(voteId: string, ballots: readonly ReceiptLine[]): string {
  const lines = ballots.map(({ code, choice }) => `${code} ${choice}`).sort(compareText);
  return ['guong-sang/receipt/1', voteId, ...lines, ''].join('\n');
}

/**
 * Whether `signature` (ECDSA P-256 with SHA-256, IEEE P1363, base64url) is this key's under this text. False for anything
 * malformed; never throws.
 */
export async function verifyReceipt(publicJwk: PublicKeyJwk, text: string, signature: string): Promise<boolean> {
  try {
    const { kty, crv, x, y } = publicJwk;
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, algorithm, false, ['verify']);
    return await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, fromBase64Url(signature), utf8(text));
  } catch {
    return false;
  }
}

/** Of the point of the key, 64 hex digits: what an office publishes, so that anybody knows its key again. */
export function fingerprintOf({ x, y }: PublicKeyJwk): string {
  return toHex(sha256(joined(fromBase64Url(x), fromBase64Url(y))));
}
