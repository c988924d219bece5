import { addWorkingDays, checkAuthority, isWorkingDay, issuersFor, workingDaysBetween } from '../index';

const huyen = { level: 'huyen', kind: 'UBND' };
const xa = { level: 'xa', kind: 'UBND' };
const tinh = { level: 'tinh', kind: 'UBND' };
const so = { level: 'tinh', kind: 'so-nganh' };

describe('Thẩm quyền quyết định (L2022 Điều 79, 80; NĐ129 Điều 59)', () => {
  it('case 28: Chủ tịch UBND huyện signs CSTĐCS dated 15/7/2025 → invalid; dated 20/6/2025 → valid (NĐ129 Điều 59)', () => {
    const late = checkAuthority({ award: 'cstd-co-so', issuer: huyen, on: '2025-07-15' });
    expect(late).toMatchObject({ ok: false, reason: 'not-competent-on-that-date' });
    expect(late.ok ? [] : late.competent).toEqual(
      expect.arrayContaining(['Chủ tịch Uỷ ban nhân dân xã', 'Giám đốc sở, thủ trưởng cơ quan']),
    );
    expect(checkAuthority({ award: 'cstd-co-so', issuer: huyen, on: '2025-06-20' }).ok).toBe(true);
  });

  it.each([
    ['cstd-co-so', huyen, '2025-06-30', true],
    ['cstd-co-so', huyen, '2025-07-01', false],
    ['cstd-co-so', xa, '2025-06-30', false],
    ['cstd-co-so', xa, '2025-07-01', true],
    ['tt-ldtt', huyen, '2025-06-30', true],
    ['tt-ldtt', xa, '2025-07-01', true],
    ['thon-van-hoa', huyen, '2025-06-30', true],
    ['thon-van-hoa', xa, '2025-07-01', true],
    ['gia-dinh-van-hoa', xa, '2025-06-30', true],
    ['gia-dinh-van-hoa', xa, '2025-07-01', true],
    ['gk-huyen', huyen, '2025-06-30', true],
    ['gk-huyen', huyen, '2025-07-01', false],
    ['gk-xa', xa, '2025-06-30', true],
    ['tt-ldxs', xa, '2026-01-01', false],
    ['tt-ldxs', tinh, '2026-01-01', true],
    ['cstd-tinh', so, '2026-01-01', false],
    ['cstd-tinh', tinh, '2026-01-01', true],
    ['gk-so', so, '2026-01-01', true],
    ['gk-dn', { level: 'co-so', kind: 'doanh-nghiep' }, '2026-01-01', true],
    ['cstd-co-so', { level: 'co-so', kind: 'doanh-nghiep' }, '2026-01-01', true],
    ['bk-tinh', so, '2026-01-01', false],
    ['hcld-3', tinh, '2026-01-01', false],
  ] as const)('%s by %j on %s: %s', (award, issuer, on, ok) => {
    expect(checkAuthority({ award, issuer, on }).ok).toBe(ok);
  });

  it('no district decides anything from 01/7/2025 on', () => {
    const awards = ['ldtt', 'cstd-co-so', 'tt-ldtt', 'thon-van-hoa', 'gk-huyen'];
    for (const award of awards) {
      expect(issuersFor(award, '2025-07-01').map(({ issuer }) => issuer.level)).not.toContain('huyen');
    }
  });
});

describe('Ngày làm việc (case 37; lịch nghỉ hằng năm)', () => {
  it('case 37: from 02/11/2026 to 10/11/2026 are six working days, the tenth is 16/11', () => {
    expect([workingDaysBetween('2026-11-02', '2026-11-10'), addWorkingDays('2026-11-02', 10)]).toEqual([
      6,
      '2026-11-16',
    ]);
  });

  it('twenty working days from 02/02/2026 pass over Tết', () => {
    expect(addWorkingDays('2026-02-02', 20)).toBe('2026-03-09');
  });

  it('a Saturday worked in exchange counts, the Monday it was exchanged for does not', () => {
    expect([isWorkingDay('2026-08-22'), isWorkingDay('2026-08-31')]).toEqual([true, false]);
    expect(addWorkingDays('2026-08-21', 1)).toBe('2026-08-22');
    expect(addWorkingDays('2026-08-28', 1)).toBe('2026-09-03');
  });

  it('counts back: ten working days before a conference on 10/12/2026', () => {
    expect(addWorkingDays('2026-12-10', -10)).toBe('2026-11-26');
  });
});
