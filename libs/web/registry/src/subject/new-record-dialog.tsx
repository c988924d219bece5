import type { ResponseOf, registry } from '@gs/contracts';
import { useState } from 'react';
import { Button, Dialog, Note, ProblemNote, Select, TextField, toast } from '@gs/web-ui';
import { fieldErrors } from '@gs/web-platform';
import { emptyDraft, recordOf, type RecordDraft } from './record-draft';
import { RecordFields } from './record-fields';
import { kindNames } from './record-words';
import type { RecordKind, Records, RecordsOfSubject } from './use-records';

interface Props {
  readonly subject: ResponseOf<typeof registry.subject>;
  readonly records: Records;
  readonly command: RecordsOfSubject['add'];
  readonly onClose: () => void;
}

/** Records one thing with the number of its document; open dossiers of the person are judged again at once. */
export function NewRecordDialog({ subject, records, command, onClose }: Props) {
  const [kind, setKind] = useState<RecordKind>('hold');
  const [draft, setDraft] = useState<RecordDraft>(emptyDraft);
  const record = recordOf(kind, draft);
  const set = (change: Partial<RecordDraft>): void => setDraft((before) => ({ ...before, ...change }));
  const run = async (): Promise<void> => {
    if (record === null || !(await command.run(record))) return;
    toast(`Đã ghi ${kindNames[kind].toLocaleLowerCase('vi')}; hồ sơ đang mở được xét lại`);
    onClose();
  };
  const errors = fieldErrors(command.problem);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Ghi căn cứ của ${subject.name}`}
      canDismiss={!command.isRunning}
      actions={
        <>
          <Button kind="primary" isDisabled={record === null} isLoading={command.isRunning} onPress={() => void run()}>
            Ghi {kindNames[kind].toLocaleLowerCase('vi')}
          </Button>
          <Button onPress={onClose}>Quay lại</Button>
        </>
      }
    >
      <ProblemNote problem={command.problem} />
      <Select
        label="Ghi gì"
        value={kind}
        onChange={(next) => setKind(next as RecordKind)}
        options={kindsFor(subject, records).map((each) => ({ id: each, label: kindNames[each] }))}
        isRequired
      />
      <RecordFields kind={kind} draft={draft} set={set} records={records} errors={errors} />
      <TextField
        label="Số văn bản"
        hint="Ví dụ: 12/QĐ-UBND. Không ghi tên người tố cáo, phản ánh."
        value={draft.documentNo}
        onChange={(documentNo) => set({ documentNo })}
        error={errors['documentNo']}
        maxLength={120}
        isRequired
      />
      <Note tone="info">
        {kind === 'hold'
          ? 'Mọi đề nghị đang mở của đối tượng chuyển sang “tạm dừng” ngay, không phải bác; ghi kết luận thì xét tiếp.'
          : 'Các đề nghị đang mở được xét lại ngay theo căn cứ này.'}
      </Note>
    </Dialog>
  );
}

function kindsFor({ kind }: Props['subject'], { initiatives, grants }: Records): readonly RecordKind[] {
  if (kind !== 'person') return grants.some(({ isTitle }) => isTitle) ? ['hold', 'title-basis'] : ['hold'];
  return [
    'hold',
    'discipline',
    'leave',
    'transfer',
    ...(initiatives.some(({ used }) => !used) && grants.length > 0 ? (['initiative-use'] as const) : []),
    ...(grants.some(({ isTitle }) => isTitle) ? (['title-basis'] as const) : []),
  ];
}
