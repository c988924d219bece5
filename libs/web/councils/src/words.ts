import type { CouncilMemberView, SessionItemView, VoteDetailView } from '@gs/contracts';
import type { StateTone } from '@gs/web-ui';

export const memberRoles: Record<CouncilMemberView['role'], string> = {
  chair: 'Chủ tịch',
  'vice-chair': 'Phó Chủ tịch',
  standing: 'Thường trực',
  secretary: 'Thư ký',
  member: 'Ủy viên',
};

export const sessionStates: Record<SessionItemView['state'], readonly [StateTone, string]> = {
  planned: ['scheduled', 'Chưa họp'],
  open: ['active', 'Đang họp'],
  closed: ['done', 'Đã bế mạc'],
  cancelled: ['withdrawn', 'Đã huỷ'],
};

export const sessionKinds: Record<SessionItemView['kind'], string> = {
  regular: 'Thường kỳ',
  extraordinary: 'Đột xuất',
};

/** What one agenda block says under its name. */
export function voteState(vote: VoteDetailView): readonly [StateTone, string] {
  if (vote.state === 'open') return ['active', vote.method === 'secret' ? 'Đang bỏ phiếu' : 'Đang biểu quyết'];
  if (vote.state === 'closed') return ['met', 'Đã kiểm phiếu'];
  if (vote.state === 'void') return ['withdrawn', 'Vòng đã huỷ'];
  return ['none', 'Chưa mở'];
}

/** «6 đạt, 2 không đạt»; empty before a result is there. */
export function resultOf(vote: VoteDetailView): { passed: number; failed: number; postponed: number } {
  const count = (result: string): number => vote.items.filter((item) => item.result === result).length;
  return { passed: count('passed'), failed: count('not-passed'), postponed: count('postponed') };
}
