import { voteStateCopy, type StateCopy } from '@gs/web-platform';
import type { Connection, LiveView } from './use-live';

type Vote = NonNullable<LiveView['vote']>;

/** What is going on in one vote, for the room: never how many have voted, never which way. */
export function voteNow(vote: Vote): StateCopy {
  if (vote.state === 'closed' || vote.state === 'void') return voteStateCopy[vote.state];
  if (vote.state === 'prepared') return { label: 'Đang thảo luận', tone: 'scheduled' };
  if (vote.state === 'issuing') return { label: 'Đang phát phiếu', tone: 'active' };
  if (vote.method === 'secret') return { label: 'Đang bỏ phiếu kín', tone: 'active' };
  return { label: vote.method === 'open' ? 'Đang biểu quyết' : 'Đang lấy ý kiến thống nhất', tone: 'active' };
}

/** «6 đạt, 2 không đạt, 1 hoãn». */
export function resultWords(results: Vote['results']): string {
  const count = (result: Vote['results'][number]['result']): number =>
    results.filter((each) => each.result === result).length;
  return [
    `${count('passed')} đạt`,
    `${count('not-passed')} không đạt`,
    count('postponed') > 0 ? `${count('postponed')} hoãn` : '',
    count('returned') > 0 ? `${count('returned')} trả lại` : '',
    count('moved') > 0 ? `${count('moved')} chuyển hình thức` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** Said quietly in a corner while the screen is not told at once; null: it is. */
export function connectionWords(connection: Connection): string | null {
  if (connection === 'polling') return 'Tự tải lại mỗi 5 giây';
  if (connection === 'lost') return 'Mất kết nối, đang thử lại';
  return connection === 'signed-out' ? 'Phiên đăng nhập đã hết, tải lại trang để đăng nhập' : null;
}
