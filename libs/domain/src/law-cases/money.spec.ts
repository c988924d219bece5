import {
  bonusCeiling,
  bonusFor,
  bonusTogether,
  currentRules,
  Rules,
  type AwardCode,
  type RulesData,
  type SubjectKind,
} from '../index';

const amount = (award: AwardCode, subjectKind: SubjectKind, decidedOn: string): number | null =>
  bonusFor({ award, subjectKind, decidedOn })?.amount ?? null;

describe('Tiền thưởng (ND152 Điều 49 - 54)', () => {
  it.each([
    ['case 25: CSTĐCS decided 30/6/2026, merit of 2025', 'cstd-co-so', 'person', '2026-06-30', 2_340_000],
    ['case 25: CSTĐCS decided 02/7/2026, the same merit', 'cstd-co-so', 'person', '2026-07-02', 2_530_000],
    ['case 25: CSTĐCS decided 01/7/2026, the first day', 'cstd-co-so', 'person', '2026-07-01', 2_530_000],
    ['case 27: household BK tỉnh decided 10/2026', 'bk-tinh', 'household', '2026-10-15', 5_700_000],
    ['case 38: giấy khen xã decided 20/6/2025 (NĐ 98)', 'gk-xa', 'person', '2025-06-20', 360_000],
    ['case 38: giấy khen xã decided 20/8/2026 (Điều 54.1e)', 'gk-xa', 'person', '2026-08-20', 760_000],
    ['giấy khen xã on the last day of NĐ 98', 'gk-xa', 'person', '2025-06-30', 360_000],
    ['giấy khen xã on the first day of ND152', 'gk-xa', 'person', '2025-07-01', 710_000],
    ['giấy khen to a collective', 'gk-so', 'collective', '2026-08-20', 1_520_000],
    ['giấy khen to a household, rounded once', 'gk-xa', 'household', '2026-06-30', 1_060_000],
    ['giấy khen to a household at the salary of 07/2026', 'gk-xa', 'household', '2026-08-20', 1_140_000],
    ['CSTĐ tỉnh', 'cstd-tinh', 'person', '2026-08-20', 7_590_000],
    ['CSTĐ toàn quốc', 'cstd-toan-quoc', 'person', '2026-08-20', 11_390_000],
    ['CSTT', 'cstt', 'person', '2026-08-20', 760_000],
    ['TTLĐTT', 'tt-ldtt', 'collective', '2026-06-30', 1_880_000],
    ['xã tiêu biểu', 'xa-tieu-bieu', 'collective', '2026-08-20', 5_060_000],
    ['thôn văn hóa', 'thon-van-hoa', 'collective', '2026-08-20', 3_800_000],
    ['Cờ tỉnh', 'co-tinh', 'collective', '2026-08-20', 20_240_000],
    ['Cờ Chính phủ', 'co-chinh-phu', 'collective', '2026-08-20', 30_360_000],
    ['BKTTg to a collective', 'bk-ttg', 'collective', '2026-08-20', 17_710_000],
    ['bằng khen of a military region', 'bk-quan-khu', 'person', '2026-08-20', 2_530_000],
    ['HCLĐ Nhất to a person', 'hcld-1', 'person', '2026-08-20', 22_770_000],
    ['HCLĐ Ba to a person', 'hcld-3', 'person', '2026-08-20', 11_390_000],
    ['HCLĐ Ba to a collective', 'hcld-3', 'collective', '2026-08-20', 22_770_000],
    ['Sao vàng to a collective', 'hc-sao-vang', 'collective', '2026-08-20', 232_760_000],
    ['Bà mẹ Việt Nam anh hùng', 'bmvnah', 'person', '2026-08-20', 39_220_000],
    ['Nhà giáo nhân dân', 'ngnd', 'person', '2026-08-20', 31_630_000],
    ['Nghệ nhân ưu tú', 'nnut', 'person', '2026-08-20', 22_770_000],
  ] as const)('%s', (_name, award, kind, decidedOn, expected) => {
    expect(amount(award, kind, decidedOn)).toBe(expected);
  });

  it('no amount is named for gia đình văn hóa, a huy chương, or a time whose coefficients were not read', () => {
    expect(amount('gia-dinh-van-hoa', 'household', '2026-08-20')).toBeNull();
    expect(amount('hchc-quan-ky', 'person', '2026-08-20')).toBeNull();
    expect(amount('cstd-co-so', 'person', '2023-12-31')).toBeNull();
  });

  it('a kỷ niệm chương has a ceiling, and the issuer sets the amount below it (Điều 54.1c - d)', () => {
    const of = { award: 'ky-niem-chuong-tinh', subjectKind: 'person', decidedOn: '2026-08-20' } as const;
    expect([bonusFor(of), bonusCeiling(of)?.amount]).toEqual([null, 1_520_000]);
    expect(bonusCeiling({ ...of, decidedOn: '2026-06-30' })?.amount).toBe(1_410_000);
  });

  it('a title and a form of one time are both paid, and two titles each', () => {
    const paid = bonusTogether({
      awards: ['cstd-co-so', 'ldtt', 'bk-tinh'],
      subjectKind: 'person',
      decidedOn: '2026-08-20',
    });
    expect(paid.total).toBe(2_530_000 + 760_000 + 3_800_000);
    expect(paid.awards.every((each) => each.paid)).toBe(true);
  });

  it('the same form is worth more to a collective than to a person', () => {
    for (const award of ['gk-so', 'bk-tinh', 'bk-ttg', 'hcld-3', 'hc-sao-vang', 'ah-ld']) {
      expect(amount(award, 'collective', '2026-08-20') ?? 0).toBeGreaterThan(
        amount(award, 'person', '2026-08-20') ?? 0,
      );
    }
  });

  it('a province that rounds twice pays a household 10.000 more (Điều 49)', () => {
    const { data } = currentRules();
    const bonusRules = data.bonusRules.map((rule) => ({ ...rule, householdRounding: 'twice' as const }));
    const of = { award: 'gk-xa', subjectKind: 'household', decidedOn: '2026-06-30' } as const;
    expect(bonusFor(of, new Rules({ ...data, bonusRules }, 'twice'))?.amount).toBe(1_070_000);
  });
});

