/** Why a file is not even sent, and what to do instead. Fits `ProblemNote`. */
export interface Refusal {
  readonly title: string;
  readonly detail: string;
}

const saveAs = 'Mở tệp bằng Excel, chọn Lưu thành, kiểu «Excel Workbook (.xlsx)», rồi thả tệp mới vào đây.';

export const notAWorkbook: Refusal = { title: 'Tệp này không phải bảng tính Excel', detail: saveAs };

const zip = [0x50, 0x4b];
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];
const startsWith = (head: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, at) => head[at] === byte);

/**
 * Judges a file by its name, size and first bytes, so that a wrong one is refused before it travels.
 * @param head the first bytes, four at least when the file has them
 * @returns null for what may be a workbook; the server reads it and has the last word
 */
export function refusalOf(name: string, size: number, head: Uint8Array): Refusal | null {
  if (size === 0) return { title: 'Tệp rỗng', detail: 'Tệp này không có nội dung. Chọn lại đúng tệp danh sách.' };
  if (startsWith(head, oldOffice)) {
    return /\.xlsx$/i.test(name)
      ? {
          title: 'Tệp đang đặt mật khẩu',
          detail: 'Mở tệp bằng Excel, gỡ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu rồi thả lại vào đây.',
        }
      : { title: 'Tệp ở định dạng Excel cũ', detail: saveAs };
  }
  return startsWith(head, zip) ? null : notAWorkbook;
}
