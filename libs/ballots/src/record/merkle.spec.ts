import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { toHex } from '../bytes';
import { merkleRoot } from './merkle';
import { itemRoot } from './roots';
import type { RecordBallot } from './types';

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The tree that implementations of RFC 6962 are tried on, and its roots with 1, 2, … 8 leaves. */
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the Merkle tree of RFC 6962', () => {
  it.each(roots.map((root, at) => [at + 1, root] as const))('of %s leaves has the known root', (count, root) => {
    expect(toHex(merkleRoot(leaves.slice(0, count).map((leaf) => Buffer.from(leaf, 'hex'))))).toBe(root);
  });

  it('of no leaves is the hash of nothing', () => {
    expect(toHex(merkleRoot([]))).toBe(sha256().toString('hex'));
  });

  it('changes with any leaf, and with their number', () => {
    const bytes = fc.uint8Array({ maxLength: 40 });
    fc.assert(
      fc.property(fc.array(bytes, { minLength: 1, maxLength: 20 }), fc.nat(), bytes, (all, place, other) => {
        const at = place % all.length;
        fc.pre(Buffer.compare(all[at] ?? other, other) !== 0);
        const root = toHex(merkleRoot(all));
        expect(toHex(merkleRoot(all.with(at, other)))).not.toBe(root);
        expect(toHex(merkleRoot([...all, other]))).not.toBe(root);
        expect(toHex(merkleRoot(all.slice(1)))).not.toBe(root);
      }),
    );
  });

  it('lets no pair of hashes pass for a leaf, nor a leaf for a tree', () => {
    const [a, b] = [Buffer.from('a'), Buffer.from('b')];
    const hashes = [a, b].map((leaf) => sha256(Buffer.of(0), leaf));
    const root = toHex(merkleRoot([a, b]));
    expect(root).toBe(sha256(Buffer.of(1), ...hashes).toString('hex'));
    expect(toHex(merkleRoot([Buffer.concat(hashes)]))).not.toBe(root);
    expect(toHex(merkleRoot([Buffer.concat([Buffer.of(1), ...hashes])]))).not.toBe(root);
  });
});

describe('the root of an item', () => {
  const text = (length: number): fc.Arbitrary<string> =>
    fc.uint8Array({ minLength: length, maxLength: length }).map((bytes) => Buffer.from(bytes).toString('base64url'));
  const ballot: fc.Arbitrary<RecordBallot> = fc.record({
    serial: text(32),
    signature: text(256),
    choice: fc.constantFrom('agree' as const, 'disagree' as const),
  });
  const ballots = fc.uniqueArray(ballot, { minLength: 1, maxLength: 8, selector: ({ serial }) => serial });

  it('does not tell in which order the ballots came', () => {
    fc.assert(
      fc.property(ballots, fc.nat(), (all, turn) => {
        const at = turn % all.length;
        const turned = [...all.slice(at), ...all.slice(0, at)];
        expect(itemRoot({ ballots: turned })).toBe(itemRoot({ ballots: all }));
        expect(itemRoot({ ballots: [...all].reverse() })).toBe(itemRoot({ ballots: all }));
      }),
    );
  });

  it('changes with any serial, signature or choice', () => {
    fc.assert(
      fc.property(ballots, ballot, fc.constantFrom('serial' as const, 'signature' as const), (all, other, part) => {
        const [first, ...rest] = all;
        if (first === undefined) return;
        const root = itemRoot({ ballots: all });
        fc.pre(first[part] !== other[part]);
        expect(itemRoot({ ballots: [{ ...first, [part]: other[part] }, ...rest] })).not.toBe(root);
        const choice = first.choice === 'agree' ? 'disagree' : 'agree';
        expect(itemRoot({ ballots: [{ ...first, choice }, ...rest] })).not.toBe(root);
      }),
    );
  });
});
