import { constants, createPublicKey, verify } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import published from '../../../test/support/rfc9474.json';
import { itemKey } from './credential';
import { bytesOf, inverseOf, numberOf } from './server/numbers';
import { BlindSigner } from './server';

const fromHex = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'hex'));
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const [p, q] = [BigInt(`0x${published.p}`), BigInt(`0x${published.q}`)];
const n = p * q;
const exponent = 65_537;
const url = (value: bigint): string => bytesOf(value).toString('base64url');
const privateKey = JSON.stringify({ n: url(n), p: url(p), q: url(q), qi: url(inverseOf(q, p)) });

afterEach(() => jest.restoreAllMocks());

/** The library of the screens and our own signing, each against what the standard says they must come to. */
describe.each(published.vectors)('RFC 9474, Appendix A, $name', (vector) => {
  const suite = RSABSSA.SHA384.PSS.Deterministic();
  const message = fromHex(vector.preparedMessage);

  it('is blinded by the screens’ library as published', async () => {
    const factor = bytesOf(inverseOf(BigInt(`0x${vector.inverse}`), n), 512);
    const drawn = [fromHex(vector.salt), Uint8Array.from(factor)];
    jest.spyOn(crypto, 'getRandomValues').mockImplementation(<T>(into: T): T => {
      (into as Uint8Array).set(drawn.shift() ?? new Uint8Array());
      return into;
    });
    const { blindedMsg, inv } = await suite.blind(await itemKey(bytesOf(n), exponent), message);
    expect(hexOf(blindedMsg)).toBe(vector.blinded);
    expect(numberOf(inv)).toBe(BigInt(`0x${vector.inverse}`));
  });

  it('is signed by our server as published', () => {
    expect(new BlindSigner(privateKey).sign(exponent, fromHex(vector.blinded)).toString('hex')).toBe(
      vector.blindSignature,
    );
  });

  it('comes to the published signature, which plain RSA-PSS takes', async () => {
    const inverse = Uint8Array.from(bytesOf(BigInt(`0x${vector.inverse}`), 512));
    const key = await itemKey(bytesOf(n), exponent);
    const signature = await suite.finalize(key, message, fromHex(vector.blindSignature), inverse);
    expect(hexOf(signature)).toBe(vector.signature);
    const native = createPublicKey({ format: 'jwk', key: { kty: 'RSA', n: url(n), e: 'AQAB' } });
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    expect(verify('sha384', message, { key: native, padding, saltLength: 48 }, signature)).toBe(true);
  });
});
