import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const version = 1;

/** Keeps identity numbers: encrypted with AES-256-GCM, found again by a keyed hash. */
export class Vault {
  private readonly cipherKey: Buffer;
  private readonly hashKey: Buffer;

  /** @param master 32 random bytes; both working keys are derived from it */
  constructor(master: Buffer) {
    if (master.length !== 32) throw new Error('the master key must have 32 bytes');
    this.cipherKey = derive(master, 'guong-sang/cipher');
    this.hashKey = derive(master, 'guong-sang/lookup');
  }

  /** @returns version byte, nonce (12), tag (16), ciphertext: what goes into a bytea column */
  encrypt(text: string): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.cipherKey, nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), sealed]);
  }

  /** @throws Error when the bytes were changed or sealed under another key */
  decrypt(bytes: Buffer): string {
    if (bytes.readUInt8(0) !== version) throw new Error('unknown seal');
    const decipher = createDecipheriv('aes-256-gcm', this.cipherKey, bytes.subarray(1, 13));
    decipher.setAuthTag(bytes.subarray(13, 29));
    return Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()]).toString('utf8');
  }

  /** The same text always gives the same 64 hex digits; without the key nobody can try out numbers. */
  keyedHash(text: string): string {
    return createHmac('sha256', this.hashKey).update(text, 'utf8').digest('hex');
  }
}

function derive(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), purpose, 32));
}
