import type { StateCopy } from '@gs/web-platform';
import type { Conflict, Ground } from './pairs';

export const groundCopy: Readonly<Record<Ground, string>> = {
  nominee: 'Là người được đề nghị',
  kin: 'Người thân được đề nghị',
  workplace: 'Công tác ở tập thể được đề nghị',
  signed: 'Đã ký tờ trình',
  'co-author': 'Đồng tác giả sáng kiến',
  declared: 'Tự khai',
};

export function outcomeCopyOf(outcome: Conflict['outcome']): StateCopy {
  if (outcome === 'recused') return { label: 'Không tham gia', tone: 'withdrawn' };
  if (outcome === 'stays') return { label: 'Tham gia', tone: 'done' };
  return { label: 'Chờ quyết định', tone: 'due' };
}
