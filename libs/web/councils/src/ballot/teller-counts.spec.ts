/// <reference types="jest" />
import { countsOf, missingCounts, readCount, sumOf, tooMany } from './teller-counts';

const items = [
  { id: 'a', agree: 3, disagree: 1, invalid: 0 },
  { id: 'b', agree: null, disagree: null, invalid: null },
];

describe('what a teller counted on paper', () => {
  it('adds up by item, and an empty box is not a nought', () => {
    const counts = countsOf(items);
    expect(sumOf(counts, 'a')).toBe(4);
    expect(missingCounts(items, counts)).toEqual(['b']);
    expect(missingCounts(items, { ...counts, b: { agree: 0, disagree: 0, invalid: 0 } })).toEqual([]);
  });

  it('is never more than was handed out', () => {
    expect(tooMany(items, countsOf(items), 4)).toEqual([]);
    expect(tooMany(items, countsOf(items), 3)).toEqual(['a']);
  });

  it('is a whole number as it was typed', () => {
    expect(['12', ' 3', '', '1,5', '-1', '0'].map(readCount)).toEqual([12, 3, null, null, null, 0]);
  });
});
