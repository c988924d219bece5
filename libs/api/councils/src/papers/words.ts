import { formatDateInWords } from '@gs/domain';
import { officeZone } from '../read/access';
import type { MemberRole } from '../persistence/roll';

export const roleNames: Readonly<Record<MemberRole, string>> = {
  chair: 'Chủ tịch Hội đồng',
  'vice-chair': 'Phó Chủ tịch Hội đồng',
  standing: 'Uỷ viên thường trực',
  secretary: 'Uỷ viên, Thư ký',
  member: 'Uỷ viên',
};

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: officeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An instant on the office's clock. */
export function officeTime(instant: string): { readonly day: string; readonly hour: string } {
  const found = new Map(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => found.get(type) ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    hour: `${part('hour')} giờ ${part('minute')}`,
  };
}

/** «08 giờ 00, ngày 12 tháng 11 năm 2026»; of a moment that has not come, dots to be filled in by hand. */
export function momentInWords(instant: string | null): string {
  if (instant === null) return '… giờ …, ngày … tháng … năm …';
  const { day, hour } = officeTime(instant);
  return `${hour}, ${formatDateInWords(day)}`;
}

const area = /(?:^|\s)(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+(.+)$/iu;

/** The place before the date: the area of the unit or of the nearest superior that is named after one. */
export function placeName(chain: readonly string[]): string {
  for (const name of chain) {
    const place = area.exec(name)?.[1];
    if (place !== undefined) return place;
  }
  return '';
}

export const distinct = (values: readonly string[]): string[] => [...new Set(values)];
