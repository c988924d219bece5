import { currentRules } from './current';
import { groundsOn } from './grounds';
import { reportDutyOf } from './report-duties';

describe('the grounds of a decision', () => {
  it.each([
    ['2023-12-31', ['77/2015/QH13', 'năm 2003']],
    ['2025-06-15', ['65/2025/QH15', '06/2022/QH15', '98/2023/NĐ-CP']],
    ['2025-06-16', ['72/2025/QH15', '06/2022/QH15', '98/2023/NĐ-CP']],
    ['2025-07-01', ['72/2025/QH15', '06/2022/QH15', '152/2025/NĐ-CP']],
    ['2026-10-01', ['72/2025/QH15', '06/2026/QH16', '152/2025/NĐ-CP']],
  ])('of a people’s committee on %s are %j, in this order', (day, parts) => {
    const names = groundsOn('ubnd', day).map(({ name }) => name);
    expect(names.map((name, at) => name.includes(parts[at] ?? '\0'))).toEqual(parts.map(() => true));
  });

  it('of another office leave out the law on local government', () => {
    expect(groundsOn('so-nganh', '2026-01-05').map(({ name }) => name)).toEqual([
      'Luật Thi đua, khen thưởng số 06/2022/QH15',
      'Nghị định số 152/2025/NĐ-CP của Chính phủ',
    ]);
  });
});

describe('the duty to report', () => {
  it('is the province’s: the ministry is told, two departments are charged', () => {
    expect(reportDutyOf({ level: 'tinh', kind: 'UBND' }, '2026-11-27')).toMatchObject({
      reportsTo: ['Bộ Nội vụ'],
      charges: ['Giám đốc Sở Nội vụ', 'Giám đốc Sở Tài chính'],
    });
  });

  it.each([
    ['xa', 'UBND'],
    ['tinh', 'so-nganh'],
  ])('is not that of «%s» «%s»', (level, kind) => {
    expect(reportDutyOf({ level, kind }, '2026-11-27')).toBeNull();
  });

  it('blocks nothing: nobody has read who is to be told', () => {
    expect(currentRules().data.reportDuties.every(({ cite }) => cite.confidence !== 'V')).toBe(true);
  });
});
