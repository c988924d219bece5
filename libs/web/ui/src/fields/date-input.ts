/** What a typed date comes to: empty, a LocalDate, or a sentence that says what is wrong. */
export type ReadDate =
  | { readonly kind: 'empty' }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'fault'; readonly say: string };

/**
 * Reads a date as people type or paste it: 26/11/2026, 26-11-2026, 26.11.2026, 26112026, 2026-11-26.
 * Gives «YYYY-MM-DD», or a sentence for the field.
 */
export function readDate(text: string): ReadDate {
  const typed = text.trim();
  if (typed === '') return { kind: 'empty' };
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  const usual = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
  const parts = iso ? [iso[3], iso[2], iso[1]] : usual ? [usual[1], usual[2], usual[3]] : null;
  if (!parts) return { kind: 'fault', say: 'Ghi ngày theo mẫu ngày/tháng/năm, ví dụ 26/11/2026.' };
  const [day, month, year] = parts.map(Number);
  if (day === undefined || month === undefined || year === undefined) return { kind: 'empty' };
  const made = new Date(Date.UTC(year, month - 1, day));
  const isReal = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  if (!isReal || year < 1900)
    return { kind: 'fault', say: `Không có ngày ${pad(day)}/${pad(month)}/${year}. Xem lại ngày, tháng.` };
  return { kind: 'date', value: `${year}-${pad(month)}-${pad(day)}` };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
