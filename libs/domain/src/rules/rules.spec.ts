import { awards, awardsOn, findAward } from './catalogue';
import { currentRules } from './current';
import { recogniseRating } from './ratings';
import { recogniseAward } from './recognise';
import { ruleSetOn } from './rule-sets';

describe('the awards catalogue', () => {
  it('has one entry for each code, with the name of its time', () => {
    const codes = awards().map((award) => award.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(findAward('xa-tieu-bieu')?.name).toContain('đặc khu');
    expect(awardsOn('2025-06-01').find((award) => award.code === 'xa-tieu-bieu')?.name).toContain('thị trấn');
    expect(awardsOn('2025-07-01').some((award) => award.code === 'gk-huyen')).toBe(false);
    expect(findAward('khong-co')).toBeNull();
  });

  it.each([
    ['Bằng khen của Chủ tịch UBND tỉnh', 'bk-tinh'],
    ['bằng khen chủ tịch ubnd tỉnh', 'bk-tinh'],
    ['BẰNG KHEN CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH', 'bk-tinh'],
    ['bang khen cua chu tich uy ban nhan dan tinh', 'bk-tinh'],
    ['Bằng khen của Chủ tịch UBND tỉnh Lam Sơn', 'bk-tinh'],
    ['Bằng khen của UBND tỉnh', 'bk-tinh'],
    ['BK tỉnh', 'bk-tinh'],
    ['LĐTT', 'ldtt'],
    ['ldtt', 'ldtt'],
    ['Lao động tiên tiến', 'ldtt'],
    ['Danh hiệu "Lao động tiên tiến"', 'ldtt'],
    ['CSTĐCS', 'cstd-co-so'],
    ['CSTĐ cơ sở', 'cstd-co-so'],
    ['Chiến sỹ thi đua cơ sở', 'cstd-co-so'],
    ['Tập thể LĐXS', 'tt-ldxs'],
    ['TTLĐTT', 'tt-ldtt'],
    ['Giấy khen của Chủ tịch UBND xã Tân Dương', 'gk-xa'],
    ['Giấy khen của Giám đốc Sở Tài chính', 'gk-so'],
    ['Huân chương Lao động hạng Ba', 'hcld-3'],
    ['CSTĐ tỉnh', 'cstd-tinh'],
    ['BK TTCP', 'bk-ttg'],
    ['Bằng khen CTUBND tỉnh', 'bk-tinh'],
    ['Bằng khen Bộ GD&ĐT', 'bk-bo'],
    ['Bằng khen của Bộ trưởng Bộ Y tế', 'bk-bo'],
    ['HCLĐ hạng 3', 'hcld-3'],
    ['HCLĐ 3', 'hcld-3'],
    ['HC Lao động hạng Nhất', 'hcld-1'],
    ['Huân chương Lao động hạng III', 'hcld-3'],
    ['HCLĐ hạng II', 'hcld-2'],
    ['HCĐL 3', 'hc-doc-lap-3'],
    ['Cờ UBND tỉnh', 'co-tinh'],
    ['Cờ TĐ tỉnh', 'co-tinh'],
    ['Cờ CP', 'co-chinh-phu'],
    ['Cờ TĐ Chính phủ', 'co-chinh-phu'],
    ['TTLĐ xuất sắc', 'tt-ldxs'],
    ['TT LĐ tiên tiến', 'tt-ldtt'],
    ['Tập thể LĐ xuất sắc', 'tt-ldxs'],
    ['LĐ tiên tiến', 'ldtt'],
    ['Lao động tiên tiến năm 2025', 'ldtt'],
    ['CSTĐCS năm 2025', 'cstd-co-so'],
    ['Anh hùng LĐ', 'ah-ld'],
    ['Bà mẹ VNAH', 'bmvnah'],
    ['Khu phố văn hóa', 'thon-van-hoa'],
    ['Bằng khen của Tư lệnh quân khu 1', 'bk-quan-khu'],
  ])('reads «%s» as %s', (text, code) => {
    expect(recogniseAward(text)).toEqual({ code, exact: true });
  });

  it('reads bare words by convention, and by the issuer when it is known', () => {
    expect(recogniseAward('BK')).toEqual({ code: 'bk-tinh', exact: false });
    expect(recogniseAward('Bằng khen')).toEqual({ code: 'bk-tinh', exact: false });
    expect(recogniseAward('Giấy khen')).toEqual({ code: 'gk-xa', exact: false });
    expect(recogniseAward('Giấy khen', { level: 'tinh', kind: 'so-nganh' })).toEqual({ code: 'gk-so', exact: false });
  });

  it.each(['Bằng khen Giám đốc Sở', 'Bằng khen của Chủ tịch UBND xã', 'Huân chương Sao Hôm', 'Lao động giỏi giang'])(
    'knows no award «%s» and suggests the nearest',
    (text) => {
      const read = recogniseAward(text);
      expect('suggestions' in read && read.suggestions.length).toBeGreaterThan(0);
    },
  );

  it('suggests the giấy khen of a director for the bằng khen he cannot give', () => {
    const read = recogniseAward('Bằng khen Giám đốc Sở');
    expect('suggestions' in read && read.suggestions).toEqual(expect.arrayContaining(['bk-tinh', 'gk-so']));
    expect(recogniseAward('  ')).toEqual({ suggestions: [] });
  });

  it('reads every name and short name in the catalogue as its own award', () => {
    for (const award of awards()) {
      expect(recogniseAward(award.name)).toEqual({ code: award.code, exact: true });
      expect(recogniseAward(award.shortName)).toEqual({ code: award.code, exact: true });
    }
  });
});

describe('ratings and rule sets', () => {
  it.each([
    ['HTXSNV', 'hoan-thanh-xuat-sac'],
    ['HTTNV', 'hoan-thanh-tot'],
    ['HTNV', 'hoan-thanh'],
    ['KHTNV', 'khong-hoan-thanh'],
    ['Hoàn thành xuất sắc nhiệm vụ', 'hoan-thanh-xuat-sac'],
    ['hoàn thành TỐT', 'hoan-thanh-tot'],
    ['hoan-thanh-tot', 'hoan-thanh-tot'],
    ['Không hoàn thành nhiệm vụ', 'khong-hoan-thanh'],
    ['giỏi', null],
    ['', null],
  ])('reads the rating «%s» as %s', (text, level) => {
    expect(recogniseRating(text)).toBe(level);
  });

  it.each([
    ['2025-06-30', 'L2022+ND98', []],
    ['2025-07-01', 'L2022+ND152', []],
    ['2026-09-30', 'L2022+ND152', []],
    ['2026-10-01', 'L2026', ['l2026_text_unconfirmed']],
  ])('a dossier received on %s follows %s', (date, id, flags) => {
    expect(ruleSetOn(date)).toEqual({ id, flags });
  });
});

describe('the rule book', () => {
  it('has no gap between base salaries, and one still in force', () => {
    const { baseSalaries } = currentRules().data;
    baseSalaries.slice(1).forEach((row, index) => {
      const before = baseSalaries[index];
      expect(before?.to !== null && before !== undefined && before.to < row.from).toBe(true);
    });
    expect(baseSalaries.at(-1)?.to).toBeNull();
  });

  it('has a standard, or says that it has none, for every award and every kind of subject', () => {
    const rules = currentRules();
    for (const award of rules.awards) {
      for (const kind of award.subjectKinds) {
        const ids = rules.conditionsFor(award, kind, '2026-01-15').map(({ id }) => id);
        expect(ids.length).toBeGreaterThan(8);
        expect(rules.isRuled(award.code, '2026-01-15')).toBe(!ids.includes('no-rules-held'));
      }
    }
  });
});
