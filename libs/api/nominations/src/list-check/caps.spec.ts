import { currentRules, Rules, type Cap, type Dated } from '@gs/domain';
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
const entry = (award: string) => ({ id: award, name: 'Lê An', award, kind: 'person' as const });
const figures: ListFigures = {
  year: 2026,
  entries: [entry('cstd-co-so')],
  earlier: {},
  rated: 60,
  ratedBest: 12,
  completedWell: 50,
  ldtt: 40,
  unitRating: null,
};
const day = '2026-11-20';

describe('caps over a whole list', () => {
  it('says the share and the limit as figures', () => {
    expect(checkCaps(figures, day, book(best))).toEqual([
      { code: 'htxs-20', title: best.name, cite, outcome: 'unmet', figures: '12/50 = 24 % > 20 %' },
    ]);
    const exactly = checkCaps({ ...figures, ratedBest: 10 }, day, book(best));
    expect(exactly[0]).toMatchObject({ outcome: 'met', figures: '10/50 = 20 % ≤ 20 %' });
  });

  it('one above the limit by a hair is above it', () => {
    const hair = checkCaps({ ...figures, ratedBest: 201, completedWell: 1004 }, day, book(best));
    expect(hair[0]).toMatchObject({ outcome: 'unmet', figures: '201/1004 = hơn 20 % > 20 %' });
  });

  it('a quota of a number counts what the unit put forward in other lists too', () => {
    const flag: Cap = { code: 'co', name: 'Một cờ', awards: ['co-tinh'], per: 'unit-year', atMost: 1 };
    const of = (earlier: Record<string, number>) =>
      checkCaps({ ...figures, entries: [entry('co-tinh')], earlier }, day, book(flag))[0];
    expect(of({})).toMatchObject({ outcome: 'met', figures: '1 ≤ 1' });
    expect(of({ 'co-tinh': 1 })).toMatchObject({ outcome: 'unmet', figures: '2 > 1' });
  });

  it('does not know what nothing on record can count', () => {
    expect(checkCaps({ ...figures, rated: 0, completedWell: 0 }, day, book(best))[0]).toMatchObject({
      outcome: 'unknown',
      figures: 'Chưa có số liệu làm mẫu số.',
    });
  });

  it('ratings of a year before the cap was in force are not held to it', () => {
    expect(checkCaps({ ...figures, year: 2025 }, day, book(best))).toEqual([]);
  });

  it('a unit rated best has its own limit; of one not rated the limit is not known', () => {
    const level = 'hoan-thanh-xuat-sac' as const;
    const common: Cap = { ...best, unitRated: { level, is: false } };
    const own: Cap = { ...best, code: 'htxs-25', unitRated: { level, is: true } };
    const of = (unitRating: ListFigures['unitRating']) =>
      checkCaps({ ...figures, unitRating }, day, book(common, own)).map(({ code, outcome }) => [code, outcome]);
    expect(of(level)).toEqual([['htxs-25', 'unmet']]);
    expect(of('hoan-thanh-tot')).toEqual([['htxs-20', 'unmet']]);
    expect(of(null).every(([, outcome]) => outcome === 'unknown')).toBe(true);
  });
});
