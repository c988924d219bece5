import type { ResponseOf, registry } from '@gs/contracts';
import { useState } from 'react';
import { Button, ProblemNote, Section, Skeleton, StateMark } from '@gs/web-ui';
import { NewRecordDialog } from './new-record-dialog';
import { ReleaseDialog, RemoveDialog } from './record-dialogs';
import { kindNames, linesOf, type RecordLine } from './record-words';
import { PersonTies } from './ties';
import { useRecords } from './use-records';

type Subject = ResponseOf<typeof registry.subject>;

/** For officers: what a proof needs and no import brings. An open matter holds what is open until it is released. */
export function ProofRecords({ subject }: { readonly subject: Subject }) {
  const { records, problem, add, release, remove } = useRecords(subject.id);
  const [asking, setAsking] = useState<
    { readonly act: 'add' } | { readonly act: 'release' | 'remove'; readonly line: RecordLine } | null
  >(null);
  const close = (): void => {
    setAsking(null);
    for (const command of [add, release, remove]) command.clear();
  };
  const lines = records === null ? [] : linesOf(records);
  const section = (
    <Section title="Căn cứ do cán bộ ghi" small note={lines.length > 0 ? lines.length : undefined}>
      <ProblemNote problem={problem} />
      {records === null && problem === null ? <Skeleton lines={2} /> : null}
      {records !== null && lines.length === 0 ? (
        <p className="small mute">Chưa ghi vụ việc, kỷ luật, nghỉ thai sản hay chuyển công tác nào.</p>
      ) : null}
      <ul className="held">
        {lines.map((line) => (
          <li key={line.id}>
            <b>{kindNames[line.kind]}</b>: {line.title}
            {line.isOpen ? (
              <small>
                <StateMark tone="hold">Tạm dừng</StateMark>
              </small>
            ) : null}
            <small>{line.detail}</small>
            <span className="acts-row">
              {line.isOpen ? (
                <Button size="small" onPress={() => setAsking({ act: 'release', line })}>
                  Ghi kết luận
                </Button>
              ) : null}
              <Button
                kind="quiet"
                size="small"
                onPress={() => setAsking({ act: 'remove', line })}
                aria-label={`Bỏ mục ghi nhầm: ${kindNames[line.kind]}, ${line.title}`}
              >
                Bỏ mục ghi nhầm
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {records === null ? null : (
        <div className="acts-row">
          <Button size="small" onPress={() => setAsking({ act: 'add' })}>
            Ghi thêm căn cứ
          </Button>
        </div>
      )}
      {records !== null && asking?.act === 'add' ? (
        <NewRecordDialog subject={subject} records={records} command={add} onClose={close} />
      ) : null}
      {asking?.act === 'release' ? <ReleaseDialog line={asking.line} command={release} onClose={close} /> : null}
      {asking?.act === 'remove' ? <RemoveDialog line={asking.line} command={remove} onClose={close} /> : null}
    </Section>
  );
  return (
    <>
      {section}
      {subject.kind === 'person' ? <PersonTies subject={subject} initiatives={records?.initiatives ?? []} /> : null}
    </>
  );
}
