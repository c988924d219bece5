import fc from 'fast-check';
import { currentRules } from '../rules/current';
import { Rules } from '../rules/rules';
import { checkList, explainListFinding } from './check-list';
import { preferOnTie } from './ties';
import type { ListEntry, ListFacts } from './types';

const on = '2026-11-22';
const entry = (id: string, award: string, more: Partial<ListEntry> = {}): ListEntry => ({
  id,
  name: id,
  award,
  kind: 'person',
  ...more,
});
const many = (count: number, award: string): ListEntry[] =>
  Array.from({ length: count }, (_, index) => entry(`${award}-${index}`, award));
const unit = (more: Partial<ListFacts>): ListFacts => ({
  on,
  per: 'unit-year',
  entries: many(3, 'cstd-co-so'),
  ...more,
});
const of = (code: string, list: ListFacts, rules = currentRules()) =>
  checkList(list, rules).find(({ ruleId }) => ruleId === code);

describe('a list as a whole', () => {
  it('G14: 4 of 20 rated HTT or better may be HTXS, 5 may not, in a unit not rated HTXS (NĐ 233/2026)', () => {
    const rated = { unitRating: 'hoan-thanh-tot', bases: { COMPLETED_WELL: 20 } } as const;
    expect(of('htxs-20', unit({ ...rated, ratedBest: 4 }))).toMatchObject({ outcome: 'met', facts: { limit: 4 } });
    expect(of('htxs-20', unit({ ...rated, ratedBest: 5 }))).toMatchObject({ outcome: 'unmet', effect: 'block' });
    expect(of('htxs-25', unit({ ...rated, ratedBest: 5 }))).toMatchObject({ applies: false });
  });

  it('G14: 5 of 20 may be in a unit rated HTXS, 6 may not (NĐ 233/2026)', () => {
    const rated = { unitRating: 'hoan-thanh-xuat-sac', bases: { COMPLETED_WELL: 20 } } as const;
    expect(of('htxs-25', unit({ ...rated, ratedBest: 5 }))).toMatchObject({ outcome: 'met', applies: true });
    expect(of('htxs-25', unit({ ...rated, ratedBest: 6 }))).toMatchObject({ outcome: 'unmet' });
    expect(of('htxs-20', unit({ ...rated, ratedBest: 6 }))).toMatchObject({ applies: false });
  });

  it('G14 was not there before 01/7/2026', () => {
    expect(checkList(unit({ on: '2026-06-30', ratedBest: 20, bases: { COMPLETED_WELL: 20 } }))).toEqual([]);
  });

  it('is not known where the base, the count or the unit’s rating is not', () => {
    expect(of('htxs-20', unit({ ratedBest: 4 }))).toMatchObject({ outcome: 'unknown', facts: { of: 'chưa có' } });
    expect(of('htxs-20', unit({ bases: { COMPLETED_WELL: 20 } }))).toMatchObject({ outcome: 'unknown' });
    expect(of('htxs-20', unit({ ratedBest: 5, bases: { COMPLETED_WELL: 20 } }))).toMatchObject({ outcome: 'unknown' });
  });

  it('the 15 % of LĐTT for CSTĐ cơ sở ended with 2023 (NĐ 91/2017 Điều 9.3)', () => {
    const list = unit({ entries: many(16, 'cstd-co-so'), earlier: {}, bases: { LDTT: 100 } });
    expect(of('cstd-cs-15-cu', { ...list, on: '2023-12-31' })).toMatchObject({
      outcome: 'unmet',
      facts: { count: 16, limit: 15, base: 'số Lao động tiên tiến', of: 100 },
    });
    expect(of('cstd-cs-15-cu', { ...list, on: '2024-01-01' })).toBeUndefined();
  });

  it('Cờ Chính phủ: a fifth of those that qualify for Cờ tỉnh, from memory, so warned (NĐ98 Điều 25)', () => {
    const list: ListFacts = {
      on,
      per: 'province-year',
      entries: many(3, 'co-chinh-phu'),
      bases: { QUALIFYING: 14 },
      earlier: {},
    };
    expect(of('co-chinh-phu-20', list)).toMatchObject({ outcome: 'unmet', effect: 'warn', facts: { limit: 2 } });
    expect(of('co-chinh-phu-20', { ...list, bases: { QUALIFYING: 15 } })).toMatchObject({ outcome: 'met' });
  });

  it('a cap of the province counts what was granted in the year before this list', () => {
    const list = unit({ entries: many(1, 'co-tinh') });
    expect(of('co-tinh-moi-khoi', { ...list, earlier: {} })).toMatchObject({ outcome: 'met' });
    expect(of('co-tinh-moi-khoi', { ...list, earlier: { 'co-tinh': 1 } })).toMatchObject({
      outcome: 'unmet',
      effect: 'warn',
      facts: { count: 2, limit: 1 },
    });
    expect(of('co-tinh-moi-khoi', list)).toMatchObject({ outcome: 'unknown' });
  });

  it('a cap on one decision needs no other list', () => {
    const { data } = currentRules();
    const cap = {
      code: 'cong-dan-uu-tu',
      name: 'Không quá 10 người trong một quyết định',
      awards: ['bk-tinh'],
      per: 'decision',
      atMost: 10,
      from: '2025-01-01',
      to: null,
      cite: { instrument: 'HN71', clause: 'số lượng', confidence: 'V2' },
    } as const;
    const rules = new Rules({ ...data, caps: [cap] }, 'example');
    const list: ListFacts = { on, per: 'decision', entries: many(10, 'bk-tinh') };
    expect(of('cong-dan-uu-tu', list, rules)).toMatchObject({ outcome: 'met' });
    expect(of('cong-dan-uu-tu', { ...list, entries: many(11, 'bk-tinh') }, rules)).toMatchObject({ outcome: 'unmet' });
    expect(of('cong-dan-uu-tu', { ...list, per: 'unit-year' }, rules)).toBeUndefined();
  });

  it('one nomination more never makes a cap that was broken kept', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(60), (count, base) => {
        const list = (size: number): ListFacts => ({
          on: '2023-06-01',
          per: 'unit-year',
          entries: many(size, 'cstd-co-so'),
          earlier: {},
          bases: { LDTT: base },
        });
        fc.pre(count > 0);
        const [before, after] = [count, count + 1].map((size) => of('cstd-cs-15-cu', list(size))?.outcome);
        expect(before).toBe(count * 100 <= base * 15 ? 'met' : 'unmet');
        if (before === 'unmet') expect(after).toBe('unmet');
      }),
    );
  });
});

