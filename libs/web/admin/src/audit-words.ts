/** What an act in the log is called; one without a name here is shown as it was written. */
const acts: Readonly<Record<string, string>> = {
  'account.create': 'Tạo tài khoản',
  'account.update': 'Sửa tài khoản',
  'account.issueResetCode': 'Cấp mã đặt mật khẩu',
  'agenda.add': 'Đưa vào chương trình',
  'agenda.postpone': 'Hoãn một mục',
  'agenda.remove': 'Bỏ khỏi chương trình',
  'ballot.cast': 'Bỏ phiếu',
  'council.create': 'Ghi nhận Hội đồng',
  'decision.create': 'Soạn quyết định',
  'decision.update': 'Sửa dự thảo quyết định',
  'decision.requestSignature': 'Trình ký',
  'decision.returnToDraft': 'Trả dự thảo',
  'decision.return-reason': 'Lý do trả dự thảo',
  'decision.cancel-reason': 'Lý do bỏ dự thảo',
  'decision.cancel': 'Bỏ dự thảo',
  'decision.sign': 'Ký quyết định',
  'decision.issue': 'Cấp số, ban hành',
  'decision.import': 'Nạp quyết định cũ',
  'dossierPart.add': 'Gắn giấy tờ',
  'import.take': 'Nhận danh sách Excel',
  'nomination.create': 'Lập đề nghị',
  'nomination.update': 'Sửa đề nghị',
  'nomination.withdraw': 'Rút đề nghị',
  'nomination.override': 'Cho qua cảnh báo',
  'nomination.move': 'Gom đề nghị vào tờ trình',
  'nomination.refuse': 'Không xét đề nghị',
  'password.change': 'Đổi mật khẩu',
  'password.reset': 'Đặt lại mật khẩu',
  'session.open': 'Khai mạc phiên họp',
  'session.close': 'Bế mạc phiên họp',
  'session.create': 'Lập phiên họp',
  'session.update': 'Sửa lời biên bản',
  'session.cancel': 'Huỷ phiên họp',
  'session.rollCall': 'Điểm danh',
  'session.import': 'Nạp phiên họp cũ',
  'session.refused': 'Đăng nhập bị từ chối',
  'subject.revealIdentityNumber': 'Xem số định danh',
  'submission.create': 'Lập tờ trình',
  'submission.update': 'Sửa tờ trình',
  'submission.submit': 'Trình',
  'submission.sendToUnitCouncil': 'Đưa ra Hội đồng đơn vị',
  'submission.receive': 'Tiếp nhận',
  'submission.return': 'Trả bổ sung',
  'submission.forward': 'Đưa ra Hội đồng',
  'submission.withdraw': 'Rút tờ trình',
  'submission.close': 'Khép tờ trình',
  'submission.import': 'Lập tờ trình từ Excel',
  'submission.draft': 'Đưa về đang lập',
  'submission.unit-council': 'Đưa ra Hội đồng đơn vị',
  'submission.submitted': 'Trình',
  'submission.received': 'Tiếp nhận',
  'submission.returned': 'Trả bổ sung',
  'submission.withdrawn': 'Rút tờ trình',
  'submission.closed': 'Khép tờ trình',
  'import.organisations': 'Nạp danh sách đơn vị',
  'import.people': 'Nạp danh sách người',
  'import.duties': 'Nạp danh sách nhiệm vụ',
  'import.ratings': 'Nạp kết quả xếp loại',
  'import.initiatives': 'Nạp danh sách sáng kiến',
  'import.grants': 'Nạp lịch sử khen thưởng',
  'ledger.begin': 'Bắt đầu nạp sổ khen thưởng',
  'ledger.refuse': 'Không nhận sổ khen thưởng',
  'ledger.take': 'Nhận một dòng của sổ',
  'ledger.dismiss': 'Bỏ một dòng của sổ',
  'sample.begun': 'Bắt đầu nạp tỉnh mẫu',
  'sample.loaded': 'Nạp xong tỉnh mẫu',
  'vote.open': 'Mở bỏ phiếu',
  'vote.close': 'Kết thúc, kiểm phiếu',
  'vote.void': 'Huỷ vòng bỏ phiếu',
  'vote.hands': 'Ghi biểu quyết',
  'vote.writtenOpinion': 'Ghi ý kiến bằng văn bản',
};

const signIn: Readonly<Record<string, string>> = { 'session.open': 'Đăng nhập', 'session.close': 'Đăng xuất' };

/** An account's session and a council's share their verbs: what the act was done on tells them apart. */
export function actWords(action: string, subjectKind: string): string {
  return (subjectKind === 'account' ? signIn[action] : undefined) ?? acts[action] ?? action;
}

const kinds: Readonly<Record<string, string>> = {
  account: 'Tài khoản',
  agenda_item: 'Mục chương trình',
  council: 'Hội đồng',
  council_session: 'Phiên họp',
  session: 'Phiên họp',
  vote: 'Cuộc bỏ phiếu',
  submission: 'Tờ trình',
  nomination: 'Đề nghị',
  nomination_import: 'Danh sách nhập',
  import: 'Danh sách nhập',
  ledger_row: 'Dòng của sổ',
  decision: 'Quyết định',
  subject: 'Đối tượng',
  person: 'Cá nhân',
  organisation: 'Đơn vị',
  sample: 'Dữ liệu mẫu',
};

export const kindWords = (subjectKind: string): string => kinds[subjectKind] ?? subjectKind;

/** What the log may be narrowed to, in the order of the words. */
export const kindOptions: readonly { readonly id: string; readonly label: string }[] = Object.entries(kinds)
  .map(([id, label]) => ({ id, label: id === 'import' ? 'Dữ liệu nạp bằng lệnh' : label }))
  .filter(({ id }) => id !== 'council_session')
  .sort((left, right) => left.label.localeCompare(right.label, 'vi'));
