import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { Vault } from './vault';

const vault = new Vault(randomBytes(32));

test('an identity number comes back as it went in, and looks different each time it is sealed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const sealed = vault.encrypt(text);
      expect(vault.decrypt(sealed)).toBe(text);
      expect(vault.encrypt(text).equals(sealed)).toBe(false);
    }),
  );
});

test('a changed byte anywhere is noticed', () => {
  const sealed = vault.encrypt('001234567890');
  for (let i = 0; i < sealed.length; i += 1) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(i) ^ 1, i);
    expect(() => vault.decrypt(changed)).toThrow();
  }
});

test('the lookup hash is the same for the same number and another under another key', () => {
  expect(vault.keyedHash('001234567890')).toBe(vault.keyedHash('001234567890'));
  expect(new Vault(randomBytes(32)).keyedHash('001234567890')).not.toBe(vault.keyedHash('001234567890'));
  expect(() => new Vault(randomBytes(16))).toThrow();
});
