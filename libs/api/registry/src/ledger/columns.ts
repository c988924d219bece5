import { foldVietnamese } from '@gs/domain';
import type { LedgerField } from '@gs/contracts';

/** Headings offices write over each field; compared folded, punctuation and underscores as spaces. */
const synonyms: Readonly<Record<LedgerField, readonly string[]>> = {
  kind: ['loai', 'loai doi tuong', 'doi tuong', 'ca nhan tap the', 'phan loai', 'loai doi tuong khen thuong'],
  subject: [
    'so dinh danh hoac ma don vi',
    'so dinh danh ma don vi',
    'ma doi tuong',
    'ma so',
    'so dinh danh',
    'so dinh danh ca nhan',
    'so cccd',
    'cccd',
    'can cuoc',
    'so can cuoc',
    'so can cuoc cong dan',
    'so dinh danh cccd',
    'cccd ma don vi',
    'ma tap the',
    'ma ho',
  ],
  name: [
    'ho ten',
    'ho va ten',
    'ten',
    'ten doi tuong',
    'ten ca nhan',
    'ten tap the',
    'ten ho',
    'ho ten chu ho',
    'ten ca nhan tap the',
    'ten tap the ca nhan',
    'ten tap the ho va ten',
  ],
  birth: ['ngay sinh', 'nam sinh', 'ngay thang nam sinh', 'sinh nam', 'sinh ngay'],
  sex: ['gioi tinh', 'gioi', 'phai', 'nam nu'],
  address: ['dia chi', 'noi o', 'cho o', 'thuong tru', 'noi thuong tru'],
  unit: [
    'ma don vi',
    'don vi',
    'ten don vi',
    'don vi cong tac',
    'noi cong tac',
    'co quan',
    'co quan don vi',
    'don vi luc khen',
    'don vi luc do',
    'don vi luc duoc khen',
  ],
  award: [
    'ma khen thuong',
    'khen thuong',
    'ten khen thuong',
    'danh hieu',
    'ma danh hieu',
    'hinh thuc',
    'hinh thuc khen thuong',
    'danh hieu hinh thuc',
    'danh hieu thi dua',
    'danh hieu hinh thuc khen thuong',
    'danh hieu thi dua hinh thuc khen thuong',
    'hinh thuc khen',
  ],
  year: ['nam', 'nam thanh tich', 'nam khen thuong', 'nam khen', 'nam xet', 'nam dat', 'nam cong tac'],
  decisionNo: [
    'so quyet dinh',
    'so qd',
    'quyet dinh',
    'quyet dinh so',
    'qd so',
    'so van ban',
    'so hieu',
    'so hieu quyet dinh',
  ],
  decidedOn: [
    'ngay quyet dinh',
    'ngay qd',
    'ngay ky',
    'ngay ban hanh',
    'ngay ky quyet dinh',
    'ngay thang quyet dinh',
    'ngay',
    'ngay thang',
    'ngay thang nam quyet dinh',
  ],
  meritType: ['loai hinh', 'loai hinh khen thuong', 'loai hinh khen'],
};

export const fields = Object.keys(synonyms) as readonly LedgerField[];
const byHeading = new Map(fields.flatMap((field) => synonyms[field].map((text) => [text, field] as const)));

export const headingKey = (title: string): string =>
  foldVietnamese(title)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Which field a heading names, or null. */
export const fieldOf = (title: string): LedgerField | null => byHeading.get(headingKey(title)) ?? null;

/** What a row cannot do without; who it speaks of may stand under either heading. */
const needed: readonly (readonly LedgerField[])[] = [
  ['subject', 'name'],
  ['award'],
  ['year'],
  ['decisionNo'],
  ['decidedOn'],
];

/** Position of each field among the headings; the first heading of a field counts. */
export function mapHeadings(titles: readonly string[]): ReadonlyMap<LedgerField, number> {
  const found = new Map<LedgerField, number>();
  titles.forEach((title, at) => {
    const field = fieldOf(title);
    if (field !== null && !found.has(field)) found.set(field, at);
  });
  return found;
}

/** Fields that no heading names, each as the heading it is looked for under. */
export function missingHeadings(found: ReadonlyMap<LedgerField, number>): string[] {
  return needed
    .filter((either) => !either.some((field) => found.has(field)))
    .map((either) => plainNames[either[0] as LedgerField]);
}

const plainNames: Readonly<Record<LedgerField, string>> = {
  kind: 'loai',
  subject: 'so_dinh_danh_hoac_ma_don_vi',
  name: 'ho_ten',
  birth: 'ngay_sinh',
  sex: 'gioi_tinh',
  address: 'dia_chi',
  unit: 'ma_don_vi',
  award: 'ma_khen_thuong',
  year: 'nam',
  decisionNo: 'so_quyet_dinh',
  decidedOn: 'ngay_quyet_dinh',
  meritType: 'loai_hinh',
};
/** What a field is called where the file has no column for it. */
export const plainName = (field: LedgerField): string => plainNames[field];
