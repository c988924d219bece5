/** Spans of time the log can be narrowed to, longest last. */
export const whenOptions = [
  { id: 'hom-nay', label: 'Hôm nay', days: 0 },
  { id: '7-ngay', label: '7 ngày qua', days: 7 },
  { id: '30-ngay', label: '30 ngày qua', days: 30 },
  { id: 'mot-nam', label: '12 tháng qua', days: 365 },
] as const;

/** First day of a span, counted back from the office's today; undefined: no span chosen. */
export function firstDayOf(id: string | null, now: Date): string | undefined {
  const span = whenOptions.find((option) => option.id === id);
  if (!span) return undefined;
  const day = new Date(now.getTime() - span.days * 86_400_000);
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(day);
}
