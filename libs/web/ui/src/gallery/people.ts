import type { StateTone } from '../index';

export interface Row {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly tone: StateTone;
  readonly verdict: string;
  readonly due: string;
}

const rows: readonly (readonly [string, string, StateTone, string, string])[] = [
  ['Vũ Tiến Nghĩa', 'UBND xã Yên Phú', 'unknown', 'Chưa rõ 1', '2026-11-27'],
  ['Hoàng Thị Hồng Lan', 'Trường THCS Bắc Giang', 'met', 'Đủ 6/6', '2026-11-27'],
  ['Bùi Thị Mỹ Giang', 'Trường THCS Tây Lương', 'unmet', 'Chưa đủ 1', '2026-12-03'],
  ['Sùng Đức An', 'Trường Tiểu học Thuỷ Xuân', 'met', 'Đủ 6/6', '2026-12-03'],
  ['Bế Thuỳ Phượng', 'Trạm Y tế Mỹ Châu', 'met', 'Đủ 6/6', '2026-12-03'],
  ['Phan Quốc Chứ', 'Trường THCS Nam Lộc', 'hold', 'Tạm dừng', '2026-12-04'],
  ['Giàng Thị Ngọc Hoa', 'Trường Mầm non Cao Lương', 'met', 'Đủ 6/6', '2026-12-04'],
  ['Mã A Vinh', 'Sở Tài chính', 'unknown', 'Chưa rõ 2', '2026-12-04'],
  ['Đinh Thị Hương', 'Trường Tiểu học Quang Phong', 'met', 'Đủ 6/6', '2026-12-07'],
  ['Nông Quốc Hải', 'Trường Mầm non Tây Lương', 'unmet', 'Chưa đủ 2', '2026-12-07'],
  ['Vàng Thành Dìn', 'Trạm Y tế Thanh Thọ', 'met', 'Đủ 6/6', '2026-12-08'],
  ['Lý A Nghĩa', 'UBND xã An Thành', 'met', 'Đủ 6/6', '2026-12-08'],
  ['Trần Thị Thu Thảo', 'UBND xã Yên Phú', 'unknown', 'Chưa rõ 1', '2026-12-08'],
  ['Hà Thị Minh Liên', 'UBND phường Nam Minh', 'met', 'Đủ 6/6', '2026-12-09'],
  ['Phạm A Tuấn', 'UBND xã Nam Lộc', 'met', 'Đủ 6/6', '2026-12-09'],
  ['Đàm Kim Tuyết', 'Trường THCS An Thành', 'unmet', 'Chưa đủ 1', '2026-12-10'],
];

/** Invented people, as in the pictures. */
export const people: readonly Row[] = rows.map(([name, unit, tone, verdict, due], at) => ({
  id: String(at + 1),
  name,
  unit,
  tone,
  verdict,
  due,
}));
