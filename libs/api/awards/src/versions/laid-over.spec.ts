import { laidOver } from './laid-over';

const under = [
  { name: 'local/lam-son.yaml', text: 'l' },
  { name: 'national/bonus.yaml', text: 'b' },
];
const named = (sent: readonly { name: string; text: string }[]): Record<string, string> =>
  Object.fromEntries(laidOver(under, sent).map(({ name, text }) => [name, text]));

describe('files sent over a version', () => {
  it('take the place of the file of that name; the others stay', () => {
    expect(named([{ name: 'bonus.yaml', text: 'B' }])).toEqual({
      'local/lam-son.yaml': 'l',
      'national/bonus.yaml': 'B',
    });
  });

  it('keep their layer when a folder is chosen whole, whatever it is called', () => {
    expect(named([{ name: 'rules/local/lam-son.yaml', text: 'L' }])).toMatchObject({ 'local/lam-son.yaml': 'L' });
  });

  it('join the national ones when they are new', () => {
    expect(named([{ name: 'moi.yaml', text: 'n' }])).toMatchObject({ 'moi.yaml': 'n', 'national/bonus.yaml': 'b' });
  });
});
