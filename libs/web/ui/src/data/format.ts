const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });
const timeZone = 'Asia/Ho_Chi_Minh';
const instantDate = new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone });
const instantTime = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone,
});
const weekdays = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

/** 1234567 → «1.234.567». */
export function formatNumber(value: number | bigint): string {
  return whole.format(value);
}

/** Whole đồng → «3.800.000 ₫» (no-break space before the sign). */
export function formatMoney(dong: number | bigint): string {
  return `${whole.format(dong)}\u00a0₫`;
}

/** 14 of 15 → «93,3 %», rounded down at the tenth so that a near miss never reads as met. Integers only. */
export function formatShare(part: number, whole: number): string {
  if (whole <= 0) return '0\u00a0%';
  const tenths = Math.floor((part * 1000) / whole);
  return `${Math.floor(tenths / 10)},${tenths % 10}\u00a0%`;
}

/** «2026-11-26» or an instant → «26/11/2026» (Vietnam time for instants). Anything else comes back as it is. */
export function formatDate(value: string): string {
  const plain = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (plain) return `${plain[3]}/${plain[2]}/${plain[1]}`;
  const instant = new Date(value);
  return Number.isNaN(instant.getTime()) ? value : instantDate.format(instant);
}

/** «26/11», for a column where the year is understood. */
export function formatDayMonth(value: string): string {
  return formatDate(value).slice(0, 5);
}

/** Instant → «14:31». */
export function formatTime(instant: string): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? instant : instantTime.format(date);
}

/** Instant → «26/11/2026, 14:31». */
export function formatDateTime(instant: string): string {
  return `${formatDate(instant)}, ${formatTime(instant)}`;
}

/** Date or instant → «Thứ Năm, 26/11/2026». */
export function formatLongDate(value: string): string {
  const shown = formatDate(value);
  const [day, month, year] = shown.split('/').map(Number);
  if (day === undefined || month === undefined || year === undefined) return shown;
  return `${weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? ''}, ${shown}`;
}

/** Bytes → «1,4 MB». */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const units = ['KB', 'MB', 'GB'] as const;
  let tenths = Math.round((bytes * 10) / 1024);
  let unit = 0;
  while (tenths >= 10240 && unit < units.length - 1) {
    tenths = Math.round(tenths / 1024);
    unit += 1;
  }
  const text =
    tenths % 10 === 0 || tenths >= 1000 ? `${Math.round(tenths / 10)}` : `${Math.floor(tenths / 10)},${tenths % 10}`;
  return `${text} ${units[unit] ?? 'GB'}`;
}

const collator = new Intl.Collator('vi', { sensitivity: 'variant', numeric: true });

/** Orders names the Vietnamese way: by given name (the last word), then by the rest, tones apart. */
export function compareNames(left: string, right: string): number {
  const split = (name: string): readonly [given: string, rest: string] => {
    const words = name.trim().split(/\s+/);
    return [words.at(-1) ?? '', words.slice(0, -1).join(' ')];
  };
  const [leftGiven, leftRest] = split(left);
  const [rightGiven, rightRest] = split(right);
  return collator.compare(leftGiven, rightGiven) || collator.compare(leftRest, rightRest);
}

/** Orders anything else (units, titles) by the Vietnamese alphabet. */
export function compareText(left: string, right: string): number {
  return collator.compare(left, right);
}