describe('hỗ trợ thêm theo nghị quyết của một tỉnh', () => {
  const { data } = currentRules();
  const scheme = {
    code: 'khen-dac-biet',
    name: 'Hỗ trợ theo nghị quyết về khen thưởng đặc biệt',
    awards: ['bk-ttg', 'hcld-3'],
    payer: 'Uỷ ban nhân dân tỉnh',
    fund: 'ngân sách tỉnh',
    from: '2025-07-01',
    to: null,
    cite: { instrument: 'LC', clause: 'mức hỗ trợ (ví dụ)', confidence: 'V2' },
  } as const;
  const withScheme = (more: Partial<RulesData['schemes'][number]> & { ceiling: number }): Rules =>
    new Rules({ ...data, schemes: [{ ...scheme, ...more }] }, 'example');
  const of = { awards: ['bk-ttg'], subjectKind: 'person', decidedOn: '2026-08-20' } as const;

  it('adds to the bonus, never above its ceiling', () => {
    const rules = withScheme({ thousandths: 100_000, ceiling: 200_000_000 });
    expect(bonusTogether(of, rules)).toMatchObject({ support: [{ amount: 200_000_000 }], total: 208_860_000 });
    expect(bonusTogether(of, withScheme({ amount: 20_000_000, ceiling: 200_000_000 })).total).toBe(28_860_000);
  });

  it('is not paid before it begins, nor for other awards', () => {
    const rules = withScheme({ amount: 20_000_000, ceiling: 200_000_000 });
    expect(bonusTogether({ ...of, decidedOn: '2025-06-30' }, rules).support).toEqual([]);
    expect(bonusTogether({ ...of, awards: ['bk-tinh'] }, rules).support).toEqual([]);
  });
});
