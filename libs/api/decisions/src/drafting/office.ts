import type { OrgPlace } from '@gs/domain';

/** A deciding unit as its papers name it. */
export interface Office extends OrgPlace {
  readonly name: string;
}

interface OfficeWords {
  readonly kind: string;
  /** Only at these levels; null: at any. */
  readonly levels: readonly string[] | null;
  /** Post of its head. */
  readonly head: string;
  /** Who carries the decision out; `{place}` is the level in words. */
  readonly responsible: readonly string[];
  readonly copies: readonly string[];
  readonly fund: string;
}

const committee = {
  kind: 'ubnd',
  levels: null,
  head: 'Chủ tịch',
  responsible: ['Chánh Văn phòng Uỷ ban nhân dân {place}', 'thủ trưởng các cơ quan, đơn vị liên quan'],
  copies: ['Như Điều 3', 'Chủ tịch, các Phó Chủ tịch UBND {place}', 'Cổng thông tin điện tử {place}', 'Lưu: VT, TĐKT'],
  fund: 'Quỹ thi đua, khen thưởng của {place}',
} as const;
// Only the province reports to the ministry and has departments to charge.
const province = {
  ...committee,
  levels: ['tinh'],
  responsible: ['Chánh Văn phòng Uỷ ban nhân dân {place}', 'Giám đốc Sở Nội vụ', 'Giám đốc Sở Tài chính'],
  copies: [
    'Như Điều 3',
    'Bộ Nội vụ (để báo cáo)',
    'Chủ tịch, các Phó Chủ tịch UBND {place}',
    'Cổng thông tin điện tử {place}',
    'Lưu: VT, NC',
  ],
} as const;
const unit = (kind: string, head: string): OfficeWords => ({
  kind,
  levels: null,
  head,
  responsible: ['Các phòng, bộ phận liên quan'],
  copies: ['Như Điều 3', 'Lãnh đạo đơn vị', 'Lưu: VT'],
  fund: 'Quỹ thi đua, khen thưởng của đơn vị',
});

/** The first row that fits counts: the narrower one stands before the wider. */
const wordsByKind: readonly OfficeWords[] = [
  province,
  committee,
  unit('so-nganh', 'Giám đốc'),
  unit('truong-hoc', 'Hiệu trưởng'),
  unit('y-te', 'Giám đốc'),
  unit('doanh-nghiep', 'Giám đốc'),
];
const otherWords = unit('', 'Thủ trưởng');
const levelNames: Readonly<Record<string, string>> = { tinh: 'tỉnh', huyen: 'huyện', xa: 'xã' };

/** Papers write one spelling: «Uỷ», as the names of units do. */
export const oneSpelling = (text: string): string => text.replace(/Ủy/g, 'Uỷ').replace(/ủy/g, 'uỷ');

export const isCommittee = (office: OrgPlace): boolean => office.kind.toLowerCase() === committee.kind;

function wordsOf(office: Office): OfficeWords {
  const fits = ({ kind, levels }: OfficeWords): boolean =>
    kind === office.kind.toLowerCase() && (levels === null || levels.includes(office.level));
  return wordsByKind.find(fits) ?? otherWords;
}

const levelName = (office: Office): string => {
  const named = /^u[ỷy]\s+ban nhân dân\s+(\S+)/iu.exec(oneSpelling(office.name))?.[1];
  return named ?? levelNames[office.level] ?? 'đơn vị';
};

const fill = (office: Office, text: string): string => text.replaceAll('{place}', levelName(office));

/** «Chủ tịch Uỷ ban nhân dân tỉnh Lam Sơn», «Hiệu trưởng Trường THCS Tân Dương». */
export const deciderOf = (office: Office): string => oneSpelling(`${headOf(office)} ${office.name}`);

/** Post of the head: «Chủ tịch», «Giám đốc», «Hiệu trưởng». A body that is no «Sở» among departments has a «Thủ trưởng». */
export function headOf(office: Office): string {
  const words = wordsOf(office);
  const plainBody = words.kind === 'so-nganh' && !/^sở\s/iu.test(office.name);
  return plainBody ? otherWords.head : words.head;
}

export const responsibleOf = (office: Office): string[] =>
  wordsOf(office).responsible.map((text) => fill(office, text));
export const copiesOf = (office: Office): string[] => wordsOf(office).copies.map((text) => fill(office, text));
export const fundOf = (office: Office, year: number): string => `${fill(office, wordsOf(office).fund)} năm ${year}`;

/** Symbol after the number: «QĐ-UBND», «QĐ-SNV», «QĐ-THCSTD». */
export function symbolOf(office: Office): string {
  if (isCommittee(office)) return 'QĐ-UBND';
  const letters = office.name
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^(và|các|của)$/iu.test(word))
    .map((word) => (word.length > 1 && word === word.toLocaleUpperCase('vi') ? word : word.charAt(0)))
    .join('');
  return `QĐ-${letters.toLocaleUpperCase('vi')}`;
}

/** Lines above the signature: «CHỦ TỊCH», or «KT. CHỦ TỊCH / PHÓ CHỦ TỊCH» when a deputy signs. One line each. */
export function capacityOf(office: Office, jobTitle: string): string {
  const head = headOf(office);
  return /^phó\s/iu.test(jobTitle) ? `KT. ${head}\nPhó ${head}` : head;
}

/** Place of issue: the name of the committee's area without its level. */
export const placeOf = (committeeName: string): string =>
  committeeName
    .replace(/^(u[ỷy]|ủy)\s+ban nhân dân\s+/iu, '')
    .replace(/^(tỉnh|thành phố|huyện|xã|phường|thị trấn|đặc khu)\s+/iu, '');

/** The issuer at the top of a paper: a committee on two lines, «Uỷ ban nhân dân» over its area. */
export function issuerLines(office: Office): string[] {
  const name = oneSpelling(office.name);
  const area = /^(uỷ ban nhân dân)\s+(.+)$/iu.exec(name);
  return area?.[1] !== undefined && area[2] !== undefined ? [area[1], area[2]] : [name];
}
