import { refusalOf } from './refusal';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const zip = bytes(0x50, 0x4b, 3, 4);
const ole = bytes(0xd0, 0xcf, 0x11, 0xe0);

describe('A file dropped for import', () => {
  it('may be a workbook when it begins as one, whatever its name', () => {
    expect(refusalOf('danh-sach.xlsx', 900, zip)).toBeNull();
    expect(refusalOf('danh sách', 900, zip)).toBeNull();
  });

  it('is refused with what to do when it is something else', () => {
    expect(refusalOf('danh-sach.xlsx', 5, bytes(0x25, 0x50, 0x44, 0x46))?.title).toMatch(/không phải bảng tính/);
    expect(refusalOf('danh-sach.xls', 5, ole)?.detail).toMatch(/Lưu thành/);
    expect(refusalOf('danh-sach.xlsx', 5, ole)?.detail).toMatch(/gỡ mật khẩu/);
    expect(refusalOf('danh-sach.xlsx', 0, bytes())?.title).toBe('Tệp rỗng');
  });
});
