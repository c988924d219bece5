import { reportDutyOf, type LocalDate, type OrgPlace } from '@gs/domain';

/** A deciding unit as its papers name it. */
export interface Office extends OrgPlace {
  readonly name: string;
}

interface OfficeWords {
  readonly kind: string;
  /** Post of its head. */
  readonly head: string;
  /** Who carries the decision out; `{place}` is the level in words. */
  readonly responsible: readonly string[];
  /** Beside those when the office has no departments to charge. */
  readonly others: readonly string[];
  readonly copies: readonly string[];
  /** Units that keep the file. */
  readonly filedWith: readonly string[];
  readonly fund: string;
}

const committee: OfficeWords = {
  kind: 'ubnd',
  head: 'Chủ tịch',
  responsible: ['Chánh Văn phòng Uỷ ban nhân dân {place}'],
  others: ['thủ trưởng các cơ quan, đơn vị liên quan'],
  copies: ['Chủ tịch, các Phó Chủ tịch UBND {place}', 'Cổng thông tin điện tử {place}'],
  filedWith: ['VT', 'TĐKT'],
  fund: 'Quỹ thi đua, khen thưởng của {place}',
};
const unit = (kind: string, head: string): OfficeWords => ({
  kind,
  head,
  responsible: ['Các phòng, bộ phận liên quan'],
  others: [],
  copies: ['Lãnh đạo đơn vị'],
  filedWith: ['VT'],
  fund: 'Quỹ thi đua, khen thưởng của đơn vị',
});

const wordsByKind: ReadonlyMap<string, OfficeWords> = new Map(
  [
    committee,
    unit('so-nganh', 'Giám đốc'),
    unit('truong-hoc', 'Hiệu trưởng'),
    unit('y-te', 'Giám đốc'),
    unit('doanh-nghiep', 'Giám đốc'),
  ].map((words) => [words.kind, words]),
);
const otherWords = unit('', 'Thủ trưởng');
const levelNames: Readonly<Record<string, string>> = { tinh: 'tỉnh', huyen: 'huyện', xa: 'xã' };

/** Papers write one spelling: «Uỷ», as the names of units do. */
export const oneSpelling = (text: string): string => text.replace(/Ủy/g, 'Uỷ').replace(/ủy/g, 'uỷ');

export const isCommittee = (office: OrgPlace): boolean => office.kind.toLowerCase() === committee.kind;

const wordsOf = (office: Office): OfficeWords => wordsByKind.get(office.kind.toLowerCase()) ?? otherWords;

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

/** Who carries the decision out: «Chánh Văn phòng …», and whom the office may charge on that day. */
export function responsibleOf(office: Office, on: LocalDate): string[] {
  const { responsible, others } = wordsOf(office);
  return [...responsible, ...(reportDutyOf(office, on)?.charges ?? others)].map((text) => fill(office, text));
}

/** «Nơi nhận», one a line: those named in Điều 3, who gets it as a report, who is told, where the file lies. */
export function copiesOf(office: Office, on: LocalDate): string[] {
  const { copies, filedWith } = wordsOf(office);
  const duty = reportDutyOf(office, on);
  const reports = duty?.reportsTo.map((name) => `${name} (để báo cáo)`) ?? [];
  const file = `Lưu: ${(duty?.filedWith ?? filedWith).join(', ')}`;
  return ['Như Điều 3', ...reports, ...copies, file].map((text) => fill(office, text));
}

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
