import { normaliseText, parseVietnameseDate, type LocalDate } from '@gs/domain';

export interface Letter {
  readonly number: string;
  readonly date: LocalDate | null;
}

const pattern =
  /tờ trình số\s*:?\s*([\p{L}\d/.-]+)\s*,?\s*(ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|ngày\s+\d{1,2}[/.-]\d{1,2}[/.-]\d{4})?/iu;

/** The letter a list says it comes with: «(Kèm theo Tờ trình số 215/TTr-UBND ngày 12/10/2026)». */
export function letterOf(titleBlock: readonly string[]): Letter | null {
  for (const line of titleBlock) {
    const match = pattern.exec(normaliseText(line));
    if (match?.[1] === undefined) continue;
    const day =
      match[2] === undefined
        ? null
        : (parseVietnameseDate(match[2]) ?? parseVietnameseDate(match[2].replace(/^ngày\s+/i, '')));
    return { number: match[1], date: day };
  }
  return null;
}
