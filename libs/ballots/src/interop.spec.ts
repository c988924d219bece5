import { randomUUID } from 'node:crypto';
import { fromBase64Url, isCredential, itemKey, toBase64Url, type Credential } from '.';
import { finishBallot, prepareBallot, type PreparedBallot } from './client';
import { BlindSigner, generateVoteKeys, verifyCredential, type VoteKeys } from './server';

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');

/** A vote of three items, one voter, all the way: what the screen does and what the server does. */
describe('a credential, from the screen to the server and back', () => {
  const voteId = randomUUID();
  const itemIds = [randomUUID(), randomUUID(), randomUUID()];
  let keys: VoteKeys;
  let prepared: PreparedBallot;
  let credentials: Credential[];

  const presented = (credential: Credential, at: number) => ({
    modulus: keys.modulus,
    exponent: keys.exponents[at] ?? 0,
    voteId,
    itemId: itemIds[at] ?? '',
    serial: bytes(credential.serial),
    signature: bytes(credential.signature),
  });
  beforeAll(async () => {
    keys = await generateVoteKeys(itemIds.length);
    const items = itemIds.map((id, at) => ({ id, exponent: keys.exponents[at] ?? 0 }));
    const told: number[] = [];
    prepared = await prepareBallot(voteId, toBase64Url(keys.modulus), items, (done) => told.push(done));
    expect(told).toEqual([1, 2, 3]);
    const signer = new BlindSigner(keys.privateKey);
    credentials = await finishBallot(
      JSON.parse(JSON.stringify(prepared)) as PreparedBallot,
      prepared.items.map(({ itemId, exponent, blinded }) => ({
        itemId,
        signature: signer.sign(exponent, bytes(blinded)).toString('base64url'),
      })),
    );
  });

  it('verifies for its own item, natively and by WebCrypto', async () => {
    for (const [at, credential] of credentials.entries()) {
      expect(verifyCredential(presented(credential, at))).toBe(true);
      const key = await itemKey(Uint8Array.from(keys.modulus), keys.exponents[at] ?? 0);
      const [serial, signature] = [fromBase64Url(credential.serial), fromBase64Url(credential.signature)];
      expect(await isCredential(key, { voteId, itemId: itemIds[at] ?? '', serial, signature })).toBe(true);
    }
  });

  it('is worth nothing for another item, whichever way it is presented', () => {
    for (const [from, credential] of credentials.entries())
      for (const to of itemIds.keys()) {
        if (from === to) continue;
        expect(verifyCredential(presented(credential, to))).toBe(false);
        expect(verifyCredential({ ...presented(credential, from), exponent: keys.exponents[to] ?? 0 })).toBe(false);
        expect(verifyCredential({ ...presented(credential, from), itemId: itemIds[to] ?? '' })).toBe(false);
      }
  });
});
