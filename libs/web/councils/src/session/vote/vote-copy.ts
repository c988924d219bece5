import type { VoteDetailView } from '@gs/contracts';
import type { StateCopy } from '@gs/web-platform';
import { voteWords } from '../../words';

/** Ways to take a vote, as the secretary chooses. */
export const methodOptions: readonly {
  readonly id: VoteDetailView['method'];
  readonly label: string;
  readonly detail: string;
}[] = [
  {
    id: 'secret',
    label: 'Bỏ phiếu kín',
    detail: 'Trên màn hình của từng người hoặc phiếu giấy; không ai biết ai chọn gì.',
  },
  { id: 'open', label: 'Biểu quyết giơ tay', detail: 'Thư ký ghi người không đồng ý; có tên trong biên bản.' },
  { id: 'consensus', label: 'Thống nhất', detail: 'Chủ trì nêu, không ai phản đối; ý kiến khác ghi có tên.' },
];

/** «bỏ phiếu kín», «biểu quyết giơ tay», «thống nhất», «lấy ý kiến bằng văn bản». */
export function methodWord(method: VoteDetailView['method'], isCirculated: boolean): string {
  if (isCirculated) return 'lấy ý kiến bằng văn bản';
  return method === 'secret' ? 'bỏ phiếu kín' : method === 'open' ? 'biểu quyết giơ tay' : 'thống nhất';
}

/** Where a vote stands, in a word. */
export const standingOf = (vote: VoteDetailView, isCirculated: boolean): StateCopy =>
  isCirculated && vote.state === 'open' ? { ...voteWords(vote), label: 'Đang lấy ý kiến' } : voteWords(vote);

/** «Bằng khen, vòng 2»; the first round is not named. */
export const titleOf = (vote: VoteDetailView): string =>
  vote.round > 1 ? `${vote.title}, vòng ${vote.round}` : vote.title;
