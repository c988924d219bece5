import { formatDateInWords } from '@gs/domain';
import { SUBJECT_KIND_NAMES, SUBJECT_KINDS, twoDigits } from './counts';
import type { LocalDate, PaperHead, Signatory, SubjectKind, Verification } from './model';

/** Everything below is text ready to be set: both PDF and Word take the same view. */
export interface HeadView {
  readonly parents: readonly string[];
  readonly issuers: readonly string[];
  readonly number: string;
  readonly placeDate: string;
}

/** A paragraph: a bold beginning, the text, an italic end; each may be empty. */
export interface ParagraphView {
  readonly lead: string;
  readonly text: string;
  readonly tail: string;
}

export interface SignView {
  readonly titles: readonly string[];
  readonly names: readonly string[];
}

export interface SectionView<Row> {
  /** Empty when the list has one section only and needs no heading. */
  readonly heading: string;
  readonly rows: readonly Row[];
}

const caps = (text: string): string => text.toLocaleUpperCase('vi-VN').normalize('NFC');

/** «05/QĐ-UBND»; a draft leaves room for the number. */
export function paperNumber(head: Pick<PaperHead, 'number' | 'symbol'>): string {
  const room = '\u00a0'.repeat(8);
  const number =
    head.number === null ? room : /^\d$/.test(String(head.number)) ? `0${head.number}` : String(head.number);
  return `${number}/${head.symbol}`;
}

/** «ngày 05 tháng 3 năm 2026»; a draft leaves room for day and month. */
export function dayInWords(date: LocalDate | null, year: number): string {
  const room = '\u00a0'.repeat(6);
  return date === null ? `ngày${room}tháng${room}năm ${year}` : formatDateInWords(date);
}

/** A name too long for its column is broken before the place: «UỶ BAN NHÂN DÂN / TỈNH LAM SƠN», never inside it. */
function issuerLines(line: string): string[] {
  const text = caps(line.trim());
  if (text.length <= 25) return [text];
  const place = /^(.{8,}?)\s+((?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU)\s.+)$/u.exec(text);
  return place?.[1] && place[2] ? [place[1], place[2]] : [text];
}

/** The head of page 1: superior body, issuer, number, place and day. */
export function headView(head: PaperHead): HeadView {
  return {
    parents: head.parentLines.flatMap(issuerLines),
    issuers: head.issuerLines.flatMap(issuerLines),
    number: `Số: ${paperNumber(head)}`,
    placeDate: `${head.place}, ${dayInWords(head.date, head.year)}`,
  };
}

/** A signature block; room is left where the name is not known. */
export function signView(signatory: Signatory): SignView {
  return { titles: signatory.titleLines.map(caps), names: signatory.name === null ? [''] : [signatory.name] };
}

/** Grounds in italics: each ends with «;», the last with «.» (NĐ 30/2020, Phụ lục I). */
export function groundsView(grounds: readonly string[], close: '.' | ';' = '.'): string[] {
  return grounds.map((ground, i) => ground.trim().replace(/[;.,\s]+$/, '') + (i === grounds.length - 1 ? close : ';'));
}

/** «Nơi nhận»: each ends with «;», the filing line with «.». */
export const recipientsView = (recipients: readonly string[]): string[] =>
  recipients.map(
    (line, i) =>
      `- ${line
        .trim()
        .replace(/^-\s*/, '')
        .replace(/[;.\s]+$/, '')}${i === recipients.length - 1 ? '.' : ';'}`,
  );

/** A paragraph; a closing «(có danh sách kèm theo)» is set in italics. */
export function paragraph(text: string, lead = ''): ParagraphView {
  const match = /\(\s*(?:có\s+)?(?:danh sách|phụ lục)[^()]*kèm theo\s*\)/iu.exec(text);
  if (!match) return { lead, text, tail: '' };
  const rest = text.slice(match.index + match[0].length);
  return /^[.;/]*$/.test(rest.trim())
    ? { lead, text: text.slice(0, match.index), tail: match[0] + rest.trim() }
    : { lead, text, tail: '' };
}

/** Lines of a typed text as paragraphs of their own. */
export const paragraphsOf = (text: string): ParagraphView[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraph(line));

export const footView = (verification: Verification | null): string =>
  verification === null ? '' : `Mã xác minh: ${verification.code} – tra cứu tại ${verification.address}`;

const ROMAN = ['I', 'II', 'III'];

/** Rows under «I. TẬP THỂ», «II. HỘ GIA ĐÌNH», «III. CÁ NHÂN», numbered through; empty kinds are left out. */
export function sectionsByKind<Item extends { readonly kind: SubjectKind }, Row>(
  items: readonly Item[],
  toRow: (item: Item, ordinal: number) => Row,
): SectionView<Row>[] {
  let ordinal = 0;
  const present = SUBJECT_KINDS.filter((kind) => items.some((item) => item.kind === kind));
  return present.map((kind, i) => {
    const rows = items.filter((item) => item.kind === kind).map((item) => toRow(item, ++ordinal));
    return { heading: `${ROMAN[i]}. ${caps(SUBJECT_KIND_NAMES[kind])} (${twoDigits(rows.length)})`, rows };
  });
}

export { caps };
