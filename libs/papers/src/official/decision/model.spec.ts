import fc from 'fast-check';
import { countBySubjectKind } from '../common/counts';
import type { GrantedSubject } from './model';
import { bonusByKind, draftArticles, totalBonus } from './model';

const grant = fc.record({
  kind: fc.constantFrom('person' as const, 'collective' as const, 'household' as const),
  name: fc.string(),
  position: fc.constant(null),
  unit: fc.string(),
  achievement: fc.constant(null),
  bonus: fc.option(fc.integer({ min: 0, max: 50_000_000 })),
});

const articles = (grants: readonly GrantedSubject[]) =>
  draftArticles({
    awardName: 'Lao động tiên tiến',
    awardKind: 'title',
    reason: '',
    fund: 'Quỹ thi đua, khen thưởng của xã',
    responsible: ['Chánh Văn phòng'],
    grants,
  });

describe('drafting the articles of a decision', () => {
  it('adds up to the list itself, whatever the list', () => {
    fc.assert(
      fc.property(fc.array(grant), (grants) => {
        const lines = bonusByKind(grants);
        expect(totalBonus(grants)).toBe(grants.reduce((sum, each) => sum + (each.bonus ?? 0), 0));
        for (const line of lines) {
          expect(line.count).toBe(countBySubjectKind(grants)[line.kind]);
          if (line.each !== null) expect(line.each * line.count).toBe(line.total);
        }
      }),
    );
  });

  it('names only the kinds it grants to, with a leading zero', () => {
    const person: GrantedSubject = {
      kind: 'person',
      name: 'An',
      position: null,
      unit: 'Sở A',
      achievement: null,
      bonus: 760_000,
    };
    const [first, second, third] = articles([person, person]);
    expect(first).toBe('Tặng danh hiệu Lao động tiên tiến cho 02 cá nhân (có danh sách kèm theo).');
    expect(second).toContain('mỗi cá nhân 760.000 đồng. Tổng số tiền 1.520.000 đồng');
    expect(third).toContain('Chánh Văn phòng và các cá nhân có tên tại Điều 1');
  });
});
