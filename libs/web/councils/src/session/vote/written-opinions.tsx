import type { SessionDetailView, VoteDetailView } from '@gs/contracts';
import { useState } from 'react';
import { Button, Section, StateMark } from '@gs/web-ui';
import { paths } from '@gs/web-platform';
import { RemindDialog } from '../remind-dialog';
import type { SessionCommands } from '../use-session-commands';
import { ScanLink } from './signed-sheet';
import { WrittenDialog } from './written-dialog';

interface Props {
  readonly session: SessionDetailView;
  readonly vote: VoteDetailView;
  readonly commands: SessionCommands;
}

/**
 * Who gives a written opinion, and whose has come; what they say is added when the vote ends. Then only the signed sheets
 * remain to be opened.
 */
export function WrittenOpinions({ session, vote, commands }: Props) {
  const [writer, setWriter] = useState<string | null>(null);
  const [isReminding, setReminding] = useState(false);
  const isOver = vote.state === 'closed';
  const scanned = (memberId: string): boolean => vote.writtenScans.includes(memberId);
  const writers = session.attendance.filter(
    ({ status, memberId }) => status === 'written' && (!isOver || scanned(memberId)),
  );
  if (writers.length === 0 || vote.state === 'void') return null;
  const mayWrite = vote.allowedActions.includes('writtenOpinions');
  const has = (memberId: string): boolean => vote.writtenBy.includes(memberId);
  const awaited = writers.filter((entry) => !has(entry.memberId));
  return (
    <Section
      title="Ý kiến bằng văn bản"
      note={isOver ? `${writers.length} bản quét` : `${vote.writtenIn} trong ${vote.writtenExpected || writers.length}`}
      right={
        session.form === 'meeting' && mayWrite && awaited.length > 0 && session.invitedAt !== null ? (
          <Button size="small" onPress={() => setReminding(true)}>
            Nhắc {awaited.length} người
          </Button>
        ) : isOver ? null : (
          'Chỉ cộng khi kiểm phiếu'
        )
      }
    >
      <ul className="opinions">
        {writers.map((entry) => (
          <li key={entry.memberId}>
            <span>
              <b>{entry.name}</b>
              <small>{entry.position}</small>
            </span>
            <span className="acts-end">
              {scanned(entry.memberId) ? (
                <span className="small">
                  <ScanLink voteId={vote.id} memberId={entry.memberId} name={entry.name} />
                </span>
              ) : null}
              {has(entry.memberId) ? <StateMark tone="done">Đã có ý kiến</StateMark> : null}
              {mayWrite ? (
                <Button
                  size="small"
                  kind={has(entry.memberId) ? 'quiet' : 'secondary'}
                  aria-label={`${has(entry.memberId) ? 'Ghi lại' : 'Ghi ý kiến'} của ${entry.name}`}
                  onPress={() => setWriter(entry.memberId)}
                >
                  {has(entry.memberId) ? 'Ghi lại' : 'Ghi ý kiến'}
                </Button>
              ) : has(entry.memberId) ? null : (
                <StateMark tone="due">Chưa có</StateMark>
              )}
            </span>
          </li>
        ))}
      </ul>
      {writer ? (
        <WrittenDialog
          session={session}
          vote={vote}
          memberId={writer}
          commands={commands}
          onClose={() => setWriter(null)}
        />
      ) : null}
      {isReminding ? (
        <RemindDialog
          title={`Nhắc ${awaited.length} người gửi ý kiến`}
          text={`Kính nhờ ${awaited.map((entry) => entry.name).join(', ')} gửi ý kiến bằng văn bản: ${vote.title}, ${session.title}.`}
          path={paths.opinion(vote.id)}
          onClose={() => setReminding(false)}
        />
      ) : null}
    </Section>
  );
}
