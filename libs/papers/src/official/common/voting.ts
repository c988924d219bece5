import { twoDigits } from './counts';

/** The count of one nomination, as the council's vote made it. */
export interface VotedItem {
  readonly subject: string;
  /** Post and unit, or address; may be empty. */
  readonly place: string;
  readonly award: string;
  readonly ballotsAgree: number;
  readonly ballotsDisagree: number;
  readonly ballotsInvalid: number;
  readonly writtenAgree: number;
  readonly writtenDisagree: number;
  readonly agree: number;
  readonly denominator: number;
  readonly passed: boolean;
  /** The domain's own sum in words: «14 đồng ý (11 phiếu + 3 ý kiến bằng văn bản) / 15 thành viên = 93,3 % ≥ 90 %: đạt» */
  readonly arithmetic: string;
}

export interface VotedRow {
  readonly ordinal: string;
  readonly subject: string;
  readonly place: string;
  readonly award: string;
  readonly agree: string;
  readonly disagree: string;
  readonly invalid: string;
  readonly writtenAgree: string;
  readonly writtenDisagree: string;
  readonly arithmetic: string;
  readonly result: string;
}

/** Table rows of voted items, in their order. */
export const votedRows = (items: readonly VotedItem[]): VotedRow[] =>
  items.map((item, i) => ({
    ordinal: String(i + 1),
    subject: item.subject,
    place: item.place,
    award: item.award,
    agree: String(item.ballotsAgree),
    disagree: String(item.ballotsDisagree),
    invalid: String(item.ballotsInvalid),
    writtenAgree: String(item.writtenAgree),
    writtenDisagree: String(item.writtenDisagree),
    arithmetic: item.arithmetic,
    result: item.passed ? 'Đạt' : 'Không đạt',
  }));

/** «12 trường hợp đạt, 03 trường hợp không đạt» */
export function outcomeInWords(items: readonly VotedItem[]): string {
  const passed = items.filter((item) => item.passed).length;
  const failed = items.length - passed;
  return [
    `${twoDigits(passed)} trường hợp đạt`,
    ...(failed > 0 ? [`${twoDigits(failed)} trường hợp không đạt`] : []),
  ].join(', ');
}
