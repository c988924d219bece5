import type { LocalDate } from '../dates/local-date';
import { cite } from '../rules/cites';
import type { Cite, Confidence } from '../rules/types';

/** `off`: no work on this day; `on`: work on this Saturday in exchange for another day. */
export interface CalendarRow {
  readonly date: LocalDate;
  readonly kind: 'off' | 'on';
  readonly name: string;
  readonly cite: Cite;
}

const row = (date: LocalDate, name: string, confidence: Confidence, kind: 'off' | 'on' = 'off'): CalendarRow => ({
  date,
  kind,
  name,
  cite:
    kind === 'off' && confidence === 'V'
      ? cite('BLLD', 'Điều 112', confidence)
      : cite('LNV', 'lịch nghỉ hằng năm', confidence),
});

const each = (name: string, confidence: Confidence, ...dates: LocalDate[]): CalendarRow[] =>
  dates.map((date) => row(date, name, confidence));

const tet = 'Tết Nguyên đán';
const kings = 'Giỗ Tổ Hùng Vương';
const national = 'Quốc khánh';
const may = 'Ngày Quốc tế Lao động';
const victory = 'Ngày Chiến thắng';
const compensated = 'Nghỉ bù';
const swapped = 'Hoán đổi ngày làm việc';

/** Fixed by the Labour Code for every year: used where the year's own notice is not held. */
export const fixedHolidays: readonly { readonly monthDay: string; readonly name: string }[] = [
  { monthDay: '01-01', name: 'Tết Dương lịch' },
  { monthDay: '04-30', name: victory },
  { monthDay: '05-01', name: may },
  { monthDay: '09-02', name: national },
];

/** First and last year whose lunar holidays and swapped days are held. */
export const calendarYears = { first: 2023, last: 2027 } as const;

/**
 * Working days off and Saturdays on, 2023–2027, besides the fixed days. M: from memory of the yearly notices. 2027: by
 * the lunar calendar alone, its notice had not been issued; correct it when it is.
 */
export const calendarRows: readonly CalendarRow[] = [
  row('2023-01-02', compensated, 'M'),
  ...each(tet, 'M', '2023-01-20', '2023-01-23', '2023-01-24', '2023-01-25', '2023-01-26'),
  row('2023-04-29', kings, 'M'),
  ...each(compensated, 'M', '2023-05-02', '2023-05-03'),
  row('2023-09-01', national, 'M'),
  row('2023-09-04', compensated, 'M'),

  ...each(tet, 'M', '2024-02-08', '2024-02-09', '2024-02-12', '2024-02-13', '2024-02-14'),
  row('2024-04-18', kings, 'M'),
  row('2024-04-29', swapped, 'M'),
  row('2024-05-04', swapped, 'M', 'on'),
  row('2024-09-03', national, 'M'),

  ...each(tet, 'M', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'),
  row('2025-04-07', kings, 'M'),
  row('2025-05-02', swapped, 'M'),
  row('2025-04-26', swapped, 'M', 'on'),
  row('2025-09-01', national, 'M'),

  row('2026-01-02', swapped, 'M'),
  row('2026-01-10', swapped, 'M', 'on'),
  ...each(tet, 'M', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
  row('2026-04-26', kings, 'M'),
  row('2026-04-27', compensated, 'M'),
  row('2026-08-31', swapped, 'M'),
  row('2026-08-22', swapped, 'M', 'on'),
  row('2026-09-01', national, 'M'),

  ...each(tet, 'M', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09'),
  ...each(compensated, 'M', '2027-02-10', '2027-02-11'),
  row('2027-04-16', kings, 'M'),
  row('2027-05-03', compensated, 'M'),
  row('2027-09-03', national, 'M'),
];

/**
 * Days spoken of as holidays without a text read: shown to an administrator, never counted as days off.
 */
export const unconfirmedHolidays: readonly CalendarRow[] = [row('2026-11-24', 'Ngày Văn hóa Việt Nam', 'U')];
