import type {
  AgendaItemView,
  DecisionItemView,
  NominationStateView,
  SessionItemView,
  SubjectKindView,
  SubmissionItemView,
  VoteDetailView,
} from '@gs/contracts';

/** A state as it is shown: the tone names icon and colour (`StateTone` of the kit), the label is the word. */
export interface StateCopy {
  readonly label: string;
  readonly tone:
    | 'met'
    | 'unmet'
    | 'hold'
    | 'unknown'
    | 'granted'
    | 'done'
    | 'warning'
    | 'due'
    | 'overdue'
    | 'scheduled'
    | 'active'
    | 'sent'
    | 'returned'
    | 'withdrawn'
    | 'draft'
    | 'sealed'
    | 'written'
    | 'none';
}

export const nominationStateCopy: Readonly<Record<NominationStateView, StateCopy>> = {
  draft: { label: 'Đang lập', tone: 'draft' },
  'unit-council': { label: 'Chờ Hội đồng đơn vị', tone: 'scheduled' },
  submitted: { label: 'Đã trình', tone: 'sent' },
  appraising: { label: 'Đang thẩm định', tone: 'sent' },
  returned: { label: 'Trả để bổ sung', tone: 'returned' },
  'awaiting-council': { label: 'Chờ Hội đồng', tone: 'scheduled' },
  'in-session': { label: 'Đang ở phiên họp', tone: 'active' },
  passed: { label: 'Hội đồng thông qua', tone: 'done' },
  'not-passed': { label: 'Không đạt', tone: 'unmet' },
  'in-decision': { label: 'Đang soạn quyết định', tone: 'sent' },
  awarded: { label: 'Đã khen', tone: 'granted' },
  refused: { label: 'Không xét', tone: 'unmet' },
  withdrawn: { label: 'Đã rút', tone: 'withdrawn' },
};

export const submissionStateCopy: Readonly<Record<SubmissionItemView['state'], StateCopy>> = {
  draft: { label: 'Đang lập', tone: 'draft' },
  'unit-council': { label: 'Chờ Hội đồng đơn vị', tone: 'scheduled' },
  submitted: { label: 'Đã trình, chờ tiếp nhận', tone: 'sent' },
  received: { label: 'Đang thẩm định', tone: 'sent' },
  returned: { label: 'Trả để bổ sung', tone: 'returned' },
  withdrawn: { label: 'Đã rút', tone: 'withdrawn' },
  closed: { label: 'Đã xong', tone: 'done' },
};

export const sessionStateCopy: Readonly<Record<SessionItemView['state'], StateCopy>> = {
  planned: { label: 'Chưa họp', tone: 'scheduled' },
  open: { label: 'Đang họp', tone: 'active' },
  closed: { label: 'Đã bế mạc', tone: 'done' },
  cancelled: { label: 'Đã huỷ', tone: 'withdrawn' },
};

export const voteStateCopy: Readonly<Record<VoteDetailView['state'], StateCopy>> = {
  prepared: { label: 'Chưa mở', tone: 'none' },
  issuing: { label: 'Đang phát phiếu', tone: 'active' },
  open: { label: 'Đang bỏ phiếu', tone: 'active' },
  closed: { label: 'Đã kiểm phiếu', tone: 'met' },
  void: { label: 'Đã huỷ, bỏ phiếu lại', tone: 'withdrawn' },
};

export const itemResultCopy: Readonly<Record<NonNullable<AgendaItemView['result']>, StateCopy>> = {
  passed: { label: 'Đạt', tone: 'met' },
  'not-passed': { label: 'Không đạt', tone: 'unmet' },
  postponed: { label: 'Hoãn', tone: 'hold' },
  returned: { label: 'Trả về đơn vị', tone: 'returned' },
  moved: { label: 'Chuyển mức thấp hơn', tone: 'sent' },
};

export const decisionStateCopy: Readonly<Record<DecisionItemView['state'], StateCopy>> = {
  draft: { label: 'Dự thảo', tone: 'draft' },
  'awaiting-signature': { label: 'Chờ ký', tone: 'due' },
  signed: { label: 'Đã ký, chờ cấp số', tone: 'done' },
  issued: { label: 'Đã ban hành', tone: 'done' },
  cancelled: { label: 'Đã huỷ', tone: 'withdrawn' },
};

