import { firstDayOf } from './audit-when';

describe('spans of the log', () => {
  it.each([
    ['hom-nay', '2026-11-23'],
    ['7-ngay', '2026-11-16'],
    ['khong-co', undefined],
    [null, undefined],
  ])('%s begins on %s, by the clock of the office', (id, day) => {
    expect(firstDayOf(id, new Date('2026-11-22T18:00:00Z'))).toBe(day);
  });
});
