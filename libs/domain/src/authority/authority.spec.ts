import { checkAuthority, issuersFor } from './check-authority';

const huyen = { level: 'huyen', kind: 'UBND' };
const xa = { level: 'xa', kind: 'UBND' };
const tinh = { level: 'tinh', kind: 'UBND' };

describe('who may decide, law.md §6 and §8', () => {
  it('case 28: Chủ tịch UBND huyện signing CSTĐCS on 15/7/2025 is not competent; Chủ tịch UBND xã is (NĐ129 Điều 59)', () => {
    const check = checkAuthority({ award: 'cstd-co-so', issuer: huyen, on: '2025-07-15' });
    expect(check).toMatchObject({ ok: false, reason: 'not-competent-on-that-date', cite: { instrument: 'ND129' } });
    expect(check.ok ? [] : check.competent).toContain('Chủ tịch Uỷ ban nhân dân xã');
  });

  it('case 28: the same paper of 20/6/2025 is valid (L2022 Điều 80.2)', () => {
    expect(checkAuthority({ award: 'cstd-co-so', issuer: huyen, on: '2025-06-20' })).toMatchObject({
      ok: true,
      authority: { code: 'chu-tich-ubnd-huyen', title: 'Chủ tịch Uỷ ban nhân dân huyện' },
    });
  });

  it.each([
    ['ldtt', xa, '2026-11-22', true],
    ['cstd-co-so', xa, '2026-11-22', true],
    ['cstd-co-so', xa, '2025-06-20', false],
    ['tt-ldtt', xa, '2026-11-22', true],
    ['gk-xa', xa, '2026-11-22', true],
    ['bk-tinh', xa, '2026-11-22', false],
    ['tt-ldxs', xa, '2026-11-22', false],
    ['bk-tinh', tinh, '2026-11-22', true],
    ['tt-ldxs', tinh, '2026-11-22', true],
    ['gk-so', { level: 'tinh', kind: 'so-nganh' }, '2026-11-22', true],
    ['bk-tinh', { level: 'tinh', kind: 'so-nganh' }, '2026-11-22', false],
    ['bk-ttg', tinh, '2026-11-22', false],
  ] as const)('%s by %j on %s: %s', (award, issuer, on, expected) => {
    expect(checkAuthority({ award, issuer, on }).ok).toBe(expected);
  });

  it('names those who may, those above included', () => {
    expect(issuersFor('bk-tinh', '2026-11-22').map((row) => row.title)).toEqual(['Chủ tịch Uỷ ban nhân dân tỉnh']);
    const check = checkAuthority({ award: 'bk-ttg', issuer: tinh, on: '2026-11-22' });
    expect(check.ok ? [] : check.competent).toEqual(['Chủ tịch nước, Thủ tướng Chính phủ']);
    expect(checkAuthority({ award: 'khong-co', issuer: tinh, on: '2026-11-22' })).toMatchObject({
      ok: false,
      reason: 'unknown-award',
    });
  });
});
