import { randomBytes, randomUUID, verify, constants } from 'node:crypto';
import { blind, pssEncode, publicKey, unblind } from '../../../test/support/blinding';
import { askBallot, receiptHolds } from '../../../test/support/voter';
import { ballotMessage, receiptText, toBase64Url } from '.';
import { finishBallot, prepareBallot } from './client';
import { BlindSigner, generateVoteKeys, recordKey, verifyCredential } from './server';

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');

describe('the fast voter of the tests', () => {
  const voteId = randomUUID();
  const itemIds = Array.from({ length: 5 }, (): string => randomUUID());

  it('gets credentials as good as those of the screens’ library, from the same key', async () => {
    const { modulus, privateKey, exponents } = await generateVoteKeys(itemIds.length);
    const signer = new BlindSigner(privateKey);
    const items = itemIds.map((id, at) => ({ id, exponent: exponents[at] ?? 0 }));
    const exponentOf = (itemId: string): number => exponents[itemIds.indexOf(itemId)] ?? 0;
    const sign = (itemId: string, blinded: string) => ({
      itemId,
      signature: signer.sign(exponentOf(itemId), bytes(blinded)).toString('base64url'),
    });
    const asked = askBallot({ voteId, modulus: toBase64Url(modulus), items });
    const fast = asked.finish(asked.request.map(({ itemId, message }) => sign(itemId, message)));
    const prepared = await prepareBallot(voteId, toBase64Url(modulus), items);
    const slow = await finishBallot(
      prepared,
      prepared.items.map(({ itemId, blinded }) => sign(itemId, blinded)),
    );
    for (const { itemId, serial, signature } of [...fast, ...slow]) {
      const presented = { voteId, itemId, serial: bytes(serial), signature: bytes(signature) };
      expect(await verifyCredential({ ...presented, modulus, exponent: exponentOf(itemId) })).toBe(true);
    }
    expect(new Set([...fast, ...slow].map(({ serial }) => serial)).size).toBe(10);
  });

  it('encodes as RFC 8017 has it: what the key signs raw verifies as PSS', async () => {
    const { modulus, privateKey, exponents } = await generateVoteKeys(1);
    const exponent = exponents[0] ?? 0;
    const message = ballotMessage(voteId, itemIds[0] ?? '', randomBytes(32));
    const key = {
      key: publicKey(modulus, exponent),
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: 48,
    };
    const plain = new BlindSigner(privateKey).sign(exponent, pssEncode(message, randomBytes(48)));
    expect(verify('sha384', message, key, plain)).toBe(true);
    const { blinded, inverse } = blind(message, modulus, exponent);
    const signed = new BlindSigner(privateKey).sign(exponent, blinded);
    expect(verify('sha384', message, key, signed)).toBe(false);
    expect(verify('sha384', message, key, unblind(signed, inverse, modulus))).toBe(true);
  });

  it('tells a receipt that holds from one for other choices', async () => {
    const key = recordKey(randomBytes(32));
    const lines = [{ itemId: itemIds[0] ?? '', code: '7K3QX-M2D9A', choice: 'agree' as const }];
    const receipt = { voteId, recorded: 1, lines, signature: key.sign(receiptText(voteId, lines)) };
    expect(await receiptHolds(receipt, key.publicJwk)).toBe(true);
    const flipped = lines.map((line) => ({ ...line, choice: 'disagree' as const }));
    expect(await receiptHolds({ ...receipt, lines: flipped }, key.publicJwk)).toBe(false);
    expect(await receiptHolds(receipt, recordKey(randomBytes(32)).publicJwk)).toBe(false);
  });
});
