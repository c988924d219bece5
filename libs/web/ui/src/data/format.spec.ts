/// <reference types="jest" />
import fc from 'fast-check';
import {
  compareNames,
  formatBytes,
  formatDate,
  formatDateTime,
  formatLongDate,
  formatMoney,
  formatNumber,
  formatShare,
} from './format';

describe('figures as the office writes them', () => {
  it('groups thousands with dots and puts the sign of money after a space that never breaks', () => {
    expect(formatNumber(1234567)).toBe('1.234.567');
    expect(formatMoney(3800000)).toBe('3.800.000\u00a0₫');
  });

  it('writes a date day first, and an instant in Vietnam time', () => {
    expect(formatDate('2026-11-26')).toBe('26/11/2026');
    expect(formatDateTime('2026-11-26T17:30:00Z')).toBe('27/11/2026, 00:30');
    expect(formatLongDate('2026-11-26')).toBe('Thứ Năm, 26/11/2026');
  });

  it('never lets a share that misses a whole per cent read as reached', () => {
    expect(formatShare(14, 15)).toBe('93,3\u00a0%');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (whole, part) => {
        fc.pre(part <= whole);
        const shown = formatShare(part, whole).replace('\u00a0%', '').split(',').map(Number);
        const tenths = (shown[0] ?? 0) * 10 + (shown[1] ?? 0);
        expect(tenths * whole).toBeLessThanOrEqual(part * 1000);
        expect((tenths + 1) * whole).toBeGreaterThan(part * 1000);
      }),
    );
  });

  it('writes the size of a file in the nearest unit', () => {
    expect([900, 1024, 1480000, 200 * 1024 * 1024].map(formatBytes)).toEqual(['900 B', '1 KB', '1,4 MB', '200 MB']);
  });

  it('orders people by given name, then by the rest', () => {
    const names = ['Phạm Thị Bích Hà', 'Trần Văn Ân', 'Bùi Văn An', 'An Thị An'];
    expect([...names].sort(compareNames)).toEqual(['An Thị An', 'Bùi Văn An', 'Trần Văn Ân', 'Phạm Thị Bích Hà']);
  });
});
