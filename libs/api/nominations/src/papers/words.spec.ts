import { awardNames, groundsOfLetter, numberAndSymbol, placeOf, signTitles } from './words';

describe('the words of a submission letter', () => {
  it('name titles and forms apart', () => {
    expect(awardNames(['ldtt', 'cstd-co-so', 'ldtt'])).toBe(
      'tặng danh hiệu Lao động tiên tiến và Chiến sĩ thi đua cơ sở',
    );
    expect(awardNames(['bk-tinh'])).toMatch(/^tặng Bằng khen của Chủ tịch/);
  });

  it('take number and symbol from what the unit recorded, or the symbol from its name', () => {
    expect(numberAndSymbol('215/TTr-UBND', { name: 'Sở Nội vụ', kind: 'so-nganh' })).toEqual({
      number: '215',
      symbol: 'TTr-UBND',
    });
    expect(numberAndSymbol('', { name: 'Sở Nội vụ', kind: 'so-nganh' })).toEqual({ number: null, symbol: 'TTr-SNV' });
    expect(numberAndSymbol('7', { name: 'Uỷ ban nhân dân xã Tân Dương', kind: 'UBND' })).toEqual({
      number: '7',
      symbol: 'TTr-UBND',
    });
  });

  it('are dated where the unit is', () => {
    expect(placeOf(['Sở Nội vụ', 'Uỷ ban nhân dân tỉnh Lam Sơn'])).toBe('Lam Sơn');
    expect(placeOf(['Uỷ ban nhân dân xã Tân Dương', 'Uỷ ban nhân dân tỉnh Lam Sơn'])).toBe('Tân Dương');
  });

  it('rest on the statutes in force on the day', () => {
    expect(groundsOfLetter('UBND', '2025-06-30').some((line) => line.includes('98/2023'))).toBe(true);
    expect(groundsOfLetter('UBND', '2025-07-01').some((line) => line.includes('152/2025'))).toBe(true);
  });

  it('are signed on behalf of a committee, or by the head’s own post', () => {
    expect(signTitles({ name: 'Uỷ ban nhân dân xã Tân Dương', kind: 'UBND' }, 'Chủ tịch')).toEqual([
      'TM. Uỷ ban nhân dân',
      'Chủ tịch',
    ]);
    expect(signTitles({ name: 'Sở Nội vụ', kind: 'so-nganh' }, 'Giám đốc Sở Nội vụ')).toEqual(['Giám đốc']);
  });
});
