import { identity, type AccountView } from '@gs/contracts';
import { useCallback, useState } from 'react';
import { Button, Checkbox, Note, ProblemNote, SidePanel, TextField, formatDateTime, toast } from '@gs/web-ui';
import { api, fieldErrors, useCommand } from '@gs/web-platform';
import { Assignments, fromAccount, rolesError, toInput, type Assignment } from './assignments';

interface Change {
  readonly displayName: string;
  readonly jobTitle: string;
  readonly disabled: boolean;
  readonly assignments: readonly Assignment[];
}

/** A one-time code as it was issued. */
export interface IssuedCode {
  readonly code: string;
  readonly expiresAt: string;
}

interface Props {
  readonly account: AccountView;
  readonly closeHref: string;
  /** The code issued to this account since its panel was opened: it is shown once, so it outlives a save. */
  readonly code: IssuedCode | null;
  readonly onCode: (code: IssuedCode) => void;
}

/** One account beside the list: name, roles with scope, lock, one-time code. */
export function AccountPanel({ account, closeHref, code, onCode }: Props) {
  const [value, setValue] = useState<Change>({
    displayName: account.displayName,
    jobTitle: account.jobTitle,
    disabled: account.disabled,
    assignments: fromAccount(account),
  });
  const save = useCommand(
    useCallback(
      (idempotencyKey: string, next: Change) =>
        api(identity.updateAccount, {
          params: { id: account.id },
          body: { ...next, assignments: toInput(next.assignments), version: account.version },
          idempotencyKey,
        }),
      [account.id, account.version],
    ),
  );
  const reset = useCommand(
    useCallback(
      (idempotencyKey: string) => api(identity.issueResetCode, { params: { id: account.id }, idempotencyKey }),
      [account.id],
    ),
    { revalidate: false },
  );
  const errors = fieldErrors(save.problem);
  return (
    <SidePanel
      label={account.displayName}
      rowId={account.id}
      closeHref={closeHref}
      position={account.username}
      footer={
        <>
          <Button
            kind="primary"
            isLoading={save.isRunning}
            onPress={() => void save.run(value).then((done) => (done ? toast('Đã lưu tài khoản') : undefined))}
          >
            Lưu tài khoản
          </Button>
          <Button
            isLoading={reset.isRunning}
            onPress={() => void reset.run().then((made) => (made ? onCode(made) : undefined))}
          >
            Cấp mã đặt lại mật khẩu
          </Button>
        </>
      }
    >
      <h2>{account.displayName}</h2>
      <ProblemNote problem={save.problem ?? reset.problem} />
      {code ? <ResetCode code={code.code} expiresAt={code.expiresAt} /> : null}
      <TextField
        label="Họ tên"
        value={value.displayName}
        onChange={(displayName) => setValue({ ...value, displayName })}
        error={errors.displayName}
        isRequired
      />
      <TextField
        label="Chức vụ"
        value={value.jobTitle}
        onChange={(jobTitle) => setValue({ ...value, jobTitle })}
        error={errors.jobTitle}
      />
      <Checkbox isSelected={value.disabled} onChange={(disabled) => setValue({ ...value, disabled })}>
        Khoá tài khoản: không đăng nhập được
      </Checkbox>
      <Assignments
        value={value.assignments}
        onChange={(assignments) => setValue({ ...value, assignments })}
        error={rolesError(errors)}
      />
    </SidePanel>
  );
}

/** The code is shown once; it is not kept in the clear anywhere. */
export function ResetCode({ code, expiresAt }: { readonly code: string; readonly expiresAt?: string }) {
  return (
    <Note tone="done" title="Mã đặt mật khẩu, chỉ hiện một lần" isLive>
      <p className="reset-code num">{code}</p>
      <p>
        Đưa mã tận tay người dùng. Ở trang đăng nhập, người dùng chọn «đặt mật khẩu mới» rồi gõ mã
        {expiresAt ? `, trước ${formatDateTime(expiresAt)}` : ''}.
      </p>
    </Note>
  );
}
