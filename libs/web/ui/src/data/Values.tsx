import {
  formatDate,
  formatDateTime,
  formatDayMonth,
  formatLongDate,
  formatMoney,
  formatNumber,
  formatTime,
} from './format';

/** A number in tabular figures: «1.049». */
export function Num({ value }: { readonly value: number | bigint }) {
  return <span className="num">{formatNumber(value)}</span>;
}

/** Whole đồng: «3.800.000 ₫». */
export function Money({ value }: { readonly value: number | bigint }) {
  return <span className="num nowrap">{formatMoney(value)}</span>;
}

export interface DateTextProps {
  /** «YYYY-MM-DD» or an instant. Absent: a dash. */
  readonly value: string | null | undefined;
  readonly style?: 'date' | 'short' | 'long' | 'datetime' | 'time' | undefined;
}

const show = {
  date: formatDate,
  short: formatDayMonth,
  long: formatLongDate,
  datetime: formatDateTime,
  time: formatTime,
};

/** A date as the office writes it, with the machine's form behind it. */
export function DateText({ value, style = 'date' }: DateTextProps) {
  if (!value) return <span className="faint">–</span>;
  return <time dateTime={value}>{show[style](value)}</time>;
}
