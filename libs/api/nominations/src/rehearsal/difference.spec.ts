import { currentRules, Rules, type Condition, type Facts, type RulesData } from '@gs/domain';
import { changeOf, differenceOf } from './difference';

const book = currentRules();
const facts: Facts = {
  subject: { kind: 'person', id: 'a' },
  year: 2025,
  receivedOn: '2026-03-01',
  ratings: [{ year: 2025, level: 'hoan-thanh-tot', decisionNo: '1/QĐ' }],
  grants: [],
  initiatives: [],
  discipline: [],
  holds: [],
  dossierParts: ['to-trinh', 'bao-cao-thanh-tich', 'bien-ban-binh-xet'],
  voteResult: 'present',
};
const withStandard = (change: (condition: Condition) => Condition): Rules => {
  const standards: RulesData['standards'] = book.data.standards.map((row) =>
    row.awards?.includes('ldtt') === true ? { ...row, conditions: row.conditions.map(change) } : row,
  );
  return new Rules({ ...book.data, standards }, 'draft');
};
const asking = (least: 'hoan-thanh-xuat-sac' | 'hoan-thanh'): Rules =>
  withStandard((condition) => (condition.check === 'rating' ? { ...condition, least } : condition));

describe('a nomination under other rules', () => {
  it('is not named where nothing changes for it', () => {
    expect(differenceOf('ldtt', facts, book, new Rules(book.data, 'same'))).toBeNull();
  });

  it('loses by a stricter condition, which is named with its clause', () => {
    const difference = differenceOf('ldtt', facts, book, asking('hoan-thanh-xuat-sac'));
    expect(difference).toMatchObject({ change: 'loses', after: 'ineligible' });
    expect(difference?.conditions).toEqual([
      expect.objectContaining({
        ruleId: 'ldtt-rating',
        before: 'met',
        after: 'unmet',
        cite: expect.stringContaining('khoản 1 Điều 24') as string,
      }),
    ]);
  });

  it('gains by a milder one', () => {
    const rated = { ...facts, ratings: [{ year: 2025, level: 'hoan-thanh' as const, decisionNo: '1/QĐ' }] };
    const difference = differenceOf('ldtt', rated, book, asking('hoan-thanh'));
    expect(difference).toMatchObject({ change: 'gains', before: 'ineligible' });
    expect(difference?.conditions.map(({ ruleId }) => ruleId)).toEqual(['ldtt-rating']);
  });

  it('cannot be judged, and is not taken for refused, where the draft has no rule set for its day', () => {
    const ruleSets = book.data.ruleSets.filter(
      ({ from, to }) => !(from <= '2026-03-01' && (to ?? '9') >= '2026-03-01'),
    );
    const difference = differenceOf('ldtt', facts, book, new Rules({ ...book.data, ruleSets }, 'draft'));
    expect(difference?.after ?? 'unclear').toBe('unclear');
  });

  it.each([
    ['unclear', 'eligible', 'gains'],
    ['ineligible', 'unclear', 'gains'],
    ['eligible', 'unclear', 'loses'],
    ['hold', 'ineligible', 'loses'],
    ['hold', 'unclear', 'otherwise'],
    ['eligible', 'eligible', null],
  ] as const)('from %s to %s: %s', (before, after, change) => {
    expect(changeOf(before, after)).toBe(change);
  });
});
