import type { ProvisionView, RehearsedNominationView, RuleChangeView, RuleVersionView } from '@gs/contracts';
import type { StateTone } from '@gs/web-ui';

interface Word {
  readonly label: string;
  readonly tone: StateTone;
}

/** How sure we are of a clause, in a reader's words. */
export const confidenceCopy: Readonly<Record<'V' | 'V2' | 'M' | 'U', Word>> = {
  V: { label: 'đã đọc', tone: 'met' },
  V2: { label: 'nguồn thứ cấp', tone: 'written' },
  M: { label: 'theo trí nhớ', tone: 'warning' },
  U: { label: 'chưa xác minh', tone: 'unknown' },
};

/** What an unmet condition does. */
export const effectCopy: Readonly<Record<NonNullable<ProvisionView['effect']>, string>> = {
  block: 'chặn',
  warn: 'cảnh báo',
  info: 'thông tin',
};

export const sectionCopy: Readonly<Record<ProvisionView['section'], string>> = {
  award: 'Nhận biết',
  issuer: 'Ai quyết định',
  standard: 'Tiêu chuẩn',
  common: 'Điều kiện chung',
  part: 'Thành phần hồ sơ',
  vote: 'Bỏ phiếu',
  quorum: 'Họp Hội đồng',
  conflict: 'Thành viên Hội đồng có liên quan',
  bonus: 'Tiền thưởng',
  object: 'Hiện vật',
  route: 'Đường trình',
  limit: 'Thời hạn',
  'cut-off': 'Hạn nộp hằng năm',
  cap: 'Số lượng tối đa',
  book: 'Bộ quy định',
};

export const changeCopy: Readonly<Record<RuleChangeView['kind'], string>> = {
  added: 'Thêm',
  ended: 'Hết hiệu lực',
  changed: 'Thay đổi',
};

export const versionStateCopy: Readonly<Record<RuleVersionView['state'], Word>> = {
  current: { label: 'Đang áp dụng', tone: 'done' },
  draft: { label: 'Dự thảo', tone: 'draft' },
  former: { label: 'Đã thay', tone: 'withdrawn' },
};

export const rehearsedCopy: Readonly<Record<RehearsedNominationView['change'], Word>> = {
  gains: { label: 'Thêm', tone: 'met' },
  loses: { label: 'Mất', tone: 'unmet' },
  otherwise: { label: 'Đổi kết luận', tone: 'unknown' },
  conditions: { label: 'Đổi điều kiện', tone: 'written' },
};

export const kindCopy = { title: 'Danh hiệu', form: 'Hình thức' } as const;