describe('equals at the last place (ND152 Điều 4.6)', () => {
  const man = entry('Ông Bình', 'cstd-tinh', { sex: 'male', votes: 14 });
  const woman = entry('Bà Hoa', 'cstd-tinh', { sex: 'female', votes: 14 });
  const rules = currentRules();

  it('the woman is preferred, or the collective with 70 % women', () => {
    expect(preferOnTie(man, woman, on, rules)).toBe(woman);
    expect(preferOnTie(woman, man, on, rules)).toBe(woman);
    const team = (women: number): ListEntry => entry(`${women}`, 'co-tinh', { kind: 'collective', members: 10, women });
    expect(preferOnTie(team(7), team(6), on, rules)?.id).toBe('7');
    expect(preferOnTie(team(7), team(8), on, rules)).toBeNull();
    expect(preferOnTie(man, { ...man, id: 'x' }, on, rules)).toBeNull();
  });

  const list = (entries: readonly ListEntry[], places: number): ListFacts => ({
    on,
    per: 'province-year',
    entries,
    places: { 'cstd-tinh': places },
  });
  const first = entry('Bà Lan', 'cstd-tinh', { sex: 'female', votes: 15 });

  it('settles the last place, and leaves it open between two women', () => {
    const [settled] = checkList(list([man, woman, first], 2));
    expect(settled).toMatchObject({ check: 'tie', outcome: 'met', facts: { places: 1, preferred: ['Bà Hoa'] } });
    const [open] = checkList(list([woman, { ...woman, id: 'z', name: 'Bà Mai' }, first], 2));
    expect(open).toMatchObject({ outcome: 'unknown', effect: 'warn', missing: 'chair' });
  });

  it('has nothing to say where votes differ or places are enough', () => {
    expect(checkList(list([man, woman, first], 1))).toEqual([]);
    expect(checkList(list([man, woman, first], 3))).toEqual([]);
  });

  it('is told in a sentence', () => {
    const [settled] = checkList(list([man, woman, first], 2));
    expect(settled && explainListFinding(settled).detail).toBe(
      'Bằng phiếu: Ông Bình, Bà Hoa; còn 1 chỗ. Ưu tiên Bà Hoa.',
    );
    const broken = of(
      'htxs-25',
      unit({ unitRating: 'hoan-thanh-xuat-sac', bases: { COMPLETED_WELL: 20 }, ratedBest: 6 }),
    );
    expect(broken && explainListFinding(broken)).toMatchObject({
      detail: 'Có 6, tối đa 5 (trên 20 số người hoàn thành tốt nhiệm vụ trở lên).',
    });
  });
});
