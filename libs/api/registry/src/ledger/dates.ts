import { fromExcelSerial, isLocalDate, makeDate, parseVietnameseDate, type LocalDate } from '@gs/domain';

/** `2025-12-31`, `31/12/2025`, «ngày 31 tháng 12 năm 2025», or a day number whose format was lost; null for no real day. */
export function readDate(text: string): LocalDate | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso !== null) return makeDate({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  if (/^\d{5}$/.test(text)) return fromExcelSerial(Number(text));
  const date = parseVietnameseDate(text);
  return date !== null && isLocalDate(date) ? date : null;
}
