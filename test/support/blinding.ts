import { constants, createHash, createPublicKey, publicEncrypt, randomBytes, type KeyObject } from 'node:crypto';

/**
 * Blinding by OpenSSL and BigInt, in about a millisecond instead of fifty, so that a test can have fifteen members vote on
 * sixty items. For tests only: nothing here takes care to take the same time whatever the secret. `voter.spec.ts` shows
 * that it and the library of the screens say the same.
 */
const hashLength = 48;
const modulusLength = 256;

const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
const bytesOf = (value: bigint): Buffer => Buffer.from(value.toString(16).padStart(modulusLength * 2, '0'), 'hex');
const sha384 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha384');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export interface Blinded {
  readonly blinded: Buffer;
  readonly inverse: bigint;
}

/** EMSA-PSS-ENCODE with SHA-384, MGF1 and the given salt of 48 bytes (RFC 8017 §9.1.1), for a modulus of 2,048 bits. */
export function pssEncode(message: Uint8Array, salt: Uint8Array): Buffer {
  const digest = sha384(Buffer.alloc(8), sha384(message), salt);
  const length = modulusLength - hashLength - 1;
  const padded = Buffer.concat([Buffer.alloc(length - salt.length - 1), Buffer.of(1), salt]);
  const mask = Buffer.concat(
    Array.from({ length: Math.ceil(length / hashLength) }, (_, at) => sha384(digest, Buffer.of(0, 0, 0, at))),
  );
  const masked = padded.map((byte, at) => byte ^ (mask[at] ?? 0));
  masked[0] = (masked[0] ?? 0) & 0x7f;
  return Buffer.concat([masked, digest, Buffer.of(0xbc)]);
}

/** RFC 9474 §4.2. */
export function blind(message: Uint8Array, modulus: Uint8Array, exponent: number): Blinded {
  const n = numberOf(modulus);
  const factor = (numberOf(randomBytes(modulusLength + 8)) % (n - 1n)) + 1n;
  const raised = publicEncrypt(
    { key: publicKey(modulus, exponent), padding: constants.RSA_NO_PADDING },
    bytesOf(factor),
  );
  const encoded = numberOf(pssEncode(message, randomBytes(hashLength)));
  return { blinded: bytesOf((encoded * numberOf(raised)) % n), inverse: inverseOf(factor, n) };
}

/** RFC 9474 §4.4, without the last check: a test looks for itself whether the signature is good. */
export function unblind(signature: Uint8Array, inverse: bigint, modulus: Uint8Array): Buffer {
  return bytesOf((numberOf(signature) * inverse) % numberOf(modulus));
}

export function publicKey(modulus: Uint8Array, exponent: number): KeyObject {
  const e = Buffer.from(exponent.toString(16).padStart(6, '0'), 'hex');
  const [n, text] = [Buffer.from(modulus), e].map((bytes) => bytes.toString('base64url'));
  return createPublicKey({ format: 'jwk', key: { kty: 'RSA', n: n ?? '', e: text ?? '' } });
}

function inverseOf(value: bigint, modulus: bigint): bigint {
  let [a, b] = [value, modulus];
  let [x, y] = [1n, 0n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  return ((x % modulus) + modulus) % modulus;
}
