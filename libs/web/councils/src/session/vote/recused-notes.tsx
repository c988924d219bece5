import type { SessionDetailView, VoteDetailView } from '@gs/contracts';
import { Link } from 'react-router';
import { Note } from '@gs/web-ui';
import { paths } from '@gs/web-platform';

interface Props {
  readonly session: SessionDetailView;
  readonly vote: VoteDetailView;
}

/** Who takes no part in which part of a vote, and whether its threshold can still be reached. */
export function RecusedNotes({ session, vote }: Props) {
  const here = session.conflicts.filter((each) => each.voteId === vote.id);
  if (here.length === 0 || vote.state === 'closed') return null;
  const isReachable = here.every((each) => each.reachable);
  return (
    <Note
      tone="warning"
      title={
        isReachable
          ? `${here.length} thành viên không tham gia một số mục của lượt này`
          : 'Có mục không thể đạt vì thiếu người biểu quyết'
      }
    >
      <ul className="bullets">
        {here.map((each) => (
          <li key={each.memberId}>
            {each.memberName}: {each.itemIds.length} mục. Cao nhất có thể đạt {each.highestPossible}/{each.total}, cần{' '}
            {each.needed}
            {each.reachable ? '.' : ': lấy thêm ý kiến bằng văn bản của người vắng, hoặc hoãn.'}
          </li>
        ))}
      </ul>
      <p>
        <Link to={paths.sessionConflicts(session.id)}>Xem căn cứ</Link>
      </p>
    </Note>
  );
}
