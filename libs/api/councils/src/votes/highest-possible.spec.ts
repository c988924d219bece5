import { highestPossible } from './highest-possible';

describe('highestPossible', () => {
  it('of 15 with one recused and one away without opinion is 13, below the 14 that 90 % needs', () => {
    const members = Array.from({ length: 15 }, (_, seat) => ({
      status: seat < 11 ? ('present' as const) : seat < 14 ? ('written' as const) : ('absent' as const),
      recused: seat === 4 ? ['item'] : [],
    }));
    expect(highestPossible('item', members)).toBe(13);
    expect(highestPossible('other', members)).toBe(14);
  });

  it('counts everybody as long as the roll has not been called', () => {
    expect(highestPossible('item', [{ status: null, recused: [] }])).toBe(1);
  });
});
