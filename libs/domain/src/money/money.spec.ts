import fc from 'fast-check';
import { formatDong, roundUpTo } from './dong';
import { amountInWords } from './words';

describe('amounts of money', () => {
  it('prints dots between thousands', () => {
    expect(formatDong(3800000)).toBe('3.800.000');
    expect(formatDong(0)).toBe('0');
    expect(() => formatDong(1.5)).toThrow(RangeError);
  });

  it.each([
    [0, 'Không đồng'],
    [5, 'Năm đồng'],
    [10, 'Mười đồng'],
    [15, 'Mười lăm đồng'],
    [21, 'Hai mươi mốt đồng'],
    [24, 'Hai mươi tư đồng'],
    [25, 'Hai mươi lăm đồng'],
    [105, 'Một trăm linh năm đồng'],
    [111, 'Một trăm mười một đồng'],
    [1000, 'Một nghìn đồng'],
    [760000, 'Bảy trăm sáu mươi nghìn đồng'],
    [3800000, 'Ba triệu tám trăm nghìn đồng'],
    [2530000, 'Hai triệu năm trăm ba mươi nghìn đồng'],
    [1005000, 'Một triệu không trăm linh năm nghìn đồng'],
    [11390000, 'Mười một triệu ba trăm chín mươi nghìn đồng'],
    [1000000000, 'Một tỷ đồng'],
    [1000000001, 'Một tỷ không trăm linh một đồng'],
    [2500000000000, 'Hai nghìn năm trăm tỷ đồng'],
  ])('says %s as «%s»', (amount, expected) => {
    expect(amountInWords(amount)).toBe(expected);
  });

  it('gives different amounts different words', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.nat(2_000_000_000), (a, b) => {
        expect(amountInWords(a) === amountInWords(b)).toBe(a === b);
      }),
    );
  });

  it('rounds up to the unit and never by a whole unit', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.integer({ min: 1, max: 100_000 }), (amount, unit) => {
        const rounded = roundUpTo(amount, unit);
        expect(rounded % unit).toBe(0);
        expect(rounded - amount).toBeGreaterThanOrEqual(0);
        expect(rounded - amount).toBeLessThan(unit);
      }),
    );
  });
});
