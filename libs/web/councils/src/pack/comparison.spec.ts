import { labelsOf, sharedOf, subtitleOf, valueOf } from './comparison';

const facts = (...pairs: readonly (readonly [string, string])[]) => ({
  facts: pairs.map(([label, value]) => ({ label, value })),
});

describe('the comparison sheet', () => {
  const first = facts(['Xếp loại 2025', 'Hoàn thành xuất sắc'], ['Sáng kiến', '2']);
  const second = facts(['Xếp loại 2025', 'Hoàn thành tốt'], ['Thời gian công tác', '12 năm']);

  it('has every label once, in the order in which the items name them', () => {
    expect(labelsOf([first, second])).toEqual(['Xếp loại 2025', 'Sáng kiến', 'Thời gian công tác']);
  });

  it('tells once what all items say, but not of a single item', () => {
    const third = facts(['Xếp loại 2025', 'Hoàn thành tốt'], ['Đơn vị', 'Sở Y tế']);
    const fourth = facts(['Xếp loại 2025', 'Hoàn thành tốt'], ['Đơn vị', 'Sở Tài chính']);
    expect(sharedOf([third, fourth]).map(({ label }) => label)).toEqual(['Xếp loại 2025']);
    expect(sharedOf([third])).toEqual([]);
  });

  it('does not say under a name what a column says', () => {
    const item = { ...facts(['Chức vụ', 'Giáo viên'], ['Đơn vị', 'Trường Mầm non']) };
    expect(subtitleOf({ ...item, subtitle: 'Giáo viên, Trường Mầm non' })).toBe('');
    expect(subtitleOf({ ...item, subtitle: 'Phong trào nông thôn mới' })).toBe('Phong trào nông thôn mới');
  });

  it('shows a dash where an item says nothing', () => {
    expect(valueOf(second, 'Sáng kiến')).toBe('–');
    expect(valueOf(facts(['Sáng kiến', '']), 'Sáng kiến')).toBe('–');
    expect(valueOf(first, 'Sáng kiến')).toBe('2');
  });
});
