import fc from 'fast-check';
import { addDays } from '../dates/local-date';
import { awards } from '../rules/catalogue';
import { currentRules } from '../rules/current';
import { Rules } from '../rules/rules';
import { bonusCeiling, bonusFor } from './bonus-for';

const amount = (
  award: string,
  subjectKind: 'person' | 'collective' | 'household',
  decidedOn: string,
): number | undefined => bonusFor({ award, subjectKind, decidedOn })?.amount;

describe('bonuses, law.md §1.4 and §8', () => {
  it.each([
    ['case 25: CSTĐCS decided 30/6/2026', 'cstd-co-so', 'person', '2026-06-30', 2_340_000],
    ['case 25: CSTĐCS decided 02/7/2026', 'cstd-co-so', 'person', '2026-07-02', 2_530_000],
    ['case 27: household BK tỉnh decided 10/2026 (ND152 Điều 49)', 'bk-tinh', 'household', '2026-10-15', 5_700_000],
    ['household BK tỉnh at the salary of 2025', 'bk-tinh', 'household', '2025-10-15', 5_270_000],
    ['case 38: giấy khen xã 20/6/2025 (NĐ 98)', 'gk-xa', 'person', '2025-06-20', 360_000],
    ['case 38: giấy khen xã 20/8/2026 (ND152 Điều 54.1e)', 'gk-xa', 'person', '2026-08-20', 760_000],
    ['LĐTT', 'ldtt', 'person', '2026-11-22', 760_000],
    ['LĐTT at 2.340.000', 'ldtt', 'person', '2025-12-01', 710_000],
    ['TTLĐTT', 'tt-ldtt', 'collective', '2026-11-22', 2_030_000],
    ['TTLĐXS', 'tt-ldxs', 'collective', '2026-11-22', 3_800_000],
    ['BK tỉnh, collective', 'bk-tinh', 'collective', '2026-11-22', 7_590_000],
    ['BK tỉnh, person', 'bk-tinh', 'person', '2026-11-22', 3_800_000],
    ['CSTĐ toàn quốc', 'cstd-toan-quoc', 'person', '2026-11-22', 11_390_000],
    ['BKTTg, person', 'bk-ttg', 'person', '2026-11-22', 8_860_000],
    ['HCLĐ hạng Nhì, person', 'hcld-2', 'person', '2026-11-22', 18_980_000],
    ['Anh hùng, person', 'ah-ld', 'person', '2026-11-22', 39_220_000],
    ['giấy khen household, rounded once', 'gk-xa', 'household', '2026-06-30', 1_060_000],
  ] as const)('%s', (_name, award, subjectKind, decidedOn, expected) => {
    expect(amount(award, subjectKind, decidedOn)).toBe(expected);
  });

  it('has no amount for what the rules fix none: a kỷ niệm chương, a person for a collective title, the time before 2024', () => {
    expect(bonusFor({ award: 'ky-niem-chuong-tinh', subjectKind: 'person', decidedOn: '2026-11-22' })).toBeNull();
    expect(bonusFor({ award: 'tt-ldxs', subjectKind: 'person', decidedOn: '2026-11-22' })).toBeNull();
    expect(bonusFor({ award: 'ldtt', subjectKind: 'person', decidedOn: '2022-11-22' })).toBeNull();
  });

  it('is a multiple of ten thousand and monotone in the base salary, whatever the salary becomes', () => {
    const { data } = currentRules();
    const at = (salary: number, decidedOn: string): Rules =>
      new Rules(
        { ...data, baseSalaries: data.baseSalaries.map((row) => ({ ...row, amount: salary })) },
        `${salary} on ${decidedOn}`,
      );
    const salary = fc.integer({ min: 1_000, max: 9_000 }).map((thousands) => thousands * 1_000);
    const day = fc.constantFrom('2024-03-01', '2025-06-30', '2025-07-01', '2026-11-22');
    fc.assert(
      fc.property(salary, salary, day, (a, b, decidedOn) => {
        const [less, more] = [at(Math.min(a, b), decidedOn), at(Math.max(a, b), decidedOn)];
        for (const { code } of awards()) {
          for (const subjectKind of ['person', 'collective', 'household'] as const) {
            for (const sum of [bonusFor, bonusCeiling]) {
              const small = sum({ award: code, subjectKind, decidedOn }, less)?.amount ?? 0;
              const great = sum({ award: code, subjectKind, decidedOn }, more)?.amount ?? 0;
              if (small % 10_000 !== 0 || great % 10_000 !== 0 || small > great)
                expect([code, subjectKind, small, great]).toBe('multiples of 10.000, the second not smaller');
            }
          }
        }
      }),
    );
  });

  it('is always a multiple of ten thousand, and never shrinks as the base salary rises', () => {
    const codes = awards().map((award) => award.code);
    const day = fc.integer({ min: 0, max: 1400 }).map((n) => addDays('2024-01-01', n));
    const kinds = fc.constantFrom('person' as const, 'collective' as const, 'household' as const);
    fc.assert(
      fc.property(fc.constantFrom(...codes), kinds, day, day, (award, subjectKind, a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const before = bonusFor({ award, subjectKind, decidedOn: early });
        const after = bonusFor({ award, subjectKind, decidedOn: late });
        if (before) expect(before.amount % 10_000).toBe(0);
        if (before && after) expect(after.amount).toBeGreaterThanOrEqual(before.amount);
      }),
    );
  });
});
