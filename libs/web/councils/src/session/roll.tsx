import { councils, type SessionDetailView } from '@gs/contracts';
import { Check, FileText, Minus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, Section, StateMark, TextField } from '@gs/web-ui';
import { attendanceCopy, memberRoleCopy } from '@gs/web-platform';
import { ActDialog } from './act-dialog';
import { useGridKeys } from './use-grid-keys';
import type { SessionCommands } from './use-session-commands';

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

/** Roll call: three answers a member, at once; one Tab stop for all, the arrows walk. Frozen when a vote opens. */
export function Roll({ session, commands, mayEdit }: Props) {
  const { statusOf, set } = useRollCall(session, commands);
  const [excused, setExcused] = useState<Entry | null>(null);
  const grid = useGridKeys();
  const present = session.attendance.filter((entry) => statusOf(entry) === 'present').length;
  const unasked = session.attendance.filter((entry) => statusOf(entry) === null);
  return (
    <Section
      title="Điểm danh"
      small
      note={`${present} trong ${session.attendance.length}`}
      right={
        mayEdit && unasked.length > 0 ? (
          <Button size="small" onPress={() => set(unasked, 'present')}>
            {unasked.length === session.attendance.length ? 'Tất cả có mặt' : `${unasked.length} người còn lại có mặt`}
          </Button>
        ) : session.rollFrozen ? (
          'Đã chốt'
        ) : null
      }
    >
      <div className="roll" {...(mayEdit ? { ...grid, role: 'grid', 'aria-label': 'Điểm danh' } : { role: 'list' })}>
        {session.attendance.map((entry) => (
          <div key={entry.memberId} className="line" role={mayEdit ? 'row' : 'listitem'} data-line="">
            <span className="num" {...(mayEdit ? { role: 'gridcell' } : {})}>
              {entry.seat}
            </span>
            <span className="who" {...(mayEdit ? { role: 'rowheader' } : {})}>
              <b>{entry.name}</b>
              <small>
                {memberRoleCopy[entry.role]}
                {entry.position ? `, ${entry.position}` : ''}
              </small>
              {entry.reason ? <small>Lý do: {entry.reason}</small> : null}
            </span>
            {mayEdit ? (
              <>
                <span className="three">
                  {statuses.map(([status, word, Icon]) => (
                    <span key={status} role="gridcell">
                      <button
                        type="button"
                        data-cell=""
                        aria-pressed={statusOf(entry) === status}
                        aria-label={`${entry.name}: ${word}`}
                        title={word}
                        onClick={() => set([entry], status)}
                      >
                        <Icon className="i" />
                      </button>
                    </span>
                  ))}
                </span>
                {entry.status === 'absent' || entry.status === 'written' ? (
                  <span className="why" role="gridcell">
                    <button
                      type="button"
                      data-cell=""
                      aria-label={`${entry.reason ? 'Sửa lý do' : 'Ghi lý do vắng'} của ${entry.name}`}
                      onClick={() => setExcused(entry)}
                    >
                      {entry.reason ? 'Sửa lý do' : 'Ghi lý do vắng'}
                    </button>
                  </span>
                ) : null}
              </>
            ) : (
              <Mark status={entry.status} />
            )}
          </div>
        ))}
      </div>
      {mayEdit ? (
        <p className="cite keys" aria-hidden="true">
          Bàn phím: mũi tên lên, xuống sang người khác; trái, phải chọn mức; phím cách để ghi.
        </p>
      ) : null}
      {excused ? (
        <ReasonDialog session={session} entry={excused} commands={commands} onClose={() => setExcused(null)} />
      ) : null}
    </Section>
  );
}

/**
 * What was pressed shows at once and is sent together when the command before it is through: a secretary calls the roll
 * faster than the network answers. A refusal shows what the server holds.
 */
function useRollCall(session: SessionDetailView, commands: SessionCommands) {
  const [pressed, setPressed] = useState<ReadonlyMap<string, Status>>(new Map());
  const { isRunning, run } = commands;
  useEffect(() => {
    if (isRunning || pressed.size === 0) return;
    const entries = session.attendance
      .filter((entry) => pressed.has(entry.memberId))
      .map(({ memberId, reason, status }) => ({
        memberId,
        status: pressed.get(memberId) ?? status ?? 'absent',
        reason,
      }));
    void run(councils.rollCall, { params: { id: session.id }, body: { entries } }).then(() =>
      setPressed((now) => new Map([...now].filter(([id, status]) => pressed.get(id) !== status))),
    );
  }, [isRunning, pressed, run, session.id, session.attendance]);
  return {
    statusOf: (entry: Entry): Entry['status'] => pressed.get(entry.memberId) ?? entry.status,
    set: (entries: readonly Entry[], status: Status): void =>
      setPressed((now) => new Map([...now, ...entries.map((entry) => [entry.memberId, status] as const)])),
  };
}

interface ReasonProps {
  readonly session: SessionDetailView;
  readonly entry: Entry;
  readonly commands: SessionCommands;
  readonly onClose: () => void;
}

/** Why a member is not in the room, for the minutes. */
function ReasonDialog({ session, entry, commands, onClose }: ReasonProps) {
  const [reason, setReason] = useState(entry.reason);
  const status = entry.status ?? 'absent';
  return (
    <ActDialog
      title={`Lý do vắng của ${entry.name}`}
      label="Ghi lý do"
      commands={commands}
      onClose={onClose}
      onAct={() =>
        commands.run(councils.rollCall, {
          params: { id: session.id },
          body: { entries: [{ memberId: entry.memberId, status, reason }] },
        })
      }
    >
      <TextField label="Lý do, ghi vào biên bản" value={reason} onChange={setReason} maxLength={300} autoFocus />
    </ActDialog>
  );
}

function Mark({ status }: { readonly status: Entry['status'] }) {
  if (status === null) return <StateMark tone="due">Chưa điểm danh</StateMark>;
  const { tone, label } = attendanceCopy[status];
  return <StateMark tone={status === 'absent' ? 'none' : tone}>{label}</StateMark>;
}
