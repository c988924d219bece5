import { momentInWords, placeName } from './words';

describe('words of the minutes', () => {
  it('gives the hour on the office clock: 18:30 UTC is half past one of the next day', () => {
    expect(momentInWords('2026-11-25T18:30:00.000Z')).toBe('01 giờ 30, ngày 26 tháng 11 năm 2026');
  });

  it('leaves dots for a moment that has not come', () => {
    expect(momentInWords(null)).toBe('… giờ …, ngày … tháng … năm …');
  });

  it.each([
    [['Uỷ ban nhân dân xã Tân Dương', 'Uỷ ban nhân dân tỉnh Lam Sơn'], 'Tân Dương'],
    [['Sở Nội vụ', 'Uỷ ban nhân dân tỉnh Lam Sơn'], 'Lam Sơn'],
    [['Xã Tân Dương'], 'Tân Dương'],
    [['Sở Nội vụ'], ''],
  ])('takes the place of %j', (chain, place) => {
    expect(placeName(chain)).toBe(place);
  });
});
