import { missingParts, requiredParts } from './required-parts';

const on = '2026-09-01';

describe('parts of a dossier', () => {
  it('case 14: minutes of CSTĐCS without the vote result lack «kết quả bỏ phiếu» (NĐ98 Điều 34.2c)', () => {
    const present = ['to-trinh', 'bao-cao-thanh-tich', 'bien-ban-binh-xet'];
    const missing = missingParts('cstd-co-so', 'person', on, present);
    expect(missing.map((part) => part.code)).toEqual(['ket-qua-bo-phieu']);
    expect(missing[0]?.cite).toMatchObject({ instrument: 'ND98', confidence: 'V' });
  });

  it('asks no vote result for LĐTT, and proof for a form only when its condition holds', () => {
    expect(requiredParts('ldtt', 'person', on).map((part) => part.code)).toEqual([
      'to-trinh',
      'bao-cao-thanh-tich',
      'bien-ban-binh-xet',
    ]);
    const form = requiredParts('bk-tinh', 'household', on);
    expect(form.find((part) => part.code === 'minh-chung')?.conditional).toBeDefined();
    expect(missingParts('bk-tinh', 'household', on, ['to-trinh', 'bao-cao-thanh-tich', 'bien-ban-binh-xet'])).toEqual(
      [],
    );
  });

  it('has no parts for an award that is not for the subject', () => {
    expect(requiredParts('ldtt', 'household', on)).toEqual([]);
    expect(requiredParts('khong-co', 'person', on)).toEqual([]);
  });
});
