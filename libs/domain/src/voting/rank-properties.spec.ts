import fc from 'fast-check';
import { rankByVotes, type RankedItem, type VotedItem } from './rank-by-votes';

const items: fc.Arbitrary<readonly VotedItem[]> = fc
  .array(fc.record({ agree: fc.nat(12), passed: fc.boolean() }), { maxLength: 25 })
  .map((rows) => rows.map((row, index) => ({ id: `${index}`, ...row })));
const quota = fc.nat(15);
const ties = fc.constantFrom('chair' as const, 'fail' as const);
const worth = { within: 2, tied: 1, beyond: 0 } as const;

const byId = (ranked: readonly RankedItem[]): Map<string, RankedItem> => new Map(ranked.map((row) => [row.id, row]));
const count = (ranked: readonly RankedItem[], outcome: RankedItem['outcome']): number =>
  ranked.filter((row) => row.outcome === outcome).length;

describe('the rank by votes', () => {
  it('gives places to those with most votes; equal ones at the edge wait for the chair', () => {
    const voted = [
      ['a', 14],
      ['b', 12],
      ['c', 12],
      ['d', 13],
      ['e', 12],
    ] as const;
    const all = voted.map(([id, agree]) => ({ id, agree, passed: true }));
    expect(rankByVotes([...all, { id: 'f', agree: 11, passed: false }], 3)).toEqual({
      ranked: [
        { id: 'a', rank: 1, outcome: 'within' },
        { id: 'd', rank: 2, outcome: 'within' },
        { id: 'b', rank: 3, outcome: 'tied' },
        { id: 'c', rank: 3, outcome: 'tied' },
        { id: 'e', rank: 3, outcome: 'tied' },
      ],
      free: 1,
    });
    expect(rankByVotes(all, 3, 'fail')).toMatchObject({ free: 0, ranked: [{}, {}, { outcome: 'beyond' }, {}, {}] });
    expect(rankByVotes(all, 2)).toMatchObject({ free: 0 });
    expect(() => rankByVotes(all, -1)).toThrow(RangeError);
    expect(() => rankByVotes([{ id: 'a', agree: 0.5, passed: true }], 1)).toThrow(RangeError);
  });

  it('does not depend on the order of the items', () => {
    const shuffled = items.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, quota, ties, ([all, other], places, tie) => {
        const [one, two] = [rankByVotes(all, places, tie), rankByVotes(other, places, tie)];
        expect(byId(two.ranked)).toEqual(byId(one.ranked));
        expect(two.free).toBe(one.free);
      }),
    );
  });

  it('ranks who passed and nobody else, and gives out every place there is, never one more', () => {
    fc.assert(
      fc.property(items, quota, (all, places) => {
        const passed = all.filter((item) => item.passed);
        const { ranked, free } = rankByVotes(all, places);
        expect(ranked.map(({ id }) => id).sort()).toEqual(passed.map(({ id }) => id).sort());
        expect(count(ranked, 'within') + free).toBe(Math.min(places, passed.length));
        expect(free < Math.max(1, count(ranked, 'tied'))).toBe(true);
        expect(free > 0).toBe(count(ranked, 'tied') > 0);
      }),
    );
  });

  it('treats equal votes alike, and more votes never worse', () => {
    fc.assert(
      fc.property(items, quota, ties, (all, places, tie) => {
        const votes = new Map(all.map(({ id, agree }) => [id, agree]));
        const { ranked } = rankByVotes(all, places, tie);
        for (const one of ranked)
          for (const other of ranked) {
            const more = (votes.get(one.id) ?? 0) - (votes.get(other.id) ?? 0);
            if (more === 0) expect([one.rank, one.outcome]).toEqual([other.rank, other.outcome]);
            if (more > 0) expect(one.rank).toBeLessThan(other.rank);
            if (more > 0) expect(worth[one.outcome]).toBeGreaterThanOrEqual(worth[other.outcome]);
          }
      }),
    );
  });

  it('never ranks an item lower for one more vote', () => {
    fc.assert(
      fc.property(items, quota, ties, fc.nat(), (all, places, tie, at) => {
        const chosen = all[all.length === 0 ? 0 : at % all.length];
        fc.pre(chosen?.passed === true);
        const better = all.map((item) => (item === chosen ? { ...item, agree: item.agree + 1 } : item));
        const was = byId(rankByVotes(all, places, tie).ranked).get(chosen.id);
        const is = byId(rankByVotes(better, places, tie).ranked).get(chosen.id);
        expect(is?.rank).toBeLessThanOrEqual(was?.rank ?? 0);
        expect(worth[is?.outcome ?? 'beyond']).toBeGreaterThanOrEqual(worth[was?.outcome ?? 'within']);
      }),
    );
  });

  it('leaves nobody to be told apart where the rule gives equal ones no place', () => {
    fc.assert(
      fc.property(items, quota, (all, places) => {
        const { ranked, free } = rankByVotes(all, places, 'fail');
        expect([free, count(ranked, 'tied')]).toEqual([0, 0]);
        const chair = byId(rankByVotes(all, places).ranked);
        for (const { id, outcome } of ranked)
          expect(outcome).toBe(chair.get(id)?.outcome === 'within' ? 'within' : 'beyond');
      }),
    );
  });
});
