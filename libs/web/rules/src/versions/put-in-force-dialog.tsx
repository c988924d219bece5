import { rules, type RuleVersionView } from '@gs/contracts';
import { useCallback, useState } from 'react';
import { Button, Dialog, ProblemNote, TextField, toast } from '@gs/web-ui';
import { api, fieldErrors, useCommand } from '@gs/web-platform';

interface Props {
  readonly version: RuleVersionView;
  readonly current: RuleVersionView;
  readonly onClose: () => void;
}

/** Asks for the reason and says what will change before a version is put in force. */
export function PutInForceDialog({ version, current, onClose }: Props) {
  const [reason, setReason] = useState('');
  // What was in force when the question was asked: if it is another by now, somebody was faster.
  const [over] = useState(current);
  const put = useCommand(
    useCallback(
      (idempotencyKey: string, id: string, body: { over: string; reason: string }) =>
        api(rules.putInForce, { params: { id }, body, idempotencyKey }),
      [],
    ),
  );
  const submit = async (): Promise<void> => {
    const done = await put.run(version.id, { over: over.id, reason });
    if (!done) return;
    toast(`Đang áp dụng bản ${done.version}.`);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Áp dụng bản ${version.version} cho cả hệ thống?`}
      canDismiss={!put.isRunning}
      actions={
        <>
          <Button
            kind="primary"
            onPress={() => void submit()}
            isLoading={put.isRunning}
            isDisabled={reason.trim() === ''}
          >
            Áp dụng bản {version.version}
          </Button>
          <Button onPress={onClose} isDisabled={put.isRunning}>
            Quay lại
          </Button>
        </>
      }
    >
      <p>
        Từ lúc này mọi kiểm tra, tiền thưởng, thẩm quyền, thời hạn tính theo bản {version.version} thay cho bản{' '}
        {over.version}. Kết luận đã lưu giữ nguyên bản đã dùng. Có thể áp dụng lại bản trước.
      </p>
      <ProblemNote problem={put.problem} showErrors />
      <TextField
        label="Lý do"
        hint="Ví dụ: áp dụng Nghị định mới từ 01/10/2026. Tên anh/chị và lý do được lưu."
        value={reason}
        onChange={setReason}
        error={fieldErrors(put.problem).reason}
        isRequired
      />
    </Dialog>
  );
}