/** What the conditions of a nomination come to. */
export const verdictCopy: Readonly<Record<'eligible' | 'ineligible' | 'hold' | 'unclear', StateCopy>> = {
  eligible: { label: 'Đủ', tone: 'met' },
  ineligible: { label: 'Chưa đủ', tone: 'unmet' },
  hold: { label: 'Tạm dừng', tone: 'hold' },
  unclear: { label: 'Chưa rõ', tone: 'unknown' },
};

/** What one condition comes to. */
export const outcomeCopy: Readonly<Record<'met' | 'unmet' | 'hold' | 'unknown', StateCopy>> = {
  met: { label: 'Đủ', tone: 'met' },
  unmet: { label: 'Chưa đủ', tone: 'unmet' },
  hold: { label: 'Tạm dừng', tone: 'hold' },
  unknown: { label: 'Chưa rõ', tone: 'unknown' },
};

export const attendanceCopy: Readonly<Record<'present' | 'written' | 'absent', StateCopy>> = {
  present: { label: 'Có mặt', tone: 'done' },
  written: { label: 'Văn bản', tone: 'written' },
  absent: { label: 'Vắng', tone: 'due' },
};

export const subjectKindCopy: Readonly<Record<SubjectKindView, string>> = {
  person: 'Cá nhân',
  collective: 'Tập thể',
  household: 'Hộ gia đình',
};

export const memberRoleCopy: Readonly<Record<'chair' | 'vice-chair' | 'standing' | 'secretary' | 'member', string>> = {
  chair: 'Chủ tịch',
  'vice-chair': 'Phó Chủ tịch',
  standing: 'Uỷ viên thường trực',
  secretary: 'Thư ký',
  member: 'Uỷ viên',
};

const levels: Readonly<Record<string, string>> = {
  'co-so': 'Cơ sở',
  xa: 'Cấp xã',
  huyen: 'Cấp huyện',
  tinh: 'Cấp tỉnh',
  bo: 'Cấp bộ',
  'nha-nuoc': 'Nhà nước',
};

/** Levels are data: one without copy yet is shown as it is written there. */
export function levelCopy(level: string): string {
  return levels[level] ?? level;
}

/** «31 tập thể, 12 hộ, 63 cá nhân»; kinds without anyone are left out. */
export function countsCopy(counts: {
  readonly person: number;
  readonly collective: number;
  readonly household: number;
}): string {
  const said = [
    counts.collective > 0 ? `${counts.collective} tập thể` : '',
    counts.household > 0 ? `${counts.household} hộ` : '',
    counts.person > 0 ? `${counts.person} cá nhân` : '',
  ].filter(Boolean);
  return said.length > 0 ? said.join(', ') : 'chưa có đối tượng';
}

/** Days are working days: «Quá hạn 2 ngày», «Hôm nay», «Còn 4 ngày». */
export function dueCopy(workingDaysLeft: number | null): StateCopy {
  if (workingDaysLeft === null) return { label: 'Không có hạn', tone: 'none' };
  if (workingDaysLeft < 0) return { label: `Quá hạn ${-workingDaysLeft} ngày`, tone: 'overdue' };
  if (workingDaysLeft === 0) return { label: 'Hôm nay', tone: 'due' };
  return { label: `Còn ${workingDaysLeft} ngày`, tone: workingDaysLeft <= 3 ? 'due' : 'scheduled' };
}

/** Sentences used by several screens. */
export const commonCopy = {
  offline: 'Mất kết nối. Nội dung vẫn còn trên trang; hệ thống tự thử lại.',
  demo: 'Dữ liệu minh hoạ của tỉnh Lam Sơn: mọi người, đơn vị và con số đều do tưởng tượng.',
  leaveTitle: 'Rời trang khi chưa lưu?',
  leaveText: 'Nội dung đang nhập còn giữ trên máy này; quay lại trang sẽ thấy.',
  leave: 'Rời trang',
  stay: 'Ở lại',
} as const;
