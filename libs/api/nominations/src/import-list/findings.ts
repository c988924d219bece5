import type { ImportFindingView } from '@gs/contracts';

export type FindingKind = ImportFindingView['kind'];
export type Suggestion = ImportFindingView['suggestions'][number];

interface Copy {
  readonly kind: FindingKind;
  /** What is wrong and what to do; `{name}` is filled in. */
  readonly text: string;
}

const error = (text: string): Copy => ({ kind: 'error', text });
const ok = (text: string): Copy => ({ kind: 'ok', text });
const warning = (text: string): Copy => ({ kind: 'warning', text });

/** Everything a row can be told. Codes are stable; other programs read them. */
export const findingCopy = {
  TEXT_REPAIRED: {
    kind: 'repaired',
    text: 'Chữ gõ theo bảng mã cũ ({encoding}) đã đổi sang Unicode: «{value}». Xem lại cho đúng.',
  },
  NAME_CLEARED: { kind: 'repaired', text: 'Đã bỏ «{dropped}» khỏi tên; đề nghị ghi tên là «{value}».' },
  ROW_HIDDEN: warning(
    'Dòng này đang ẩn trong tệp, vẫn được nhận. Bỏ ẩn để xem lại; nếu không đề nghị thì bỏ dòng này.',
  ),
  NAME_HAS_DIGITS: warning('Tên «{value}» có chữ số. Đối chiếu giấy tờ rồi ghi lại.'),
  OTHER_SHEETS: warning(
    'Tệp còn danh sách ở trang tính {names}, chưa được đọc. Nhập riêng từng trang, hoặc gộp vào một trang.',
  ),
  NAME_MISSING: error('Thiếu tên. Ghi họ tên, tên tập thể hoặc tên chủ hộ vào ô này.'),
  DATE_IMPOSSIBLE: error('Không có ngày «{text}». Ghi lại theo dạng ngày/tháng/năm.'),
  DATE_UNREADABLE: error('Không đọc được ngày «{text}». Ghi theo dạng ngày/tháng/năm, ví dụ 05/03/1985.'),
  DATE_NOT_OF_A_LIFE: error('Ngày sinh «{text}» không thể đúng. Đối chiếu giấy tờ rồi ghi lại.'),
  SEX_UNKNOWN: warning('Giới tính ghi «{text}» chưa rõ. Ghi Nam hoặc Nữ.'),
  SEX_DISAGREES: warning('Giới tính không khớp số định danh. Đối chiếu thẻ căn cước, sửa ô sai.'),
  BIRTH_DISAGREES: warning('Năm sinh không khớp số định danh. Đối chiếu thẻ căn cước, sửa ô sai.'),
  IDENTITY_NOT_TWELVE_DIGITS: error(
    'Số định danh có {count} chữ số, cần đủ 12. Đối chiếu thẻ căn cước, ghi lại và để ô ở dạng Văn bản.',
  ),
  IDENTITY_NOT_DIGITS: error('Số định danh chỉ gồm 12 chữ số. Đối chiếu thẻ căn cước rồi ghi lại.'),
  IDENTITY_NO_SUCH_PROVINCE: error(
    'Ba số đầu của số định danh không phải mã tỉnh. Đối chiếu thẻ căn cước rồi ghi lại.',
  ),
  IDENTITY_ZERO_RESTORED: warning(
    'Số định danh gõ dạng số nên mất số 0 ở đầu; đã thêm lại thành {value}. Đối chiếu thẻ căn cước.',
  ),
  IDENTITY_MISSING: warning('Chưa có số định danh. Bổ sung để tra đúng lịch sử khen thưởng.'),
  IDENTITY_TWICE: error('Người này đã có ở dòng {rows} với cùng đề nghị. Giữ một dòng đúng, bỏ dòng còn lại.'),
  IDENTITY_SHARED: error(
    'Số định danh này còn ghi cho người khác ở dòng {rows}. Đối chiếu thẻ căn cước, sửa dòng sai.',
  ),
  SUBJECT_TWICE: error('Đối tượng này đã có ở dòng {rows} với cùng đề nghị. Giữ một dòng, bỏ dòng còn lại.'),
  SUBJECT_NAME_DIFFERS: warning(
    'Theo hồ sơ, số định danh này là của «{name}». Đối chiếu thẻ căn cước, sửa tên hoặc số.',
  ),
  SUBJECT_UNIT_DIFFERS: warning(
    'Theo hồ sơ, người này ở «{name}». Xem lại đơn vị; nếu mới chuyển đến thì giữ như danh sách.',
  ),
  SUBJECT_BIRTH_DIFFERS: warning(
    'Theo hồ sơ, người này sinh ngày {date}. Xem lại ngày, tháng có bị đảo không rồi sửa ô sai.',
  ),
  SUBJECT_AMBIGUOUS: error(
    'Hồ sơ có {count} {kind} cùng tên phù hợp với dòng này. Chọn đúng đối tượng, hoặc chọn là đối tượng khác.',
  ),
  SUBJECT_ADDRESS_DIFFERS: error(
    'Hồ sơ có «{name}» ở địa chỉ khác ({address}). Chọn hộ ấy nếu chỉ ghi địa chỉ khác đi, hoặc chọn là hộ khác.',
  ),
  SUBJECT_NOT_NEW: error(
    'Không lập người mới được: số định danh này là của «{name}», {unit}. Chọn người ấy, hoặc đối chiếu thẻ căn cước rồi sửa số.',
  ),
  COLLECTIVE_NOT_NEW: error('Không lập tập thể mới được: hồ sơ đã có «{name}» là chính đơn vị này. Chọn tập thể ấy.'),
  ROW_LEFT_OUT: ok('Bỏ dòng này theo lựa chọn của anh/chị: không lập đề nghị nào từ dòng này.'),
  ROW_LEFT_OUT_FOR: ok('Bỏ dòng này theo lựa chọn của anh/chị: trùng với dòng {rows}, giữ dòng {rows}.'),
  AWARD_MISSING: error('Chưa ghi danh hiệu hoặc hình thức đề nghị. Chọn một mục trong danh mục.'),
  AWARD_UNKNOWN: error('Không có danh hiệu hoặc hình thức «{text}». Chọn mục gần nhất hoặc ghi lại theo danh mục.'),
  AWARD_NOT_FOR_SUBJECT: error('{award} không tặng cho {kind}. Chọn danh hiệu hoặc hình thức khác.'),
  AWARD_NO_ROUTE: error('Đơn vị lập danh sách không trình được {award}. Chọn danh hiệu hoặc hình thức khác.'),
  MARK_UNCLEAR: error('Ô này ghi «{text}». Đánh dấu x nếu đề nghị, để trống nếu không.'),
  UNIT_MISSING: error('Chưa ghi đơn vị công tác hoặc địa chỉ. Ghi tên đơn vị như trong danh mục.'),
  UNIT_UNKNOWN: error('Không tìm thấy đơn vị «{text}». Chọn đơn vị gần nhất hoặc ghi lại tên.'),
  UNIT_AMBIGUOUS: error('Có nhiều đơn vị cùng tên «{text}». Chọn đúng đơn vị.'),
  UNIT_PLACE_DIFFERS: error('«{text}»: đơn vị và nơi ghi sau không khớp nhau. Chọn đúng đơn vị.'),
  UNIT_ENDED: warning(
    '«{text}» đã kết thúc hoạt động ngày {date}; đề nghị được ghi về «{successor}». Xem lại cho đúng.',
  ),
  UNIT_SPLIT: error('«{text}» đã kết thúc hoạt động ngày {date} và chia về nhiều đơn vị. Chọn đơn vị kế thừa đúng.'),
  UNIT_ENDED_WITHOUT_SUCCESSOR: error(
    '«{text}» đã kết thúc hoạt động ngày {date} và chưa ghi nhận đơn vị kế thừa. Ghi đơn vị hiện nay.',
  ),
  UNIT_OLD_NAME: warning('«{text}» là tên cũ; nay là «{name}». Đề nghị được ghi theo tên nay.'),
  UNIT_NOT_IN_SCOPE: error('«{text}» không thuộc đơn vị lập danh sách. Đề nghị qua đơn vị quản lý, hoặc ghi lại tên.'),
  FORMULA_TEXT: warning('Nội dung bắt đầu như một công thức; được giữ nguyên là chữ và không bao giờ được tính.'),
  FORMULA_CELL: warning('Ô chứa công thức; đã lấy giá trị đang hiển thị. Dán lại thành giá trị nếu chưa đúng.'),
  CELL_ERROR: error('Ô đang báo lỗi của Excel ({text}). Ghi lại giá trị đúng.'),
  RATING_UNKNOWN: warning('Không rõ xếp loại «{text}». Ghi HTXSNV, HTTNV, HTNV hoặc KHTNV.'),
  INITIATIVE_UNKNOWN: warning(
    'Chưa có sáng kiến mã {text} trong hồ sơ. Kiểm tra mã, hoặc bổ sung quyết định công nhận.',
  ),
  INITIATIVE_NOT_OWN: warning('Sáng kiến mã {text} ghi cho người khác. Kiểm tra mã.'),
  ALREADY_NOMINATED: error('Đã có đề nghị {award} năm {year} trong «{title}». Bỏ dòng này hoặc rút đề nghị đã có.'),
} as const satisfies Record<string, Copy>;

export type FindingCode = keyof typeof findingCopy;
export type FindingParams = Readonly<Record<string, string | number>>;

/** The sentence of a finding with its parameters filled in. */
export function sentenceOf(code: FindingCode, params: FindingParams = {}): string {
  return findingCopy[code].text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
