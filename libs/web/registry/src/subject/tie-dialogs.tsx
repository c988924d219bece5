import { useState } from 'react';
import { Button, DateField, Dialog, ProblemNote, TextArea, TextField, toast } from '@gs/web-ui';
import { fieldErrors } from '@gs/web-platform';
import type { TieLine } from './tie-words';
import type { TiesOfPerson } from './use-ties';

interface Props<Act extends 'end' | 'remove'> {
  readonly line: TieLine;
  readonly command: TiesOfPerson[Act];
  readonly onClose: () => void;
}

/** A marriage or a post has ended: from that day on it ties nobody any more. */
export function EndTieDialog({ line, command, onClose }: Props<'end'>) {
  const [on, setOn] = useState<string | null>(null);
  const [documentNo, setDocumentNo] = useState('');
  const errors = fieldErrors(command.problem);
  const run = async (): Promise<void> => {
    if (on === null || !(await command.run({ tieId: line.id, on, documentNo: documentNo.trim() }))) return;
    toast('Đã ghi ngày hết');
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`${line.head}, ${line.title}: hết từ ngày nào?`}
      canDismiss={!command.isRunning}
      actions={
        <>
          <Button
            kind="primary"
            isDisabled={on === null || documentNo.trim() === ''}
            isLoading={command.isRunning}
            onPress={() => void run()}
          >
            Ghi ngày hết
          </Button>
          <Button onPress={onClose}>Quay lại</Button>
        </>
      }
    >
      <ProblemNote problem={command.problem} />
      <DateField label="Hết từ ngày" value={on} onChange={setOn} error={errors['on']} isRequired />
      <TextField
        label="Số văn bản"
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
export function RemoveTieDialog({ line, command, onClose }: Props<'remove'>) {
  const [reason, setReason] = useState('');
  const run = async (): Promise<void> => {
    if (!(await command.run({ tieId: line.id, reason: reason.trim() }))) return;
    toast('Đã bỏ mục ghi nhầm');
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Bỏ mục “${line.head}: ${line.title}”?`}
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
      <p>Chỉ bỏ mục ghi nhầm; việc đã hết thì ghi ngày hết. Lý do, tên và giờ của anh/chị ở lại trong nhật ký.</p>
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
