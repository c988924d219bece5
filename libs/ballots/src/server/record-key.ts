import { createECDH, createPrivateKey, hkdfSync, sign } from 'node:crypto';
import { fingerprintOf, type PublicKeyJwk } from '../receipt';
import { bytesOf, numberOf } from './numbers';

export interface RecordKey {
  /** ECDSA P-256 with SHA-256, IEEE P1363, base64url: of receipts and of records. */
  sign(text: string): string;
  readonly publicJwk: PublicKeyJwk;
  /** 64 hex digits: what an office publishes, so that anybody knows the key again. */
  readonly fingerprint: string;
}

/** Order of the curve (SEC 2, secp256r1). */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/**
 * The key that an installation signs with, always the same for the same master key. 48 bytes are derived and reduced, so that
 * no private key is likelier than another (FIPS 186-5, A.2.1).
 */
export function recordKey(master: Uint8Array): RecordKey {
  const wide = Buffer.from(hkdfSync('sha256', master, '', 'guong-sang/record-key', 48));
  const secret = bytesOf((numberOf(wide) % (order - 1n)) + 1n, 32);
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(secret);
  const point = curve.getPublicKey();
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  const publicJwk: PublicKeyJwk = { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' };
  const key = createPrivateKey({ format: 'jwk', key: { ...publicJwk, d: secret.toString('base64url') } });
  return {
    sign: (text) => sign('sha256', Buffer.from(text, 'utf8'), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url'),
    publicJwk,
    fingerprint: fingerprintOf(publicJwk),
  };
}
