import { datePartsOf, type LocalDate } from './local-date';

const two = (value: number): string => String(value).padStart(2, '0');

/** `dd/MM/yyyy`. */
export function formatDate(date: LocalDate): string {
  const { year, month, day } = datePartsOf(date);
  return `${two(day)}/${two(month)}/${year}`;
}

/** «ngày 05 tháng 3 năm 2026»: NĐ 30/2020 puts a leading zero before days under 10 and before months 1 and 2 only. */
export function formatDateInWords(date: LocalDate): string {
  const { year, month, day } = datePartsOf(date);
  return `ngày ${two(day)} tháng ${month < 3 ? two(month) : month} năm ${year}`;
}
