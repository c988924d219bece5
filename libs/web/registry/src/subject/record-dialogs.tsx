import { useState } from 'react';
import { Button, DateField, Dialog, ProblemNote, TextArea, TextField, toast } from '@gs/web-ui';
import { fieldErrors } from '@gs/web-platform';
import { kindNames, type RecordLine } from './record-words';
import type { RecordsOfSubject } from './use-records';

/** The matter is concluded: what is open goes on at once. */
export function ReleaseDialog({
  line,
  command,
  onClose,
}: {
  readonly line: RecordLine;
  readonly command: RecordsOfSubject['release'];
  readonly onClose: () => void;
}) {
  const [releasedOn, setReleasedOn] = useState<string | null>(null);
  const [documentNo, setDocumentNo] = useState('');
  const errors = fieldErrors(command.problem);
  const run = async (): Promise<void> => {
    if (releasedOn === null) return;
    if (!(await command.run({ holdId: line.id, releasedOn, documentNo: documentNo.trim() }))) return;
    toast('Đã ghi kết luận; hồ sơ đang mở được xét tiếp');
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Ghi kết luận của vụ việc?"
      canDismiss={!command.isRunning}
      actions={
        <>
          <Button
            kind="primary"
            isDisabled={releasedOn === null || documentNo.trim() === ''}
            isLoading={command.isRunning}
            onPress={() => void run()}
          >
            Kết thúc tạm dừng
          </Button>
          <Button onPress={onClose}>Quay lại</Button>
        </>
      }
    >
      <ProblemNote problem={command.problem} />
      <p>{line.title}. Kết luận không có vi phạm thì kết thúc tạm dừng; có vi phạm thì ghi thêm mục kỷ luật trước.</p>
      <DateField
        label="Ngày kết luận"
        value={releasedOn}
        onChange={setReleasedOn}
        error={errors['releasedOn']}
        isRequired
      />
      <TextField
        label="Số văn bản kết luận"
        value={documentNo}
        onChange={setDocumentNo}
        error={errors['documentNo']}
        maxLength={120}
        isRequired
      />
    </Dialog>
  );
}

/** A wrong entry goes; the log keeps that it was there. */
export function RemoveDialog({
  line,
  command,
  onClose,
}: {
  readonly line: RecordLine;
  readonly command: RecordsOfSubject['remove'];
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const run = async (): Promise<void> => {
    if (!(await command.run({ kind: line.kind, recordId: line.id, reason: reason.trim() }))) return;
    toast('Đã bỏ mục ghi nhầm; hồ sơ đang mở được xét lại');
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Bỏ mục “${kindNames[line.kind]}: ${line.title}”?`}
      canDismiss={!command.isRunning}
      actions={
        <>
          <Button
            kind="danger"
            isDisabled={reason.trim() === ''}
            isLoading={command.isRunning}
            onPress={() => void run()}
          >
            Bỏ mục này
          </Button>
          <Button onPress={onClose}>Quay lại</Button>
        </>
      }
    >
      <ProblemNote problem={command.problem} />
      <p>Chỉ bỏ mục ghi nhầm. Số văn bản, lý do, tên và giờ của anh/chị ở lại trong nhật ký.</p>
      <TextArea
        label="Lý do"
        value={reason}
        onChange={setReason}
        error={fieldErrors(command.problem)['reason']}
        maxLength={500}
        isRequired
        autoFocus
      />
    </Dialog>
  );
}
