import { randomBytes, randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { BallotBoxSeal, newBoxKey, type TakenBallot } from '.';
import { sealedLength } from './box';

const seal = new BallotBoxSeal(newBoxKey());
const bytes = (length: number): fc.Arbitrary<Buffer> =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((all) => Buffer.from(all));
const ballot: fc.Arbitrary<TakenBallot> = fc.record({
  itemId: fc.uuid(),
  serial: bytes(32),
  signature: bytes(256),
  choice: fc.constantFrom('agree' as const, 'disagree' as const),
});
const plain = ({ itemId, serial, signature, choice }: TakenBallot) => ({
  itemId,
  serial: Buffer.from(serial).toString('hex'),
  signature: Buffer.from(signature).toString('hex'),
  choice,
});

describe('the sealed box', () => {
  it('gives back what was put in, every envelope of one length and none like another', () => {
    fc.assert(
      fc.property(ballot, (taken) => {
        const [one, again] = [seal.seal(taken), seal.seal(taken)];
        expect(plain(seal.open(one.sealed))).toEqual(plain(taken));
        expect(one.sealed).toHaveLength(sealedLength);
        expect(again.sealed.equals(one.sealed)).toBe(false);
        expect(again.tag.equals(one.tag)).toBe(true);
        expect(seal.tagOf(taken.serial).equals(one.tag)).toBe(true);
      }),
    );
  });

  it('shows nothing of a ballot: neither item nor serial, signature or choice', () => {
    fc.assert(
      fc.property(ballot, (taken) => {
        const { sealed, tag } = seal.seal(taken);
        const shown = Buffer.concat([sealed, tag]).toString('hex');
        const item = taken.itemId.replaceAll('-', '');
        for (const part of [item, plain(taken).serial, plain(taken).signature.slice(0, 64)])
          expect(shown).not.toContain(part);
        const other = { ...taken, choice: taken.choice === 'agree' ? ('disagree' as const) : ('agree' as const) };
        expect(seal.seal(other).tag.equals(tag)).toBe(true);
      }),
    );
  });

  const taken: TakenBallot = {
    itemId: randomUUID(),
    serial: randomBytes(32),
    signature: randomBytes(256),
    choice: 'agree',
  };

  it('notices a changed byte anywhere, and another key', () => {
    const { sealed } = seal.seal(taken);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => seal.open(changed)).toThrow();
    }
    expect(() => new BallotBoxSeal(newBoxKey()).open(sealed)).toThrow();
    expect(() => seal.open(sealed.subarray(1))).toThrow('not an envelope');
    expect(() => seal.open(Buffer.alloc(0))).toThrow('not an envelope');
  });

  it('has other tags under another key: without it nobody can look a credential up', () => {
    expect(new BallotBoxSeal(newBoxKey()).tagOf(taken.serial).equals(seal.tagOf(taken.serial))).toBe(false);
  });

  it('takes nothing that is not a ballot', () => {
    expect(() => seal.seal({ ...taken, itemId: 'không phải mã' })).toThrow(RangeError);
    expect(() => seal.seal({ ...taken, serial: randomBytes(31) })).toThrow(RangeError);
    expect(() => seal.seal({ ...taken, signature: randomBytes(257) })).toThrow(RangeError);
    expect(() => new BallotBoxSeal(randomBytes(16))).toThrow('32 bytes');
  });
});
