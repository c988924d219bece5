const zone = 'Asia/Ho_Chi_Minh';
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone });
const date = new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: zone });

/** «2026-11-26» or an instant → «26/11/2026». */
export function dateWords(value: string): string {
  const [year, month, day] = value.split('-');
  return value.length === 10 ? `${day}/${month}/${year}` : date.format(new Date(value));
}

/** Instant → «15:20» in Vietnam. */
export function timeWords(instant: string): string {
  return time.format(new Date(instant));
}

/** «2026-11-26» → «ngày 26 tháng 11 năm 2026»; a month below 3 keeps its zero, as papers are dated. */
export function paperDate(value: string): string {
  const [year, month = '', day] = value.split('-');
  return `ngày ${day} tháng ${Number(month) < 3 ? month : String(Number(month))} năm ${year}`;
}

/** Without tones and case, «đ» as «d»: what is typed without accents finds what is written with them. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLocaleLowerCase('vi');
}

/** «UỶ BAN NHÂN DÂN» over «TỈNH LAM SƠN», or the name alone; and the place a paper is dated from. */
export function issuerLines(name: string): readonly [upper: string, lower: string, place: string] {
  const match = /^(u[ỷỶ] ban nhân dân)\s+(.+)$/iu.exec(name);
  const rest = match?.[2] ?? name;
  const place = rest.replace(/^(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+/iu, '');
  const capitals = (text: string): string => text.toLocaleUpperCase('vi');
  return [capitals(match?.[1] ?? ''), capitals(rest), place];
}
