import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { modulusLength, serialLength, type BallotChoice } from '../ballot';

/** A ballot as it was taken in, with its credential. */
export interface TakenBallot {
  /** A UUID. */
  readonly itemId: string;
  readonly serial: Uint8Array;
  readonly signature: Uint8Array;
  readonly choice: BallotChoice;
}

export interface SealedBallot {
  /** The same for the same credential: unique per vote, so nothing counts twice. Says nothing without the key. */
  readonly tag: Buffer;
  /** Always of `sealedLength` bytes. */
  readonly sealed: Buffer;
}

const version = 1;
const itemLength = 16;
const plainLength = itemLength + serialLength + 1 + modulusLength;
/** Version, nonce, authentication tag, ciphertext. */
export const sealedLength = 1 + 12 + 16 + plainLength;

/** The key of a box: 32 random bytes, to be sealed under the server's own key and deleted when the vote has ended. */
export const newBoxKey = (): Buffer => randomBytes(32);

/**
 * Closes ballots so that a copy of the database shows nothing before the count, not even which item they are for: AES-256-GCM
 * with a random nonce over a fixed layout, so all are of one length and the same ballot looks different each time.
 */
export class BallotBoxSeal {
  private readonly cipherKey: Buffer;
  private readonly tagKey: Buffer;

  /** @param key of the box. @throws Error when it has not 32 bytes */
  constructor(key: Uint8Array) {
    if (key.length !== 32) throw new Error('the key of a box has 32 bytes');
    this.cipherKey = Buffer.from(hkdfSync('sha256', key, '', 'guong-sang/box/cipher', 32));
    this.tagKey = Buffer.from(hkdfSync('sha256', key, '', 'guong-sang/box/tag', 32));
  }

  /** @throws RangeError when a part of the ballot has not its length */
  seal(ballot: TakenBallot): SealedBallot {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.cipherKey, nonce);
    const text = Buffer.concat([cipher.update(laidOut(ballot)), cipher.final()]);
    const sealed = Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), text]);
    return { tag: this.tagOf(ballot.serial), sealed };
  }

  /** @throws Error when the bytes were changed or sealed under another key */
  open(sealed: Uint8Array): TakenBallot {
    const bytes = Buffer.from(sealed);
    if (bytes.length !== sealedLength || bytes[0] !== version) throw new Error('not an envelope of this box');
    const decipher = createDecipheriv('aes-256-gcm', this.cipherKey, bytes.subarray(1, 13));
    decipher.setAuthTag(bytes.subarray(13, 29));
    return readBack(Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()]));
  }

  /** The tag of a credential, to look for an envelope that may be there already. */
  tagOf(serial: Uint8Array): Buffer {
    return createHmac('sha256', this.tagKey).update(serial).digest();
  }
}

function laidOut({ itemId, serial, signature, choice }: TakenBallot): Buffer {
  const item = Buffer.from(itemId.replaceAll('-', ''), 'hex');
  const plain = Buffer.concat([item, serial, Buffer.of(choice === 'agree' ? 1 : 0), signature]);
  if (item.length !== itemLength || serial.length !== serialLength || plain.length !== plainLength)
    throw new RangeError('not a ballot');
  return plain;
}

function readBack(plain: Buffer): TakenBallot {
  const hex = plain.subarray(0, itemLength).toString('hex');
  const serialEnd = itemLength + serialLength;
  return {
    itemId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    serial: plain.subarray(itemLength, serialEnd),
    choice: plain[serialEnd] === 1 ? 'agree' : 'disagree',
    signature: plain.subarray(serialEnd + 1),
  };
}
