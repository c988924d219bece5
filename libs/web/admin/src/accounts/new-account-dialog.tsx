import { identity } from '@gs/contracts';
import { useCallback, useState } from 'react';
import { Button, Dialog, ProblemNote, TextField } from '@gs/web-ui';
import { api, fieldErrors, useCommand } from '@gs/web-platform';
import { ResetCode } from './account-panel';
import { Assignments, rolesError, toInput, type Assignment } from './assignments';

/** Makes an account; its password is set by the person with the one-time code shown at the end. */
export function NewAccountDialog({ onClose }: { readonly onClose: () => void }) {
  const [username, setUsername] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [jobTitle, setJobTitle] = useState('');
  const [assignments, setAssignments] = useState<readonly Assignment[]>([]);
  const [code, setCode] = useState<string | null>(null);
  const make = useCommand(
    useCallback(
      (
        idempotencyKey: string,
        body: { username: string; displayName: string; jobTitle: string; assignments: ReturnType<typeof toInput> },
      ) => api(identity.createAccount, { body, idempotencyKey }),
      [],
    ),
  );
  const errors = fieldErrors(make.problem);
  const submit = async (): Promise<void> => {
    const made = await make.run({
      username: username.trim(),
      displayName,
      jobTitle,
      assignments: toInput(assignments),
    });
    if (made) setCode(made.resetCode);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={code ? 'Đã tạo tài khoản' : 'Tạo tài khoản'}
      width="wide"
      // The code is shown once: only its own button closes the dialog then.
      canDismiss={!make.isRunning && code === null}
      actions={
        code ? (
          <Button kind="primary" onPress={onClose}>
            Đã ghi lại mã
          </Button>
        ) : (
          <>
            <Button
              kind="primary"
              onPress={() => void submit()}
              isLoading={make.isRunning}
              isDisabled={username.trim() === '' || displayName.trim() === ''}
            >
              Tạo tài khoản
            </Button>
            <Button onPress={onClose}>Quay lại</Button>
          </>
        )
      }
    >
      {code ? (
        <ResetCode code={code} />
      ) : (
        <>
          <ProblemNote problem={make.problem} />
          <TextField
            label="Tên đăng nhập"
            hint="Chữ thường không dấu, số, dấu chấm; từ 3 ký tự"
            value={username}
            onChange={setUsername}
            error={errors.username}
            isRequired
          />
          <TextField
            label="Họ tên"
            value={displayName}
            onChange={setDisplayName}
            error={errors.displayName}
            isRequired
          />
          <TextField label="Chức vụ" value={jobTitle} onChange={setJobTitle} error={errors.jobTitle} />
          <Assignments value={assignments} onChange={setAssignments} error={rolesError(errors)} />
        </>
      )}
    </Dialog>
  );
}
