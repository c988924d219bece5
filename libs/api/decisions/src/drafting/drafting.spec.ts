import fc from 'fast-check';
import { completeContent, contentToStore, bonusEach, draftTitle, storedContent, totalBonusOf } from './content';
import { draftGrounds } from './grounds';
import { capacityOf, copiesOf, deciderOf, headOf, placeOf, responsibleOf, symbolOf, type Office } from './office';
import { makeVerifyCode } from './verify-code';

const province: Office = { level: 'tinh', kind: 'UBND', name: 'Uỷ ban nhân dân tỉnh Lam Sơn' };
const commune: Office = { level: 'xa', kind: 'UBND', name: 'Uỷ ban nhân dân xã Tân Dương' };
const department: Office = { level: 'tinh', kind: 'so-nganh', name: 'Sở Nội vụ' };
const stored = storedContent({
  grounds: ['Căn cứ'],
  fund: 'Quỹ thi đua, khen thưởng của tỉnh năm 2026',
  copies: [],
  period: 'năm 2026',
});

describe('the deciding office in words', () => {
  it.each([
    [province, 'QĐ-UBND', 'Chủ tịch Uỷ ban nhân dân tỉnh Lam Sơn', 'Lam Sơn'],
    [commune, 'QĐ-UBND', 'Chủ tịch Uỷ ban nhân dân xã Tân Dương', 'Tân Dương'],
  ])('names decider, symbol and place of %o', (office, symbol, decider, place) => {
    expect([symbolOf(office), deciderOf(office), placeOf(office.name)]).toEqual([symbol, decider, place]);
  });
  it('abbreviates a department and a school', () => {
    expect(symbolOf(department)).toBe('QĐ-SNV');
    expect(symbolOf({ level: 'co-so', kind: 'truong-hoc', name: 'Trường THCS Tân Dương' })).toBe('QĐ-TTHCSTD');
    expect(headOf({ ...department, name: 'Thanh tra tỉnh' })).toBe('Thủ trưởng');
  });
  it('has the province report to the ministry and charge its departments, the commune nobody', () => {
    const on = '2026-11-27';
    expect(copiesOf(province, on)).toEqual([
      'Như Điều 3',
      'Bộ Nội vụ (để báo cáo)',
      'Chủ tịch, các Phó Chủ tịch UBND tỉnh',
      'Cổng thông tin điện tử tỉnh',
      'Lưu: VT, NC',
    ]);
    expect(copiesOf(commune, on)).toEqual([
      'Như Điều 3',
      'Chủ tịch, các Phó Chủ tịch UBND xã',
      'Cổng thông tin điện tử xã',
      'Lưu: VT, TĐKT',
    ]);
    expect(responsibleOf(province, on)).toEqual([
      'Chánh Văn phòng Uỷ ban nhân dân tỉnh',
      'Giám đốc Sở Nội vụ',
      'Giám đốc Sở Tài chính',
    ]);
    expect(responsibleOf(commune, on)).toEqual([
      'Chánh Văn phòng Uỷ ban nhân dân xã',
      'thủ trưởng các cơ quan, đơn vị liên quan',
    ]);
    expect(copiesOf(department, on)).toEqual(['Như Điều 3', 'Lãnh đạo đơn vị', 'Lưu: VT']);
  });
  it('lets a deputy sign in the head’s stead (KT.)', () => {
    expect(capacityOf(province, 'Phó Chủ tịch UBND tỉnh')).toBe('KT. Chủ tịch\nPhó Chủ tịch');
    expect(capacityOf(province, 'Chủ tịch UBND tỉnh')).toBe('Chủ tịch');
  });
});

describe('grounds by the day of the decision', () => {
  const on = (day: string): string =>
    draftGrounds({
      on: day,
      kind: 'UBND',
      session: null,
      letters: [{ proposer: 'Sở Nội vụ', number: '412/TTr-SNV', date: '2026-11-24', own: false }],
    }).join('\n');
  it.each([
    ['2025-06-20', '98/2023/NĐ-CP', '06/2026/QH16'],
    ['2025-07-01', '152/2025/NĐ-CP', '98/2023/NĐ-CP'],
    ['2026-09-30', '72/2025/QH15', '06/2026/QH16'],
  ])('on %s name %s and not %s', (day, named, absent) => {
    expect(on(day)).toContain(named);
    expect(on(day)).not.toContain(absent);
  });
  it('name the amending law from 1/10/2026', () =>
    expect(on('2026-10-01')).toContain('sửa đổi, bổ sung bởi Luật số 06/2026/QH16'));
  it('let the council propose where the list is the issuer’s own', () => {
    const own = draftGrounds({
      on: '2026-10-01',
      kind: 'UBND',
      session: null,
      letters: [{ proposer: 'x', number: '', date: null, own: true }],
    });
    expect(own.at(-1)).toBe('Theo đề nghị của Hội đồng Thi đua - Khen thưởng');
  });
});

describe('articles', () => {
  const each = bonusEach('bk-tinh', '2026-11-27');
  it('always say the amount that the recipients add up to', () => {
    const count = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(count, count, count, (person, collective, household) => {
        const counts = { person, collective, household };
        const total = totalBonusOf(counts, each);
        const { article2 } = completeContent(stored, {
          office: province,
          on: '2026-11-27',
          award: 'bk-tinh',
          counts,
          each,
        });
        expect(total === 0 || article2.includes(`${String(total).replace(/\B(?=(\d{3})+$)/g, '.')} đồng`)).toBe(true);
      }),
    );
  });
  it('stay drafted when nobody changed them, and never keep typed amounts', () => {
    const shown = completeContent(stored, {
      office: province,
      on: '2026-11-27',
      award: 'bk-tinh',
      counts: { person: 2, collective: 0, household: 0 },
      each,
    });
    expect(contentToStore({ ...shown, article2: 'Thưởng một tỷ đồng' }, shown, stored)).toMatchObject({
      article1: null,
      article2: null,
      article3: null,
    });
    expect(contentToStore({ ...shown, article3: 'Khác.' }, shown, stored).article3).toBe('Khác.');
  });
  it('tell titles from forms', () => {
    expect(draftTitle('ldtt', 'năm 2025')).toBe('Tặng danh hiệu Lao động tiên tiến năm 2025');
    expect(draftTitle('bk-tinh', 'năm 2025')).toBe('Tặng Bằng khen của Chủ tịch Uỷ ban nhân dân tỉnh');
  });
});

it('a verification code has two groups of five without look-alikes', () => {
  expect(makeVerifyCode()).toMatch(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/);
});
