import { ledgerFaults, type LedgerFault, type LedgerField, type LedgerGuess } from '@gs/contracts';

type Words = Readonly<Record<string, string | number>>;

/** What is wrong, and what to do. `{name}` is filled from what was found. */
const faults: Readonly<Record<LedgerFault, string>> = {
  ROW_RAGGED: 'Số ô không khớp với dòng tiêu đề. Kiểm tra dấu phẩy, ngoặc kép trong dòng.',
  REQUIRED_EMPTY: 'Ô để trống. Điền theo quyết định.',
  KIND_UNKNOWN: '«{text}» không rõ loại đối tượng. Ghi cá nhân, tập thể hoặc hộ gia đình.',
  DATE_IMPOSSIBLE: '«{text}» không phải một ngày có thật. Xem lại ngày ký trên quyết định.',
  DATE_IN_FUTURE: 'Ngày {date} chưa đến. Xem lại ngày ký trên quyết định.',
  DATE_BEFORE_YEAR: 'Quyết định ngày {date} có trước khi năm {year} bắt đầu. Xem lại năm thành tích hoặc ngày ký.',
  YEAR_UNREADABLE: '«{text}» không phải một năm. Viết bốn chữ số, ví dụ 2025.',
  YEAR_IN_FUTURE: 'Năm {year} chưa đến. Xem lại năm thành tích.',
  AWARD_UNKNOWN: '«{text}» không có trong danh mục danh hiệu, hình thức khen thưởng.{hint}',
  AWARD_NOT_THEN: '{award} {when}. Xem lại ngày quyết định hoặc danh hiệu, hình thức.',
  AWARD_NOT_FOR_SUBJECT: '{award} không tặng cho {kind}. Xem lại danh hiệu, hình thức hoặc loại đối tượng.',
  MERIT_TYPE_UNKNOWN: '«{text}» không phải một loại hình khen thưởng. Để trống nếu quyết định không ghi.',
  IDENTITY_MALFORMED: 'Số định danh cần đủ 12 chữ số. Xem lại số trên căn cước.',
  IDENTITY_DISAGREES: '{what} không khớp với số định danh. Xem lại số, ngày sinh, giới tính.',
  NAME_DISAGREES: 'Số này trong hồ sơ là của {known}, tệp ghi «{text}». Xem lại số hoặc tên.',
  PERSON_UNKNOWN: 'Chưa có người mang số này. Nhập danh sách người trước, hoặc xem lại số.',
  HOUSEHOLD_UNCLEAR: '{why}',
  UNIT_UNKNOWN: 'Chưa có đơn vị «{text}». Xem lại mã hoặc tên, hoặc nhập đơn vị trước.',
  UNIT_AMBIGUOUS: 'Có {count} đơn vị tên «{text}» trong năm {year}: {units}. Ghi mã đơn vị.',
  UNIT_NOT_THEN: '{unit} không có trong năm {year}{hint}.',
  UNIT_OUT_OF_SCOPE: '{unit} không thuộc đơn vị đang nhập. Nhập bằng tài khoản của đơn vị có phạm vi đó.',
  DUPLICATE_CONTRADICTS: 'Cùng đối tượng, danh hiệu, năm nhưng {other} ghi {decision}. Xem lại quyết định nào đúng.',
};

const guesses: Readonly<Record<LedgerGuess, string>> = {
  AWARD_BY_CONVENTION: '«{text}» được đọc là {award}.',
  UNIT_BY_OTHER_NAME: '«{text}» là tên thời kỳ khác của {unit}; năm đó đơn vị tên là {then}.',
  IDENTITY_ZERO_RESTORED: 'Số định danh trong tệp mất số 0 ở đầu, đã thêm lại và thấy đúng một người.',
  KIND_INFERRED: 'Tệp không ghi loại đối tượng; hiểu là {kind} theo mã.',
  HOUSEHOLD_NEW: 'Hộ này chưa có hồ sơ, được lập theo tên, địa chỉ và đơn vị trong tệp.',
};

const fill = (template: string, words: Words): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(words[name] ?? ''));

export interface Finding {
  readonly field: LedgerField | null;
  readonly column: string;
  readonly code: LedgerFault;
  readonly sentence: string;
}
export interface Guess {
  readonly field: LedgerField;
  readonly column: string;
  readonly code: LedgerGuess;
  readonly sentence: string;
}

export const findingOf = (
  code: LedgerFault,
  field: LedgerField | null,
  column: string,
  words: Words = {},
): Finding => ({ field, column, code, sentence: fill(faults[code], words) });

export const guessOf = (code: LedgerGuess, field: LedgerField, column: string, words: Words = {}): Guess => ({
  field,
  column,
  code,
  sentence: fill(guesses[code], words),
});

export const faultCodes = Object.keys(ledgerFaults) as readonly LedgerFault[];
