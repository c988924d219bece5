import type { SessionDetailView, VoteDetailView } from '@gs/contracts';
import { formatCite } from '@gs/domain';
import { Link } from 'react-router';
import { Facts, Section, StateMark } from '@gs/web-ui';
import { itemResultCopy, paths } from '@gs/web-platform';
import { titleOf } from '../session/vote/vote-copy';
import { joined, resultOf, voteWords } from '../words';

const purposes = { ordinary: 'để họp', awards: 'để xét khen' } as const;

/** What the minutes will say in figures, from the roll and the count: to be read here, not to be written. */
export function Figures({ session }: { readonly session: SessionDetailView }) {
  const count = (status: 'present' | 'written' | 'absent'): number =>
    session.attendance.filter((entry) => entry.status === status).length;
  const votes = session.votes.filter(({ state }) => state !== 'void');
  const isCalled = session.attendance.some(({ status }) => status !== null);
  return (
    <>
      <Section title="Số liệu trong biên bản" small note="không sửa được">
        <Facts
          facts={[
            { label: 'Thành viên', value: session.attendance.length },
            ...(isCalled
              ? [
                  { label: 'Có mặt', value: count('present') },
                  { label: 'Ý kiến bằng văn bản', value: count('written') },
                  { label: 'Vắng', value: count('absent') },
                ]
              : [{ label: 'Điểm danh', value: 'chưa' }]),
            ...(session.form === 'meeting'
              ? session.quorums.map((quorum) => ({
                  label: `Cần ${purposes[quorum.purpose]}`,
                  value: (
                    <span title={formatCite(quorum.cite)}>
                      {quorum.needed}
                      {isCalled ? (quorum.met ? ', đủ' : `, thiếu ${quorum.needed - quorum.have}`) : ''}
                    </span>
                  ),
                }))
              : []),
          ]}
        />
      </Section>
      <Section title="Kết quả" small note={`${votes.length} cuộc`}>
        {votes.length === 0 ? <p className="small mute">Chương trình chưa có mục nào.</p> : null}
        {votes.map((vote) => (
          <VoteFigures key={vote.id} sessionId={session.id} vote={vote} />
        ))}
      </Section>
    </>
  );
}

function VoteFigures({ sessionId, vote }: { readonly sessionId: string; readonly vote: VoteDetailView }) {
  const result = resultOf(vote);
  const words = voteWords(vote);
  return (
    <details className="vote-figures">
      <summary>
        <b>{titleOf(vote)}</b>
        {vote.state === 'closed' ? (
          <small>
            {result.passed} đạt, {result.failed} không đạt{result.postponed > 0 ? `, ${result.postponed} hoãn` : ''}
          </small>
        ) : (
          <StateMark tone={words.tone}>{words.label}</StateMark>
        )}
      </summary>
      <ol>
        {vote.items.map((item) => (
          <li key={item.id}>
            <span>
              {item.title}
              {item.tally ? <small>{joined(item.tally.arithmetic)}</small> : null}
            </span>
            {item.result ? (
              <StateMark tone={itemResultCopy[item.result].tone}>{itemResultCopy[item.result].label}</StateMark>
            ) : null}
          </li>
        ))}
      </ol>
      {vote.state === 'closed' ? (
        <p className="small">
          <Link to={paths.tally(sessionId, vote.id)}>Xem phép tính và hồ sơ kiểm phiếu</Link>
        </p>
      ) : null}
    </details>
  );
}
