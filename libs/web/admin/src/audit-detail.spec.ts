import { detailWords } from './audit-detail';
import { actWords } from './audit-words';

const names = (code: string): string | undefined =>
  code === 'bk-tinh' ? 'Bằng khen của Chủ tịch Uỷ ban nhân dân tỉnh' : undefined;

describe('a line of the log', () => {
  it('says its figures with what they count', () => {
    expect(detailWords({ items: 106, passed: 106 }, names)).toBe('106 mục, 106 đạt');
    expect(detailWords({ rows: 2400, added: 2400, changed: 0, setAside: 0 }, names)).toBe('2400 dòng, 2400 thêm');
  });
  it('names an award, not its code', () => {
    expect(detailWords({ award: 'bk-tinh', recipients: 106 }, names)).toBe(
      'Bằng khen của Chủ tịch Uỷ ban nhân dân tỉnh, 106 đối tượng',
    );
  });
  it('leaves out inner numbers and keeps the reason', () => {
    expect(detailWords({ sessionId: '01a2', reason: 'Sai tên', next: '01a3' }, names)).toBe('lý do: Sai tên');
  });
  it('shortens the print of a file', () => {
    expect(detailWords({ part: 'bien-ban', sha256: '971ea6d6389daff2439c' }, names)).toBe(
      'giấy tờ: bien-ban, dấu tệp 971ea6d6389d',
    );
  });
  it('tells signing in from opening a meeting', () => {
    expect(actWords('session.open', 'account')).toBe('Đăng nhập');
    expect(actWords('session.open', 'session')).toBe('Khai mạc phiên họp');
  });
  it('names what becomes of a submission and what an operator loads', () => {
    expect(actWords('submission.received', 'submission')).toBe('Tiếp nhận');
    expect(actWords('import.people', 'import')).toBe('Nạp danh sách người');
  });
});
