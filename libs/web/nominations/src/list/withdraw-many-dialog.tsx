import { nominations, type NominationItemView } from '@gs/contracts';
import { useCallback, useState } from 'react';
import { ConfirmDialog, ProblemNote, TextArea, formatNumber, toast } from '@gs/web-ui';
import { api, fieldErrors, nominationStateCopy, useCommand } from '@gs/web-platform';

interface Props {
  readonly rows: readonly NominationItemView[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Takes many out of their lists under one reason, named one by one before it is done; all of them or none. */
export function WithdrawManyDialog({ rows, onClose, onDone }: Props) {
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const withdraw = useCommand(
    useCallback(
      (idempotencyKey: string, ids: readonly string[], why: string) =>
        api(nominations.withdrawMany, { body: { ids: [...ids], reason: why }, idempotencyKey }),
      [],
    ),
  );
  const many = `${formatNumber(rows.length)} đề nghị`;
  const run = async (): Promise<void> => {
    setTried(true);
    if (reason.trim() === '') return;
    const ids = rows.map(({ id }) => id);
    if (!(await withdraw.run(ids, reason.trim()))) return;
    toast(`Đã rút ${many}`);
    onDone();
  };
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={`Rút ${many}?`}
      confirmLabel={`Rút ${many}`}
      isDanger
      isLoading={withdraw.isRunning}
      onConfirm={() => void run()}
      changes={rows.map((row) => ({
        id: row.id,
        what: row.subject.name,
        becomes: `${row.award.shortName} ${row.year}: ${nominationStateCopy[row.state].label} → Đã rút`,
      }))}
    >
      <ProblemNote problem={withdraw.problem} />
      <p>Đề nghị đã rút không đưa lại được; hồ sơ và lý do vẫn được giữ.</p>
      <TextArea
        label="Lý do rút"
        name="reason"
        value={reason}
        onChange={setReason}
        maxLength={500}
        isRequired
        autoFocus
        error={
          fieldErrors(withdraw.problem)['reason'] ??
          (isTried && reason.trim() === '' ? 'Ghi lý do rồi bấm lại.' : undefined)
        }
      />
    </ConfirmDialog>
  );
}
