import { isComplete } from './complete';

const on = (...ids: string[]): { itemId: string }[] => ids.map((itemId) => ({ itemId }));

describe('isComplete', () => {
  it('wants one choice for each item', () => {
    expect(isComplete(on('b', 'a'), ['a', 'b'])).toBe(true);
    expect(isComplete(on('a'), ['a', 'b'])).toBe(false);
  });

  it('refuses two choices on one item and a choice on another', () => {
    expect(isComplete(on('a', 'a'), ['a', 'b'])).toBe(false);
    expect(isComplete(on('a', 'a'), ['a'])).toBe(false);
    expect(isComplete(on('a', 'c'), ['a', 'b'])).toBe(false);
  });
});
