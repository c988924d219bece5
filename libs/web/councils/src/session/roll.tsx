import type { SessionDetailView } from '@gs/contracts';
import { Check, FileText, Minus } from 'lucide-react';
import { Button, Section, StateMark } from '@gs/web-ui';
import { memberRoleCopy } from '@gs/web-platform';
import type { SessionCommands } from './use-session';

type Entry = SessionDetailView['attendance'][number];
type Status = NonNullable<Entry['status']>;

const statuses: readonly (readonly [Status, string, typeof Check])[] = [
  ['present', 'Có mặt', Check],
  ['written', 'Ý kiến bằng văn bản', FileText],
  ['absent', 'Vắng', Minus],
];

interface Props {
  readonly session: SessionDetailView;
  readonly commands: SessionCommands;
  readonly mayEdit: boolean;
}

/** Roll call: three answers a member, at once; frozen when a vote opens. */
export function Roll({ session, commands, mayEdit }: Props) {
  const present = session.attendance.filter((entry) => entry.status === 'present').length;
  const unasked = session.attendance.filter((entry) => entry.status === null);
  const set = (entries: readonly Entry[], status: Status): void =>
    void commands.roll(entries.map((entry) => ({ memberId: entry.memberId, status, reason: entry.reason })));
  return (
    <Section
      title="Điểm danh"
      small
      note={`${present} trong ${session.attendance.length}`}
      right={
        mayEdit && unasked.length > 0 ? (
          <Button size="small" onPress={() => set(unasked, 'present')} isDisabled={commands.isRunning}>
            {unasked.length === session.attendance.length ? 'Tất cả có mặt' : `${unasked.length} người còn lại có mặt`}
          </Button>
        ) : session.rollFrozen ? (
          'Đã chốt'
        ) : null
      }
    >
      <ol className="roll">
        {session.attendance.map((entry) => (
          <li key={entry.memberId}>
            <span className="num">{entry.seat}</span>
            <span className="who">
              <b>{entry.name}</b>
              <small>
                {memberRoleCopy[entry.role]}
                {entry.position ? `, ${entry.position}` : ''}
              </small>
            </span>
            {mayEdit ? (
              <span className="three" role="radiogroup" aria-label={entry.name}>
                {statuses.map(([status, word, Icon]) => (
                  <button
                    key={status}
                    type="button"
                    role="radio"
                    aria-checked={entry.status === status}
                    aria-label={word}
                    title={word}
                    disabled={commands.isRunning}
                    onClick={() => set([entry], status)}
                  >
                    <Icon className="i" />
                  </button>
                ))}
              </span>
            ) : (
              <Mark status={entry.status} />
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Mark({ status }: { readonly status: Entry['status'] }) {
  if (status === 'present') return <StateMark tone="done">Có mặt</StateMark>;
  if (status === 'written') return <StateMark tone="written">Văn bản</StateMark>;
  if (status === 'absent') return <StateMark tone="none">Vắng</StateMark>;
  return <StateMark tone="due">Chưa rõ</StateMark>;
}
