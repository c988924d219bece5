import { currentRules, Rules, type Cap, type Dated } from '@gs/domain';
import fc from 'fast-check';
import { checkCaps, type ListFigures } from './caps';

const cite = { instrument: 'ND233', clause: 'tỷ lệ xếp loại', confidence: 'V' } as const;
const book = (...caps: (Cap & Partial<Dated<Cap>>)[]): Rules =>
  new Rules(
    { ...currentRules().data, caps: caps.map((cap) => ({ from: '2026-07-01', to: null, cite, ...cap })) },
    'test',
  );
const best: Cap = {
  code: 'htxs-20',
  name: 'Xuất sắc không quá 20 %',
  awards: ['cstd-co-so'],
  per: 'unit-year',
  counts: 'rated-best',
  share: { num: 20, den: 100, denominator: 'COMPLETED_WELL' },
};
const figures: ListFigures = {
  year: 2026,
  nominated: { 'cstd-co-so': 3 },
  rated: 60,
  ratedBest: 12,
  completedWell: 50,
  ldtt: 40,
  unitRating: null,
};

describe('caps over a whole list', () => {
  it('says the share and the limit as figures', () => {
    expect(checkCaps(figures, '2026-11-20', book(best))).toEqual([
      { code: 'htxs-20', title: best.name, cite, outcome: 'unmet', figures: '12/50 = 24 % > 20 %' },
    ]);
    const exactly = checkCaps({ ...figures, ratedBest: 10 }, '2026-11-20', book(best));
    expect(exactly[0]).toMatchObject({ outcome: 'met', figures: '10/50 = 20 % ≤ 20 %' });
  });

  it('one above the limit by a hair is above it', () => {
    const hair = checkCaps({ ...figures, ratedBest: 201, completedWell: 1004 }, '2026-11-20', book(best));
    expect(hair[0]).toMatchObject({ outcome: 'unmet', figures: '201/1004 = hơn 20 % > 20 %' });
  });

  it('a quota of a number counts nominations', () => {
    const flag: Cap = { code: 'co', name: 'Một cờ', awards: ['co-tinh'], per: 'unit-year', atMost: 1 };
    const of = (count: number) => checkCaps({ ...figures, nominated: { 'co-tinh': count } }, '2026-11-20', book(flag));
    expect(of(1)[0]).toMatchObject({ outcome: 'met', figures: '1 ≤ 1' });
    expect(of(2)[0]).toMatchObject({ outcome: 'unmet', figures: '2 > 1' });
    expect(of(0)).toEqual([]);
  });

  it('does not know what nothing on record can count', () => {
    expect(checkCaps({ ...figures, completedWell: 0 }, '2026-11-20', book(best))[0]?.outcome).toBe('unknown');
    const qualifying: Cap = { ...best, counts: undefined, share: { num: 20, den: 100, denominator: 'QUALIFYING' } };
    expect(checkCaps(figures, '2026-11-20', book(qualifying))[0]?.outcome).toBe('unknown');
  });

  it('ratings of a year before the cap was in force are not held to it', () => {
    expect(checkCaps({ ...figures, year: 2025 }, '2026-11-20', book(best))).toEqual([]);
  });

  it('a unit rated best has its own limit, any other the common one', () => {
    const level = 'hoan-thanh-xuat-sac' as const;
    const common: Cap = { ...best, unitRated: { level, is: false } };
    const own: Cap = { ...best, code: 'htxs-25', unitRated: { level, is: true } };
    const codes = (unitRating: ListFigures['unitRating']) =>
      checkCaps({ ...figures, unitRating }, '2026-11-20', book(common, own)).map(({ code }) => code);
    expect([codes(level), codes('hoan-thanh-tot'), codes(null)]).toEqual([['htxs-25'], ['htxs-20'], ['htxs-20']]);
  });

  it('more of the same never turns a broken cap into a kept one', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.integer({ min: 1, max: 300 }), (few, more, completedWell) => {
        const outcome = (ratedBest: number) =>
          checkCaps({ ...figures, ratedBest, completedWell }, '2026-11-20', book(best))[0]?.outcome;
        expect(outcome(few) === 'unmet' && outcome(few + more) === 'met').toBe(false);
      }),
    );
  });
});
