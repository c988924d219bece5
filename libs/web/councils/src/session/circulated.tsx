import type { SessionDetailView, VoteDetailView } from '@gs/contracts';
import { useState } from 'react';
import { Button, Section, StateMark, formatDateTime } from '@gs/web-ui';
import { memberRoleCopy, paths } from '@gs/web-platform';
import { useHasPassed } from '../use-has-passed';
import { RemindDialog } from './remind-dialog';

interface Props {
  readonly session: SessionDetailView;
  readonly votes: readonly VoteDetailView[];
}

/** Opinions in writing over days: until when, who has answered all, who is to be reminded. Nobody is in a room. */
export function Circulated({ session, votes }: Props) {
  const [isReminding, setReminding] = useState(false);
  const isOver = useHasPassed(session.opinionsDue);
  const asked = votes.filter((vote) => vote.state !== 'prepared' && vote.state !== 'void');
  const answered = (memberId: string): number => asked.filter((vote) => vote.writtenBy.includes(memberId)).length;
  const isWhole = (memberId: string): boolean => asked.length > 0 && answered(memberId) === asked.length;
  const done = session.attendance.filter((entry) => isWhole(entry.memberId)).length;
  const awaited = session.attendance.filter((entry) => !isWhole(entry.memberId));
  const isManager = session.allowedActions.length > 0;
  return (
    <Section
      title="Ý kiến của thành viên"
      small
      note={isManager && asked.length > 0 ? `${done} trong ${session.attendance.length} đã gửi đủ` : undefined}
      right={
        isManager && !isOver && asked.some((vote) => vote.state === 'open') && awaited.length > 0 ? (
          <Button size="small" onPress={() => setReminding(true)}>
            Nhắc {awaited.length} người
          </Button>
        ) : null
      }
    >
      <p className="small">
        {session.opinionsDue === null ? null : (
          <>
            Nhận ý kiến đến hết <b>{formatDateTime(session.opinionsDue)}</b>
            {isOver ? ': đã hết hạn.' : '.'}
          </>
        )}{' '}
        <span className="mute">Ý kiến bằng văn bản có ghi tên{isOver ? '' : '; thay được đến khi hết hạn'}.</span>
      </p>
      <div className="roll" role="list">
        {session.attendance.map((entry) => (
          <div key={entry.memberId} className="line" role="listitem">
            <span className="num">{entry.seat}</span>
            <span className="who">
              <b>{entry.name}</b>
              <small>
                {memberRoleCopy[entry.role]}
                {entry.position ? `, ${entry.position}` : ''}
              </small>
            </span>
            {isManager && asked.length > 0 ? <Answered done={answered(entry.memberId)} of={asked.length} /> : null}
          </div>
        ))}
      </div>
      {isReminding ? (
        <RemindDialog
          title={`Nhắc ${awaited.length} người gửi ý kiến`}
          text={`Kính nhờ ${awaited.map((entry) => entry.name).join(', ')} gửi ý kiến bằng văn bản về ${session.title}${session.opinionsDue === null ? '' : ` trước ${formatDateTime(session.opinionsDue)}`}.`}
          path={paths.ballots}
          onClose={() => setReminding(false)}
        />
      ) : null}
    </Section>
  );
}

function Answered({ done, of }: { readonly done: number; readonly of: number }) {
  if (done === of) return <StateMark tone="done">Đã gửi</StateMark>;
  return <StateMark tone="due">{done === 0 ? 'Chưa gửi' : `${done} trong ${of} mục`}</StateMark>;
}
