import fc from 'fast-check';
import type { ItemTally } from '../agenda/agenda-port';
import { freePlaces, isTied, outcomes } from './outcome';

const tally = (agree: number, passed = true): ItemTally => ({
  ballotsAgree: agree,
  ballotsDisagree: 0,
  ballotsInvalid: 0,
  writtenAgree: 0,
  writtenDisagree: 0,
  recused: 0,
  agree,
  denominator: 15,
  passed,
  arithmetic: '',
});
const of = (...agrees: number[]): Map<string, ItemTally> =>
  new Map(agrees.map((agree, index) => [`i${index}`, tally(agree)]));

describe('outcomes', () => {
  it('leaves an item to its own votes where there is no quota', () => {
    const found = outcomes(new Map([...of(15), ['low', tally(3, false)]]), null, { tie: 'chair' });
    expect([...found.values()].map(({ result }) => result)).toEqual(['passed', 'not-passed']);
    expect(found.get('i0')?.tally.rank).toBeUndefined();
  });

  it('ranks by votes under a quota; what is beyond it has passed by votes and does not pass', () => {
    const found = outcomes(of(15, 13, 14), 2, { tie: 'chair' });
    expect(
      [...found].map(
        ([
          id,
          {
            result,
            tally: { rank, beyondQuota },
          },
        ]) => [id, result, rank, beyondQuota],
      ),
    ).toEqual([
      ['i0', 'passed', 1, undefined],
      ['i1', 'not-passed', 3, true],
      ['i2', 'passed', 2, undefined],
    ]);
  });

  it('leaves equal items at the edge to the chair, or to nobody where the rule says so', () => {
    const chair = outcomes(of(15, 14, 14), 2, { tie: 'chair' });
    expect([...chair.values()].map(({ result }) => result)).toEqual(['passed', null, null]);
    expect([...chair.values()].map(isTied)).toEqual([false, true, true]);
    expect(freePlaces(2, [...chair.values()])).toBe(1);
    const fail = outcomes(of(15, 14, 14), 2, { tie: 'fail' });
    expect([...fail.values()].map(({ result }) => result)).toEqual(['passed', 'not-passed', 'not-passed']);
  });

  it('never lets more pass than there are places, and never one with fewer votes before one with more', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(15), { maxLength: 20 }), fc.integer({ min: 1, max: 10 }), (agrees, quota) => {
        const found = [...outcomes(of(...agrees), quota, { tie: 'chair' }).values()];
        const passed = found.filter(({ result }) => result === 'passed');
        expect(passed.length).toBeLessThanOrEqual(quota);
        const lowest = Math.min(...passed.map(({ tally: { agree } }) => agree));
        for (const { result, tally: own } of found)
          if (result !== 'passed') expect(own.agree).toBeLessThanOrEqual(lowest);
      }),
    );
  });
});
