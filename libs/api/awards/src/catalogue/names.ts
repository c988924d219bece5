import { formatDong, type RulesData, type SubjectKind } from '@gs/domain';

const levels: Readonly<Record<string, string>> = {
  'co-so': 'cơ sở',
  xa: 'cấp xã',
  huyen: 'cấp huyện',
  tinh: 'cấp tỉnh',
  bo: 'bộ, ngành',
  'nha-nuoc': 'Nhà nước',
  'toan-quoc': 'toàn quốc',
  'trung-uong': 'Trung ương',
  'thu-tuong': 'Thủ tướng Chính phủ',
};

/** Levels are data: one without a name yet is shown as it is written there. */
export const levelName = (level: string): string => levels[level] ?? level;

const organisationKinds: Readonly<Record<string, string>> = {
  UBND: 'Uỷ ban nhân dân',
  'so-nganh': 'sở, ban, ngành',
  'truong-hoc': 'trường học',
  'y-te': 'cơ sở y tế',
  'doanh-nghiep': 'doanh nghiệp, hợp tác xã',
};

export const organisationKindName = (kind: string): string => organisationKinds[kind] ?? kind;

export const subjectKindNames: Readonly<Record<SubjectKind, string>> = {
  person: 'cá nhân',
  collective: 'tập thể',
  household: 'hộ gia đình',
};

/** «CSTĐCS hoặc LĐTT»: short names of awards of the book, joined by a word. */
export function awardNames(codes: readonly string[], data: RulesData, word = 'hoặc'): string {
  const names = codes.map((code) => data.awards.findLast((award) => award.code === code)?.name ?? code);
  return inSequence(names, word);
}

/** «a, b hoặc c». */
export function inSequence(items: readonly string[], word: string): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

/** «90 %», «2/3»: hundredths as per cent, others as they are written. */
export function shareWords({ num, den }: { readonly num: number; readonly den: number }): string {
  return den === 100 ? `${num} %` : den === 10 ? `${num * 10} %` : `${num}/${den}`;
}

/** «1,5» for 3/2. */
export const timesWords = ({ num, den }: { readonly num: number; readonly den: number }): string =>
  String(num / den).replace('.', ',');

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** Thousandths of the base salary: «1,0», «0,3», «4,5». */
export function coefficientWords(thousandths: number): string {
  const text = String(thousandths / 1000).replace('.', ',');
  return text.includes(',') ? text : `${text},0`;
}

/** «2.530.000 ₫». */
export const money = (amount: number): string => `${formatDong(amount)} ₫`;
