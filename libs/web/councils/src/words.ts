import type { SessionItemView, VoteDetailView } from '@gs/contracts';
import { sessionStateCopy, voteStateCopy, type StateCopy } from '@gs/web-platform';

export const sessionKinds: Record<SessionItemView['kind'], string> = {
  regular: 'Thường kỳ',
  extraordinary: 'Đột xuất',
};

export const sessionForms: Record<SessionItemView['form'], string> = {
  meeting: 'Họp',
  circulated: 'Lấy ý kiến bằng văn bản',
};

const circulatedStates: Readonly<Record<SessionItemView['state'], string>> = {
  planned: 'Chưa lấy ý kiến',
  open: 'Đang lấy ý kiến',
  closed: 'Đã kết thúc',
  cancelled: 'Đã huỷ',
};

/** Where a session stands; opinions in writing over days are no meeting. */
export const sessionStateWord = ({ form, state }: Pick<SessionItemView, 'form' | 'state'>): string =>
  form === 'circulated' ? circulatedStates[state] : sessionStateCopy[state].label;

/** What one agenda block says under its name; a show of hands is no ballot. */
export function voteWords(vote: VoteDetailView): StateCopy {
  const copy = voteStateCopy[vote.state];
  return vote.state === 'open' && vote.method === 'open' ? { ...copy, label: 'Đang biểu quyết' } : copy;
}

/** Keeps «50 %» and «= 88,9 % ≥ 80 %» on one line. */
export const joined = (text: string): string => text.replaceAll(' %', '\u00a0%').replace(/ ?([=≥≤<>]) /g, ' $1\u00a0');

/** A citation that stands as a sentence of its own: «Điểm a khoản 4 …». */
export const asSentence = (text: string): string => `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}.`;

/** How many passed, did not, were put off. */
export function resultOf(vote: VoteDetailView): { passed: number; failed: number; postponed: number } {
  const count = (result: string): number => vote.items.filter((item) => item.result === result).length;
  return { passed: count('passed'), failed: count('not-passed'), postponed: count('postponed') };
}
