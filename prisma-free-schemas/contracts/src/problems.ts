/**
 * Every refusal the system knows: status, title, and what the person can do next. A code that is not here does not
 * compile; a code without Vietnamese copy cannot be written. `{name}` is filled from the problem's params.
 */
export const problems = {
  // — every endpoint
  VALIDATION_FAILED: p(422, 'Thông tin chưa đúng', 'Xem các ô được đánh dấu, sửa rồi gửi lại.'),
  UNAUTHENTICATED: p(
    401,
    'Cần đăng nhập',
    'Phiên làm việc đã hết hoặc chưa đăng nhập. Đăng nhập rồi tiếp tục; nội dung đang nhập vẫn còn.',
  ),
  FORBIDDEN: p(
    403,
    'Không có quyền',
    'Tài khoản này không có quyền làm việc đó. Nếu cần, đề nghị quản trị phân quyền.',
  ),
  NOT_FOUND: p(
    404,
    'Không tìm thấy',
    'Mục này không có hoặc không thuộc phạm vi của anh/chị. Kiểm tra lại đường dẫn hoặc quay về danh sách.',
  ),
  CROSS_SITE: p(
    403,
    'Yêu cầu bị chặn',
    'Yêu cầu đến từ một trang khác. Mở lại hệ thống từ địa chỉ chính thức rồi làm lại.',
  ),
  TOO_MANY_REQUESTS: p(429, 'Thao tác quá nhanh', 'Chờ ít phút rồi thử lại.'),
  IDEMPOTENCY_MISMATCH: p(409, 'Yêu cầu đã gửi với nội dung khác', 'Tải lại trang để xem kết quả của lần gửi trước.'),
  STALE: p(
    409,
    'Nội dung vừa được người khác sửa',
    'Tải lại để xem bản mới, rồi sửa tiếp. Nội dung anh/chị vừa nhập vẫn còn trên trang.',
  ),
  WRONG_STATE: p(
    409,
    'Việc này không còn làm được ở bước hiện tại',
    'Trạng thái đã thay đổi. Tải lại trang để xem bước tiếp theo.',
  ),
  PAYLOAD_TOO_LARGE: p(413, 'Nội dung quá lớn', 'Giảm dung lượng rồi gửi lại.'),
  INTERNAL: p(
    500,
    'Có lỗi ngoài dự kiến',
    'Chưa có gì thay đổi. Thử lại; nếu vẫn lỗi, gửi mã tra cứu dưới đây cho quản trị.',
  ),
  UNAVAILABLE: p(503, 'Hệ thống đang bận hoặc khởi động lại', 'Chưa có gì thay đổi. Chờ ít phút rồi thử lại.'),
  // — identity
  SIGN_IN_FAILED: p(
    401,
    'Tên đăng nhập hoặc mật khẩu chưa đúng',
    'Kiểm tra lại rồi đăng nhập. Quên mật khẩu thì đề nghị quản trị cấp mã đặt lại.',
  ),
  ACCOUNT_LOCKED: p(429, 'Tạm khoá đăng nhập', 'Đã sai nhiều lần. Chờ {seconds} giây rồi thử lại.'),
  RESET_CODE_INVALID: p(
    422,
    'Mã đặt lại không dùng được',
    'Mã đã dùng, đã hết hạn hoặc chưa đúng. Đề nghị quản trị cấp mã mới.',
  ),
  PASSWORD_TOO_WEAK: p(422, 'Mật khẩu quá dễ đoán', 'Dùng ít nhất 10 ký tự, không trùng tên đăng nhập.'),
  USERNAME_TAKEN: p(409, 'Tên đăng nhập đã có', 'Chọn tên khác.'),
  // — files
  FILE_TOO_LARGE: p(413, 'Tệp quá lớn', 'Tệp được tối đa {maxMb} MB. Nén ảnh hoặc tách tệp rồi tải lại.'),
  FILE_KIND_REFUSED: p(
    415,
    'Không nhận loại tệp này',
    'Chỉ nhận PDF, Word (.docx), Excel (.xlsx), PNG, JPEG; nội dung phải đúng với đuôi tệp.',
  ),
  FILE_INCOMPLETE: p(409, 'Tệp chưa tải xong', 'Đợi tải xong hoặc tải lại tệp.'),
  // — workbooks
  WORKBOOK_UNREADABLE: p(422, 'Không đọc được tệp Excel', '{hint}'),
  WORKBOOK_TOO_LARGE: p(
    413,
    'Danh sách quá dài',
    'Mỗi lần nhập tối đa {maxRows} dòng. Tách thành nhiều tệp rồi nhập lần lượt.',
  ),
  WORKBOOK_NO_HEADER: p(
    422,
    'Không thấy dòng tiêu đề cột',
    'Cần có các cột tối thiểu: họ tên hoặc tên tập thể, đơn vị, danh hiệu hoặc hình thức đề nghị.',
  ),
  IMPORT_HAS_NO_GOOD_ROW: p(422, 'Chưa có dòng nào nhận được', 'Tải tệp đã đánh dấu lỗi, sửa rồi nhập lại.'),
  IMPORT_EXPIRED: p(409, 'Bản xem trước đã cũ', 'Nhập lại tệp để kiểm tra theo dữ liệu mới nhất.'),
  // — nominations
  UNKNOWN_AWARD: p(422, 'Không có danh hiệu hoặc hình thức này', 'Chọn lại trong danh mục.'),
  AWARD_NOT_FOR_SUBJECT: p(
    422,
    'Không dành cho đối tượng này',
    '{award} không tặng cho {subjectKind}. Chọn danh hiệu hoặc hình thức khác.',
  ),
  NO_ROUTE: p(
    422,
    'Chưa có đường trình',
    'Đơn vị này không trình được {award} vào ngày này. Xem bảng thẩm quyền trong danh mục.',
  ),
  MIXED_ROUTES: p(
    422,
    'Danh sách có nhiều đường trình',
    'Tách các đề nghị có nơi xét khác nhau thành từng tờ trình riêng.',
  ),
  DUPLICATE_NOMINATION: p(
    409,
    'Đã có đề nghị này',
    'Đối tượng này đã được đề nghị cùng danh hiệu hoặc hình thức trong năm. Mở đề nghị đã có để sửa.',
  ),
  SUBMISSION_EMPTY: p(422, 'Danh sách chưa có đề nghị', 'Thêm ít nhất một đề nghị rồi trình.'),
  SUBMISSION_BLOCKED: p(
    422,
    'Có đề nghị chưa đủ điều kiện',
    'Còn {count} đề nghị chưa đủ điều kiện theo luật. Bổ sung giấy tờ, hoặc rút các đề nghị đó khỏi danh sách.',
  ),
  PARTS_MISSING: p(422, 'Hồ sơ còn thiếu', 'Còn thiếu: {parts}.'),
  OVERRIDE_REASON_NEEDED: p(
    422,
    'Cần ghi lý do',
    'Đề nghị có cảnh báo. Ghi lý do tiếp tục; tên người quyết định và lý do được lưu trong hồ sơ.',
  ),
  SUBJECT_ON_HOLD: p(
    409,
    'Đang tạm dừng xét',
    '{names} đang có vụ việc được xem xét. Chờ kết luận, ghi kết luận trên trang của đối tượng, rồi làm tiếp; hoặc bỏ khỏi danh sách này.',
  ),
  RECORD_KNOWN: p(
    409,
    'Việc này đã được ghi',
    'Xem lại các mục đã ghi của đối tượng; ghi nhầm thì bỏ mục cũ rồi ghi lại.',
  ),
  RECORD_NOT_FOR_SUBJECT: p(
    422,
    'Không ghi được cho đối tượng này',
    'Chỉ ghi mục này cho cá nhân; sáng kiến và lần khen phải là của chính người đó.',
  ),
  RULE_SET_NOT_ALLOWED: p(
    422,
    'Không chọn được bộ quy định này',
    'Điều khoản chuyển tiếp không cho hồ sơ tiếp nhận ngày {receivedOn} xét theo «{ruleSet}». Giữ bộ quy định của ngày tiếp nhận, hoặc chọn bộ khác trong bảng so sánh.',
  ),
  NOT_TOGETHER: p(
    422,
    'Không gom chung được',
    'Chỉ gom được đề nghị của cùng một đơn vị trình, cùng một năm với tờ trình. Bỏ chọn những đề nghị khác rồi làm lại.',
  ),
  RETURN_REASON_NEEDED: p(422, 'Cần ghi lý do trả', 'Ghi rõ giấy tờ nào cần bổ sung và vì sao.'),
  // — councils
  NO_COUNCIL: p(
    422,
    'Chưa có Hội đồng',
    'Đơn vị chưa có Hội đồng Thi đua – Khen thưởng đang hoạt động vào ngày này. Thành lập Hội đồng trước khi họp.',
  ),
  SESSION_ALREADY_OPEN: p(409, 'Hội đồng đang có phiên họp mở', 'Kết thúc phiên đang mở rồi khai mạc phiên này.'),
  QUORUM_NOT_MET: p(
    422,
    'Chưa đủ số thành viên',
    'Cần {needed} trong {total} thành viên; hiện có {have}. Mời thêm hoặc lấy ý kiến bằng văn bản của người vắng.',
  ),
  VOTE_NOT_OPEN: p(409, 'Cuộc bỏ phiếu không mở', 'Cuộc bỏ phiếu chưa mở hoặc đã kết thúc. Phiếu chưa được ghi nhận.'),
  ALREADY_VOTED: p(409, 'Đã bỏ phiếu', 'Phiếu của anh/chị đã được ghi nhận trước đó, không bỏ lại được.'),
  NOT_ENTITLED: p(
    403,
    'Không có trong danh sách bỏ phiếu',
    'Danh sách người bỏ phiếu đã chốt khi mở cuộc bỏ phiếu. Hỏi thư ký Hội đồng nếu cho là nhầm.',
  ),
  BALLOT_INCOMPLETE: p(422, 'Phiếu chưa đủ', 'Chọn đồng ý hoặc không đồng ý cho từng người.'),
  ALREADY_ISSUED: p(
    409,
    'Phiếu đã phát',
    'Phiếu của thành viên này đã phát cho một màn hình và chỉ phát một lần. Nếu thiết bị ấy không còn dùng được, thư ký huỷ vòng bỏ phiếu và mở lại.',
  ),
  CREDENTIAL_INVALID: p(
    403,
    'Phiếu không hợp lệ',
    'Lá phiếu không phải do cuộc bỏ phiếu này phát. Tải lại trang; nếu vẫn vậy, báo thư ký Hội đồng. Chưa có gì được ghi nhận.',
  ),
  CONFLICTS_UNDECIDED: p(
    422,
    'Còn thành viên có liên quan chưa xử lý',
    'Với từng thành viên có liên quan, chọn tham gia hay không tham gia mục đó, rồi làm lại.',
  ),
  TELLERS_MISSING: p(
    422,
    'Thiếu tổ kiểm phiếu',
    'Có phiếu giấy thì cần ít nhất hai người kiểm phiếu có tài khoản, không phải người được đề nghị.',
  ),
  TELLERS_DIFFER: p(
    409,
    'Hai người kiểm phiếu đếm khác nhau',
    'Đếm lại phiếu giấy; mỗi người nhập lại số của mình. Chưa kết thúc được.',
  ),
  PAPER_NOT_COUNTED: p(409, 'Phiếu giấy chưa đếm xong', 'Chờ cả hai người kiểm phiếu nhập số phiếu giấy rồi kết thúc.'),
  COUNT_TOO_HIGH: p(
    422,
    'Số phiếu nhiều hơn số đã phát',
    'Mỗi mục: đồng ý, không đồng ý và không hợp lệ cộng lại không quá {issued} phiếu giấy đã phát.',
  ),
  NOT_TELLER: p(
    403,
    'Không thuộc tổ kiểm phiếu',
    'Chỉ hai người kiểm phiếu đã ghi khi mở cuộc bỏ phiếu nhập được số phiếu giấy.',
  ),
  NO_MORE_ROUNDS: p(
    409,
    'Đã hết số vòng bỏ phiếu',
    'Quy định cho tối đa {most} vòng. Báo người có thẩm quyền quyết định.',
  ),
  TIE_NOT_SETTLED: p(
    422,
    'Chưa chọn đúng số mục',
    'Chỉ tiêu còn {places} chỗ cho các mục bằng phiếu. Chọn đúng {places} mục.',
  ),
  AWARD_NOT_LOWER: p(
    422,
    'Không chuyển sang danh hiệu, hình thức này được',
    'Chỉ chuyển sang mức thấp hơn mà Hội đồng này xét.',
  ),
  NOT_SIGNER: p(
    403,
    'Không phải người ký biên bản này',
    'Biên bản do chủ trì và thư ký của phiên họp ký; biên bản kiểm phiếu còn do tổ kiểm phiếu ký.',
  ),
  AGENDA_EMPTY: p(422, 'Chương trình chưa có mục nào', 'Đưa ít nhất một đề nghị vào chương trình.'),
  ITEM_ALREADY_SCHEDULED: p(
    409,
    'Đề nghị đã ở một phiên họp',
    'Mỗi đề nghị chỉ ở một phiên họp. Bỏ khỏi phiên kia trước.',
  ),
  LEFT_TO_OTHERS: p(
    403,
    'Người khác có quyền điều hành kết thúc phiên này',
    'Nhờ một người khác có quyền điều hành phiên họp của hội đồng này.',
  ),
  VOTES_UNFINISHED: p(
    409,
    'Còn mục chưa biểu quyết xong',
    'Kết thúc các cuộc bỏ phiếu hoặc hoãn các mục còn lại rồi bế mạc.',
  ),
  // — decisions
  NOT_COMPETENT: p(
    422,
    'Không đúng thẩm quyền',
    '{issuer} không có thẩm quyền tặng {award} vào ngày {date}. Người có thẩm quyền: {competent}.',
  ),
  NOMINATION_NOT_PASSED: p(
    409,
    'Có đề nghị không còn ở trạng thái đã thông qua',
    'Tải lại danh sách, chọn lại các đề nghị đã được Hội đồng thông qua.',
  ),
  DECISION_FROZEN: p(
    409,
    'Quyết định đã ban hành',
    'Quyết định đã ban hành không sửa được. Sai sót thì lập quyết định đính chính.',
  ),
  NUMBER_TAKEN: p(409, 'Số văn bản đã dùng', 'Tải lại để lấy số tiếp theo.'),
  // — the rule book
  RULES_REFUSED: p(
    422,
    'Bộ quy định có lỗi, chưa nhận',
    'Có {count} lỗi, nêu dưới đây theo tệp và dòng. Sửa tệp rồi nạp lại; bản đang áp dụng giữ nguyên.',
  ),
  RULES_KNOWN: p(409, 'Phiên bản này đã có', 'Nội dung trùng phiên bản {version}. Mở phiên bản đó trong danh sách.'),
} as const satisfies Record<string, ProblemEntry>;

interface ProblemEntry {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

function p(status: number, title: string, detail: string): ProblemEntry {
  return { status, title, detail };
}

export type ProblemCode = keyof typeof problems;

/** RFC 9457 body as it goes over the wire. */
export interface Problem {
  readonly type: string;
  readonly code: ProblemCode;
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly traceId: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}
