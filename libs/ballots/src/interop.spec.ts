import { randomBytes, randomUUID } from 'node:crypto';
import {
  fromBase64Url,
  isCredential,
  itemKey,
  readSlip,
  receiptSlip,
  receiptText,
  toBase64Url,
  verifyReceipt,
  type Credential,
} from '.';
import { finishBallot, prepareBallot, type PreparedBallot } from './client';
import { BlindSigner, generateVoteKeys, recordKey, SigningFailed, verifyCredential, type VoteKeys } from './server';
import { bytesOf, numberOf } from './server/numbers';

const fail = (): never => {
  throw new Error('no credential');
};
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
      expect(await verifyCredential(presented(credential, at))).toBe(true);
      const key = await itemKey(Uint8Array.from(keys.modulus), keys.exponents[at] ?? 0);
      const [serial, signature] = [fromBase64Url(credential.serial), fromBase64Url(credential.signature)];
      expect(await isCredential(key, { voteId, itemId: itemIds[at] ?? '', serial, signature })).toBe(true);
    }
  });

  it('is worth nothing for another item, whichever way it is presented', async () => {
    for (const [from, credential] of credentials.entries())
      for (const to of itemIds.keys()) {
        if (from === to) continue;
        expect(await verifyCredential(presented(credential, to))).toBe(false);
        expect(await verifyCredential({ ...presented(credential, from), exponent: keys.exponents[to] ?? 0 })).toBe(
          false,
        );
        expect(await verifyCredential({ ...presented(credential, from), itemId: itemIds[to] ?? '' })).toBe(false);
      }
  });

  it('is refused when anything of it is changed, forged or from elsewhere', async () => {
    const good = presented(credentials[0] ?? fail(), 0);
    for (const part of ['serial', 'signature'] as const) {
      const changed = Buffer.from(good[part]);
      changed.writeUInt8(changed.readUInt8(7) ^ 1, 7);
      expect(await verifyCredential({ ...good, [part]: changed })).toBe(false);
      expect(await verifyCredential({ ...good, [part]: good[part].subarray(1) })).toBe(false);
      expect(await verifyCredential({ ...good, [part]: randomBytes(good[part].length) })).toBe(false);
    }
    expect(await verifyCredential({ ...good, voteId: randomUUID() })).toBe(false);
    expect(await verifyCredential({ ...good, signature: Buffer.alloc(256) })).toBe(false);
    expect(await verifyCredential({ ...good, signature: Buffer.alloc(256, 0xff) })).toBe(false);
    expect(await verifyCredential({ ...good, modulus: (await generateVoteKeys(1)).modulus })).toBe(false);
    expect(await verifyCredential(good)).toBe(true);
  });

  it('is not made of two others: signatures multiply, ballots do not', async () => {
    const n = numberOf(keys.modulus);
    const [one, two] = [presented(credentials[0] ?? fail(), 0), presented(credentials[1] ?? fail(), 1)];
    const product = bytesOf((numberOf(one.signature) * numberOf(two.signature)) % n, 256);
    expect(await verifyCredential({ ...one, signature: product })).toBe(false);
    expect(await verifyCredential({ ...two, signature: product })).toBe(false);
  });

  it('has a serial that nobody else has, and that the request does not show', () => {
    const serials = prepared.items.map(({ serial }) => serial);
    expect(new Set(serials).size).toBe(serials.length);
    const sent = prepared.items.map(({ blinded }) => bytes(blinded));
    const signatures = credentials.map(({ signature }) => bytes(signature));
    expect(signatures.some((signature) => sent.some((blinded) => blinded.equals(signature)))).toBe(false);
  });

  it('is not finished by the screen when the server signs wrongly, for another item, or not at all', async () => {
    const signer = new BlindSigner(keys.privateKey);
    const [first, second] = prepared.items;
    if (!first || !second) throw new Error('no items');
    const one = { ...prepared, items: [first] };
    const answer = (exponent: number, blinded: string) => [
      { itemId: first.itemId, signature: signer.sign(exponent, bytes(blinded)).toString('base64url') },
    ];
    await expect(finishBallot(one, answer(first.exponent, first.blinded))).resolves.toHaveLength(1);
    await expect(finishBallot(one, answer(second.exponent, first.blinded))).rejects.toThrow('invalid signature');
    await expect(finishBallot(one, answer(first.exponent, second.blinded))).rejects.toThrow('invalid signature');
    await expect(finishBallot(one, [])).rejects.toThrow('no signature');
  });

  it('is not asked for under a shared exponent', async () => {
    const items = itemIds.slice(0, 2).map((id) => ({ id, exponent: 65_537 }));
    await expect(prepareBallot(voteId, prepared.modulus, items)).rejects.toThrow('share an exponent');
  });

  it('is signed only where there is something to sign', () => {
    const signer = new BlindSigner(keys.privateKey);
    const exponent = keys.exponents[0] ?? 0;
    expect(() => signer.sign(exponent, Buffer.alloc(255))).toThrow(SigningFailed);
    expect(() => signer.sign(exponent, Buffer.alloc(256, 0xff))).toThrow(SigningFailed);
    expect(() => new BlindSigner('{}')).toThrow('not the private key');
  });
});

describe('the keys of an installation', () => {
  it('are the same whenever they are derived, and others for another secret', async () => {
    const [one, again, other] = [
      recordKey(Buffer.alloc(32, 7)),
      recordKey(Buffer.alloc(32, 7)),
      recordKey(Buffer.alloc(32, 8)),
    ];
    expect(again.fingerprint).toBe(one.fingerprint);
    expect(other.fingerprint).not.toBe(one.fingerprint);
    const text = 'biên nhận';
    expect(await verifyReceipt(one.publicJwk, text, again.sign(text))).toBe(true);
    expect(await verifyReceipt(other.publicJwk, text, one.sign(text))).toBe(false);
    expect(await verifyReceipt(one.publicJwk, `${text}.`, one.sign(text))).toBe(false);
    expect(await verifyReceipt(one.publicJwk, text, 'không phải chữ ký')).toBe(false);
    expect(await verifyReceipt({ ...one.publicJwk, x: 'AA' }, text, one.sign(text))).toBe(false);
  });
});

describe('a receipt', () => {
  const lines = [
    { code: '7K3QX-M2D9A', choice: 'agree' as const },
    { code: '2P4N2-KJDVD', choice: 'disagree' as const },
  ];

  it('has one text for the same ballots', () => {
    expect(receiptText('v', [...lines].reverse())).toBe(receiptText('v', lines));
    expect(receiptText('v', lines)).toBe('guong-sang/receipt/1\nv\n2P4N2-KJDVD disagree\n7K3QX-M2D9A agree\n');
  });

  it('is read back as it was kept, whatever a mail program did to its lines', () => {
    const slip = receiptSlip('v', lines, 'abc');
    const read = { voteId: 'v', lines: [lines[1], lines[0]], signature: 'abc' };
    expect(readSlip(slip)).toEqual(read);
    expect(readSlip(`\r\n  ${slip.replaceAll('\n', '  \r\n\r\n').normalize('NFD')}`)).toEqual(read);
    expect(readSlip(`BIÊN NHẬN\n1. 7K3QX-M2D9A Đồng ý\n${slip}\nHết`)).toEqual(read);
    for (const pasted of [
      '',
      'v',
      'guong-sang/receipt/1',
      'chữ ký: abc\nguong-sang/receipt/1\nv',
      slip.replace('agree', 'invalid'),
      slip.replace('receipt/1', 'receipt/2'),
    ])
      expect(readSlip(pasted)).toBeNull();
  });
});
