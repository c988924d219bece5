import { permissionsOf } from './actor';
import { lockSeconds } from './lockout';
import { Passwords } from './passwords';
import { sameSite } from './same-site';

const config = { origin: null };
const request = (headers: Record<string, string>) => ({ headers, protocol: 'http' as const, host: '127.0.0.1:3000' });

test('four mistakes cost nothing, then the wait doubles up to a quarter of an hour', () => {
  expect([1, 4, 5, 6, 7, 14, 99].map(lockSeconds)).toEqual([0, 0, 2, 4, 8, 900, 900]);
});

test('a command counts as ours only from our own page', () => {
  expect(sameSite(request({ 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:3000' }), config)).toBe(true);
  expect(sameSite(request({}), config)).toBe(true);
  expect(sameSite(request({ origin: 'http://127.0.0.1:3001' }), config)).toBe(false);
  expect(sameSite(request({ origin: 'null' }), config)).toBe(false);
  expect(sameSite(request({ 'sec-fetch-site': 'same-site' }), config)).toBe(false);
  expect(sameSite(request({ origin: 'https://khen.example' }), { origin: 'https://khen.example' })).toBe(true);
});

test('a role gives its permissions in its own unit only; an administrator holds none over ballots', () => {
  const held = permissionsOf([
    { role: 'clerk', organisationId: 'a' },
    { role: 'signer', organisationId: 'b' },
    { role: 'administrator', organisationId: 'c' },
  ]);
  expect(held.get('decision.issue')).toEqual(['a']);
  expect(held.get('decision.read')).toEqual(['a', 'b']);
  expect(held.has('ballot.cast')).toBe(false);
});

test('a password is known again in either spelling of its diacritics, and an unknown account never passes', async () => {
  const passwords = new Passwords();
  const stored = await passwords.hash('mật-khẩu-2026'.normalize('NFD'));
  expect(stored).toMatch(/^\$argon2id\$/);
  expect(await passwords.verify(stored, 'mật-khẩu-2026'.normalize('NFC'))).toBe(true);
  expect(await passwords.verify(stored, 'mat-khau-2026')).toBe(false);
  expect(await passwords.verify(null, 'không có tài khoản này')).toBe(false);
});
