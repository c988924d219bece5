import type { SubmissionDetailView } from '@gs/contracts';
import { useState } from 'react';
import { Button, Dialog, TextArea, toast } from '@gs/web-ui';
import { fieldErrors } from '@gs/web-platform';
import { ActProblem } from './act-problem';
import { useWithdraw } from './use-acts';
import { totalOf } from './words';

interface Props {
  readonly submission: SubmissionDetailView;
  readonly onClose: () => void;
}

/** Takes the list back; it does not go on afterwards. */
export function WithdrawDialog({ submission, onClose }: Props) {
  const command = useWithdraw(submission);
  const [reason, setReason] = useState('');
  const run = async (): Promise<void> => {
    if (!(await command.run(reason.trim()))) return;
    toast('Đã rút tờ trình');
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      role="alertdialog"
      title={`Rút tờ trình với ${totalOf(submission.verdicts)} đề nghị?`}
      canDismiss={!command.isRunning}
      actions={
        <>
          <Button
            kind="danger"
            onPress={() => void run()}
            isLoading={command.isRunning}
            isDisabled={reason.trim() === ''}
          >
            Rút tờ trình
          </Button>
          <Button onPress={onClose} isDisabled={command.isRunning}>
            Quay lại
          </Button>
        </>
      }
    >
      <ActProblem problem={command.problem} submission={submission} onReloaded={onClose} />
      <p>Tờ trình đã rút không trình lại được; muốn đề nghị tiếp phải lập tờ trình khác. Dấu vết vẫn còn.</p>
      <TextArea
        label="Lý do rút"
        value={reason}
        onChange={setReason}
        error={fieldErrors(command.problem).reason}
        maxLength={500}
        isRequired
      />
    </Dialog>
  );
}
