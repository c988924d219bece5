import type { NominationDetailView } from '@gs/contracts';
import { itemResultCopy, nominationStateCopy } from '@gs/web-platform';
import { headlineOf } from '../list/words';

type Detail = NominationDetailView;
type Event = Detail['track'][number];

/** The dossier's title says how far it has come: the award once granted, the way it goes, else what the conditions come to. */
export function titleOf(nomination: Detail): string {
  const { subject, award, state } = nomination;
  if (state === 'awarded') return `${subject.name} đã được tặng ${award.name}`;
  const open = ['draft', 'returned', 'unit-council', 'submitted', 'appraising', 'awaiting-council'];
  const said = open.includes(state) ? headlineOf(nomination) : nominationStateCopy[state].label;
  return `${subject.name}, ${said.charAt(0).toLocaleLowerCase('vi')}${said.slice(1)}`;
}

const ended: readonly Detail['state'][] = ['awarded', 'not-passed', 'refused', 'withdrawn'];

/** Whether it still waits for something. */
export const isOpen = ({ state }: Pick<Detail, 'state'>): boolean => !ended.includes(state);

const acts: Readonly<Record<string, string>> = {
  create: 'Lập tờ trình',
  import: 'Lập danh sách từ Excel',
  submit: 'Duyệt và trình',
  sendToUnitCouncil: 'Đưa ra Hội đồng đơn vị',
  receive: 'Tiếp nhận để thẩm định',
  return: 'Trả để bổ sung',
  forward: 'Thẩm định xong, đưa ra Hội đồng',
  withdraw: 'Rút tờ trình',
  returnFromCouncil: 'Hội đồng trả lại đơn vị',
  lowerAward: 'Hội đồng chuyển sang mức khen thấp hơn',
  override: 'Cho qua một cảnh báo',
  chooseRuleSet: 'Chọn bộ quy định có lợi hơn',
  dropRuleSet: 'Trở về bộ quy định của ngày tiếp nhận',
  refuse: 'Không xét, không đủ điều kiện',
  moveIn: 'Gom thêm đề nghị vào tờ trình',
  moveOut: 'Chuyển bớt đề nghị sang tờ trình khác',
  pass: 'Hội đồng thông qua',
  award: 'Ban hành quyết định',
  close: 'Khép tờ trình',
};

/** What was done, in the office's words. */
export function actOf({ action, nominationId }: Pick<Event, 'action' | 'nominationId'>): string {
  if (action === 'withdraw' && nominationId !== null) return 'Rút đề nghị này khỏi tờ trình';
  return acts[action] ?? 'Cập nhật hồ sơ';
}

/** «đạt», «không đạt» … as the council left it; null while it has not. */
export function councilResult(result: string | null): (typeof itemResultCopy)[keyof typeof itemResultCopy] | null {
  return result !== null && result in itemResultCopy ? itemResultCopy[result as keyof typeof itemResultCopy] : null;
}

/** How a file is looked at here: as pages, as a picture, or only on one's own machine. */
export function viewOf(mediaType: string): 'pages' | 'picture' | 'download' {
  if (mediaType === 'application/pdf') return 'pages';
  return mediaType.startsWith('image/') ? 'picture' : 'download';
}
