import { fold } from './fold';
import type { TableHeader } from './types';

export type PlainField =
  | 'ordinal'
  | 'name'
  | 'familyName'
  | 'birthDate'
  | 'birthYear'
  | 'sex'
  | 'male'
  | 'female'
  | 'identityNumber'
  | 'position'
  | 'unit'
  | 'positionAndUnit'
  | 'award'
  | 'achievement'
  | 'rating'
  | 'initiative';

/** `awardMark:CSTĐCS` is a column where an x puts the subject forward for that award. */
export type ColumnField = PlainField | `awardMark:${string}`;

export interface ColumnMapping {
  /** Field → column letter. */
  readonly mapping: Readonly<Partial<Record<ColumnField, string>>>;
  /** Headers nobody recognised, or that repeat a field already taken. */
  readonly unmapped: readonly TableHeader[];
}

const UNIT_WORDS = /\b(don vi|noi cong tac|co quan|dia chi|noi o|thuong tru)\b/;
const POSITION_WORDS = /\b(chuc vu|chuc danh|nghe nghiep)\b/;

/** Over two columns: a year or an x stands under «Nam» or under «Nữ». */
const MALE = /^(nam sinh|ngay sinh|ngay thang nam sinh|sinh nam|gioi tinh|gioi) nam$/;
const FEMALE = /^(nam sinh|ngay sinh|ngay thang nam sinh|sinh nam|gioi tinh|gioi) nu$/;

// Tried in this order; the texts are folded (no accents, lower case, single spaces).
const RULES: ReadonlyArray<readonly [PlainField, (key: string) => boolean]> = [
  ['ordinal', (k) => /^(stt|tt|so tt|so thu tu|no)$/.test(k)],
  ['identityNumber', (k) => /\b(cccd|cmnd|cmt|can cuoc|dinh danh)\b/.test(k) && !/\b(ngay cap|noi cap)\b/.test(k)],
  ['male', (k) => MALE.test(k)],
  ['female', (k) => FEMALE.test(k)],
  ['birthDate', (k) => /^(ngay sinh|sinh ngay|ngay thang nam sinh|ngay thang sinh|ngay thang nam)\b/.test(k)],
  ['birthYear', (k) => /^(nam sinh|sinh nam)\b/.test(k)],
  ['sex', (k) => /^(gioi tinh|gioi|phai|nam nu)$/.test(k)],
  ['initiative', (k) => !/\bthanh tich\b/.test(k) && /\b(sang kien|de tai|giai phap|de an khoa hoc)\b/.test(k)],
  ['rating', (k) => /\b(xep loai|muc do hoan thanh|danh gia|phan loai)\b/.test(k)],
  ['positionAndUnit', (k) => POSITION_WORDS.test(k) && UNIT_WORDS.test(k)],
  ['achievement', (k) => /\b(thanh tich|ly do khen|noi dung khen)\b/.test(k)],
  [
    'award',
    (k) =>
      (!PAST.test(k) && /\b(hinh thuc|danh hieu|muc khen)\b/.test(k)) ||
      /^(de nghi|de nghi (khen thuong|khen|tang))$/.test(k),
  ],
  ['position', (k) => POSITION_WORDS.test(k)],
  ['familyName', (k) => /^(ho|ho dem|ho lot|ho (va )?(ten|chu) (dem|lot)|ho va dem|ten dem)$/.test(k)],
  [
    'name',
    (k) =>
      /\b(ho va ten|ho ten|ten tap the|ten ca nhan|ten ho|ten doi tuong|ten don vi de nghi|ten nguoi)\b/.test(k) ||
      /^(ten|tap the|ca nhan|ho gia dinh|(doi tuong|tap the|ca nhan)( \w+)* (khen thuong|de nghi)|tap the( ho gia dinh)? ca nhan|ca nhan( ho gia dinh)? tap the)$/.test(
        k,
      ),
  ],
  ['unit', (k) => UNIT_WORDS.test(k) || /^(truong|phong ban|xa phuong)$/.test(k)],
];

/** What somebody got before, not what is asked for now: «Hình thức khen thưởng đã được ghi nhận». */
const PAST = /\b(da (duoc|dat|co|nhan|khen)|dat duoc|gan nhat|ghi nhan|truoc day|nam truoc)\b/;

/** Single-row heads sometimes give every award its own column. */
const AWARD_TITLE =
  /^(ldtt|cstt|cstd|cstdcs|cstdt|cstd cs|ttldtt|ttldxs|gk|bk|bktt|lao dong tien tien|chien si (tien tien|thi dua)( .*)?|tap the lao dong .*|don vi .*thang|bang khen( .*)?|giay khen( .*)?|co thi dua( .*)?)$/;

/** A heading longer than this is a sentence, not a heading. */
const LONGEST_HEADING = 90;

/** Key under which a corrected column is remembered for the next file of the same office. */
export const headerKey = (title: string): string => fold(title);

/** The field of one heading by its words, or null. `parts` run from the top head row down. */
export function fieldOfHeader(parts: readonly string[]): ColumnField | null {
  const leaf = parts[parts.length - 1]?.trim() ?? '';
  const leafKey = fold(leaf);
  const parentKey = fold(parts.slice(0, -1).join(' '));
  if (leafKey === '' || leafKey.length > LONGEST_HEADING) return null;
  if (parts.length > 1 && plainField(parentKey) === 'award' && (plainField(leafKey) ?? 'award') === 'award') {
    return `awardMark:${leaf}`;
  }
  if (AWARD_TITLE.test(leafKey) && !PAST.test(parentKey)) return `awardMark:${leaf}`;
  const both = `${parentKey} ${leafKey}`.trim();
  const split = parts.length > 1 ? plainField(both) : null;
  if (split === 'male' || split === 'female') return split;
  return plainField(leafKey) ?? plainField(both);
}

function plainField(key: string): PlainField | null {
  return RULES.find(([, matches]) => matches(key))?.[0] ?? null;
}

/**
 * Tells which column holds what, by the words of the headings in any spelling and with or without accents.
 * @param remembered field by `headerKey(title)`, as somebody of that office set it before; goes before the words.
 */
export function recogniseColumns(
  headers: readonly TableHeader[],
  remembered: Readonly<Record<string, ColumnField>> = {},
): ColumnMapping {
  const mapping: Partial<Record<ColumnField, string>> = {};
  const taken = new Set<string>();
  const take = (header: TableHeader, field: ColumnField | null | undefined): void => {
    if (!field || taken.has(header.letter) || mapping[field] !== undefined) return;
    mapping[field] = header.letter;
    taken.add(header.letter);
  };
  for (const header of headers) take(header, remembered[headerKey(header.title)]);
  for (const header of headers) take(header, fieldOfHeader(header.parts));
  // A list of units names them in the column that elsewhere says where a person works.
  if (mapping.name === undefined && mapping.familyName === undefined && mapping.unit !== undefined) {
    mapping.name = mapping.unit;
    delete mapping.unit;
  }
  return { mapping, unmapped: headers.filter((header) => !taken.has(header.letter)) };
}
