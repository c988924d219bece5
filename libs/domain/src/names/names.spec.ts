import fc from 'fast-check';
import { looksLikeTcvn3, repairLegacyEncoding, repairTcvn3 } from './legacy';
import { tcvn3 } from './legacy-tables';
import { editDistance, nearest } from './nearest';
import { foldVietnamese, normaliseText, properCaseName } from './normalise';
import { compareVietnameseNames, givenName } from './order';
import { isVietnameseSyllable } from './syllable';

describe('names', () => {
  it('tidies spaces and composes letters', () => {
    expect(normaliseText('  Nguyễn\u00a0 Văn \u200bAn '.normalize('NFD'))).toBe('Nguyễn Văn An');
  });

  it.each([
    ['  PHẠM A TUẤN  ', 'Phạm A Tuấn'],
    ['đặng thị ánh', 'Đặng Thị Ánh'],
    ["h'nhung ê-ban", "H'Nhung Ê-Ban"],
  ])('writes «%s» as «%s»', (text, expected) => {
    expect(properCaseName(text)).toBe(expected);
  });

  it('folds accents so that both ways of placing a tone are one', () => {
    expect(foldVietnamese('Đường Thuỷ')).toBe('duong thuy');
    expect(foldVietnamese('Uỷ ban')).toBe(foldVietnamese('Ủy ban'));
    expect(foldVietnamese('Thuỷ')).toBe(foldVietnamese('Thủy'));
    expect(foldVietnamese('Hoà')).toBe(foldVietnamese('Hòa'));
  });

  it('orders a list by given name, letters before tones, the rest after', () => {
    const list = [
      'Lê Văn Đạt',
      'Trần Thị Yến',
      'Bùi Văn Dũng',
      'Nguyễn Thị Ấn',
      'Lò Văn An',
      'Hà Thị Án',
      'Lê Thị Ba',
      'An Thị Ba',
    ];
    expect([...list].sort(compareVietnameseNames)).toEqual([
      'Lò Văn An',
      'Hà Thị Án',
      'Nguyễn Thị Ấn',
      'An Thị Ba',
      'Lê Thị Ba',
      'Bùi Văn Dũng',
      'Lê Văn Đạt',
      'Trần Thị Yến',
    ]);
    expect(['ma', 'mạ', 'mã', 'má', 'mả', 'mà'].sort(compareVietnameseNames)).toEqual([
      'ma',
      'mà',
      'mả',
      'mã',
      'má',
      'mạ',
    ]);
    expect(givenName(' Phạm A  Tuấn ')).toBe('Tuấn');
  });
});

describe('text typed in an old encoding', () => {
  it.each([
    ['Lª ThÞ Thu Nhung', 'Lê Thị Thu Nhung'],
    ['NguyÔn V¨n Hïng', 'Nguyễn Văn Hùng'],
    ['TrÇn Quèc TuÊn', 'Trần Quốc Tuấn'],
    ['§ç ThÞ H\u00ad¬ng', 'Đỗ Thị Hương'],
    ['B»ng khen cña Chñ tÞch UBND tØnh', 'Bằng khen của Chủ tịch UBND tỉnh'],
    ['NGUYÔN V¡N NAM', 'NGUYỄN VĂN NAM'],
    ['Tr\u00adêng TiÓu häc T©n D\u00ad¬ng', 'Trường Tiểu học Tân Dương'],
  ])('repairs TCVN3 «%s» to «%s»', (text, expected) => {
    expect(looksLikeTcvn3(text)).toBe(true);
    expect(repairTcvn3(text)).toBe(expected);
  });

  it('repairs VNI too and says which encoding it was', () => {
    expect(repairLegacyEncoding('Nguyeãn Vaên Huøng')).toEqual({ text: 'Nguyễn Văn Hùng', encoding: 'vni' });
    expect(repairLegacyEncoding('Lª ThÞ Thu Nhung').encoding).toBe('tcvn3');
    expect(repairLegacyEncoding('Lê Thị Thu Nhung')).toEqual({ text: 'Lê Thị Thu Nhung', encoding: null });
  });

  it.each([
    'Nguyễn Thị Liên',
    'Lò Văn Sùng',
    'Hà Quốc Bình',
    'Vàng Seo Dìn',
    'sân bóng',
    'Công ty TNHH Hoàng Hà',
    '«Gương sáng quanh ta» – 9 m²',
    'diện tích 3 × 4 m, ± 5 °C, © 2025',
    'café Pokémon José Muñoz',
    'Trường THCS Bắc Hà',
    "H'Mông, Êban",
    '½ công, §2, ®',
    '',
  ])('leaves «%s» alone', (text) => {
    expect(repairLegacyEncoding(text)).toEqual({ text, encoding: null });
  });

  it('never fires on words of correct Vietnamese', () => {
    const words =
      'Phạm Trần Lê Nguyễn Hoàng Vũ Đỗ Bùi Đặng Lý Giàng Sùng Lường Nông Bế Mã Quàng và của với là một không có được'.split(
        ' ',
      );
    const latinOnly =
      'và là có bà hòa quà tôi ông bé hè kê sô tù cú mía bìa hoài xoài quý Lý Hà Vàng Sùng Nông Bình Hùng'.split(' ');
    for (const pool of [words, latinOnly]) {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 6 }), (picked) => {
          expect(repairLegacyEncoding(picked.join(' ')).encoding).toBeNull();
        }),
      );
    }
  });

  it('maps every TCVN3 code to a letter of its own', () => {
    const letters = [...tcvn3.values()];
    expect(new Set(letters).size).toBe(letters.length);
    expect(letters).toHaveLength(74);
    for (const letter of letters) expect(letter).toHaveLength(1);
  });

  it.each([
    ['nghiêng', true],
    ['gì', true],
    ['quốc', true],
    ['Quèc', false],
    ['Thuỷ', true],
    ['khuya', true],
    ['Quyết', true],
    ['Muùoz', false],
    ['abc', false],
  ])('knows whether «%s» is a syllable: %s', (word, expected) => {
    expect(isVietnameseSyllable(word)).toBe(expected);
  });
});

describe('nearest names', () => {
  const units = [
    'Trường Tiểu học Quang Phong',
    'Trường THCS Bắc Hà',
    'Trạm Y tế Mỹ Châu',
    'Uỷ ban nhân dân xã Nam Lộc',
    'HTX Dược liệu Bản Mây',
  ];

  it('suggests the likeliest, accents aside', () => {
    expect(nearest('truong tieu hoc quang phog', units, 1)).toEqual(['Trường Tiểu học Quang Phong']);
    expect(nearest('UBND xã Nam Lộc', units, 2)[0]).toBe('Uỷ ban nhân dân xã Nam Lộc');
    expect(nearest('', units, 3)).toEqual([]);
    expect(
      nearest('Tram y te My Chau', [...units, ...units], 2).filter((unit) => unit.startsWith('Trạm')),
    ).toHaveLength(1);
    expect(nearest('zzzz', units, 3)).toEqual([]);
  });

  it('measures edits', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
  });
});
