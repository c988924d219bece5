import { dueCopy, type StateCopy } from '@gs/web-platform';

/** «Còn 4 ngày làm việc», counted by the office's calendar; nothing while nothing waits. */
export function leftWords(workingDaysLeft: number | null): StateCopy {
  const copy = dueCopy(workingDaysLeft);
  return workingDaysLeft === null || workingDaysLeft === 0 ? copy : { ...copy, label: `${copy.label} làm việc` };
}

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

/** «Thứ Hai» of «YYYY-MM-DD». */
export const weekdayName = (date: string): string => weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
