import { subjects } from '@gs/contracts';
import { useCallback, useState } from 'react';
import { Button, Dialog, Note, ProblemNote, TextField } from '@gs/web-ui';
import { api, fieldErrors, useCommand, useSession } from '@gs/web-platform';

/** The masked number; who may, sees all of it after giving a reason, which is kept in the log. */
export function IdentityNumber({ subjectId, masked }: { readonly subjectId: string; readonly masked: string }) {
  const { can } = useSession();
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState<string | null>(null);
  const reveal = useCommand(
    useCallback(
      (idempotencyKey: string, why: string) =>
        api(subjects.revealIdentityNumber, { params: { id: subjectId }, body: { reason: why }, idempotencyKey }),
      [subjectId],
    ),
    { revalidate: false },
  );
  const close = (): void => {
    setAsking(false);
    setReason('');
    reveal.clear();
  };
  const ask = async (): Promise<void> => {
    const answer = await reveal.run(reason.trim());
    if (!answer) return;
    setShown(answer.identityNumber);
    close();
  };
  const errors = fieldErrors(reveal.problem);
  return (
    <span className="identity">
      <span className="num">{shown ?? masked}</span>
      {shown !== null ? (
        <Button kind="quiet" size="small" onPress={() => setShown(null)}>
          Che lại
        </Button>
      ) : can('identity-number.read') ? (
        <Button kind="quiet" size="small" onPress={() => setAsking(true)}>
          Xem đủ số
        </Button>
      ) : null}
      <Dialog
        isOpen={isAsking}
        onClose={close}
        title="Xem đủ số định danh"
        canDismiss={!reveal.isRunning}
        actions={
          <>
            <Button
              kind="primary"
              isDisabled={reason.trim() === ''}
              isLoading={reveal.isRunning}
              onPress={() => void ask()}
            >
              Xem số định danh
            </Button>
            <Button onPress={close}>Quay lại</Button>
          </>
        }
      >
        <ProblemNote problem={reveal.problem} />
        <Note tone="info">Lần xem này được ghi vào nhật ký cùng lý do, tên và giờ của anh/chị.</Note>
        <TextField
          label="Lý do"
          hint="Ví dụ: đối chiếu với hồ sơ giấy của đơn vị."
          value={reason}
          onChange={setReason}
          error={errors.reason}
          maxLength={500}
          isRequired
          autoFocus
        />
      </Dialog>
    </span>
  );
}
