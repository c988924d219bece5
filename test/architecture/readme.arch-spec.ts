import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

describe('the README', () => {
  it('names every demo account', () => {
    const text = readFileSync(join(root, 'README.md'), 'utf8');
    const file = readFileSync(join(root, 'samples/lam-son/tai-khoan-trinh-dien.json'), 'utf8');
    const { accounts } = JSON.parse(file) as { readonly accounts: readonly { readonly username: string }[] };
    expect(accounts.filter(({ username }) => !text.includes(`\`${username}\``))).toEqual([]);
    expect(accounts.length).toBeGreaterThan(40);
  });
});
