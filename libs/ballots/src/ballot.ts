import { sha256 } from '@noble/hashes/sha2.js';
import { joined, utf8, type Bytes } from './bytes';

/** What a ballot on screen can say. */
export type BallotChoice = 'agree' | 'disagree';
export const ballotChoices: readonly BallotChoice[] = ['agree', 'disagree'];

export const serialLength = 32;
export const modulusLength = 256;

/**
 * What a credential is a signature of: it names vote and item, so that it is worth nothing elsewhere, and carries a serial
 * that only the voter's own screen knows. The serial's 256 random bits are also what makes the deterministic variant of
 * RFC 9474 (no random prefix) as blind as the randomised one, whatever key the server made: §6.2 asks for a message that
 * cannot be guessed, and the screen finishes only what verifies.
 * @throws RangeError when the serial has not 32 bytes
 */
export function ballotMessage(voteId: string, itemId: string, serial: Uint8Array): Bytes {
  if (serial.length !== serialLength) throw new RangeError('a serial has 32 bytes');
  return joined(utf8(`guong-sang/ballot/1\n${voteId}\n${itemId}\n`), serial);
}

/** Crockford's base 32: no I, L, O and U, so nothing is misread from paper. */
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The code under which a ballot is published and found again: «7K3QX-M2D9A», 50 bits of a hash of the serial. Among the
 * ballots of one item two may share it about once in a hundred thousand million votes; `whereStands` then goes by the serial.
 */
export function codeOf(serial: Uint8Array): string {
  const digest = sha256(joined(utf8('guong-sang/code/1'), serial));
  let [code, held, bits] = ['', 0, 0];
  for (const byte of digest.subarray(0, 7)) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5 && code.length < 10) {
      bits -= 5;
      code += crockford[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** A code as somebody types it: any case, with or without the hyphen, O for 0 and I or L for 1. Null when it is none. */
export function readCode(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (plain.length !== 10 || [...plain].some((letter) => !crockford.includes(letter))) return null;
  return `${plain.slice(0, 5)}-${plain.slice(5)}`;
}
