import type { ReadFailure, ReadFailureCode } from './types';

const count = (n: number | undefined): string => (n ?? 0).toLocaleString('vi-VN');

const MESSAGES: Readonly<Record<ReadFailureCode, (limit?: number) => string>> = {
  NOT_A_WORKBOOK: () =>
    'Tệp này không phải bảng tính Excel (.xlsx) hoặc đã hỏng. Mở tệp bằng Excel, chọn Lưu thành .xlsx rồi gửi lại.',
  LEGACY_XLS: () =>
    'Tệp ở định dạng Excel cũ (.xls hoặc .xlsb). Mở bằng Excel, chọn Lưu thành, kiểu «Excel Workbook (.xlsx)» rồi gửi lại.',
  ENCRYPTED: () => 'Tệp đang đặt mật khẩu nên không đọc được. Gỡ mật khẩu trong Excel rồi gửi lại.',
  ZIP_BOMB: () =>
    'Tệp giải nén ra dung lượng quá lớn nên không được mở. Chép riêng bảng danh sách sang một tệp .xlsx mới rồi gửi lại.',
  TOO_MANY_ROWS: (limit) =>
    `Danh sách dài quá ${count(limit)} dòng cho một lần nhập. Tách danh sách thành nhiều tệp, mỗi tệp không quá ${count(limit)} dòng, rồi gửi từng tệp.`,
  TOO_MANY_CELLS: (limit) =>
    `Bảng tính có quá ${count(limit)} ô có nội dung. Xoá các cột và trang tính không thuộc danh sách rồi gửi lại.`,
  NO_HEADER: () =>
    'Không tìm thấy dòng tiêu đề cột (như «STT», «Họ và tên», «Chức vụ»). Thêm một dòng tiêu đề ngay trên danh sách rồi gửi lại.',
  NO_ROWS: () => 'Có tiêu đề cột nhưng không có dòng nào bên dưới. Kiểm tra lại tệp rồi gửi lại.',
};

/** Raised inside the reader and turned into a `ReadFailure` at its door. */
export class WorkbookRefused extends Error {
  constructor(
    readonly code: ReadFailureCode,
    readonly limit?: number,
  ) {
    super(code);
    this.name = 'WorkbookRefused';
  }
}

/** The answer for a refused workbook, with the sentence for the sender. */
export function readFailure(code: ReadFailureCode, limit?: number): ReadFailure {
  const failure = { ok: false as const, code, message: MESSAGES[code](limit) };
  return limit === undefined ? failure : { ...failure, limit };
}
