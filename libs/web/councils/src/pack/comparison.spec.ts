import { labelsOf, valueOf } from './comparison';

const facts = (...pairs: readonly (readonly [string, string])[]) => ({
  facts: pairs.map(([label, value]) => ({ label, value })),
});

describe('the comparison sheet', () => {
  const first = facts(['Xếp loại 2025', 'Hoàn thành xuất sắc'], ['Sáng kiến', '2']);
  const second = facts(['Xếp loại 2025', 'Hoàn thành tốt'], ['Thời gian công tác', '12 năm']);

  it('has every label once, in the order in which the items name them', () => {
    expect(labelsOf([first, second])).toEqual(['Xếp loại 2025', 'Sáng kiến', 'Thời gian công tác']);
  });

  it('shows a dash where an item says nothing', () => {
    expect(valueOf(second, 'Sáng kiến')).toBe('–');
    expect(valueOf(facts(['Sáng kiến', '']), 'Sáng kiến')).toBe('–');
    expect(valueOf(first, 'Sáng kiến')).toBe('2');
  });
});
