import { digestOf, inGroups } from './digest';

describe('the digest of minutes', () => {
  it('is the SHA-256 that any other tool gives', () => {
    expect(digestOf(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('is read in groups of four without losing a digit', () => {
    expect(inGroups('ba7816bf8f01')).toBe('ba78 16bf 8f01');
  });
});
