import { identity } from '@gs/contracts';
import type { MeView } from '@gs/contracts';
import { api, asProblem, forgetSession } from '@gs/web-platform';
import type { ProblemError } from '@gs/web-platform';
import { Button, Form, ProblemNote, TextField } from '@gs/web-ui';
import { useState } from 'react';

export interface SignInFormProps {
  /** Known already when the session ended in mid-work; then only the password is asked. */
  readonly username?: string | undefined;
  readonly onSignedIn: (me: MeView) => void;
}

/** Name and password. What was typed stays after a refusal; the password is asked again. */
export function SignInForm({ username: known, onSignedIn }: SignInFormProps) {
  const [username, setUsername] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [isSending, setSending] = useState(false);
  async function signIn(): Promise<void> {
    if (isSending) return;
    if (username.trim() === '' || password === '') {
      setProblem(null);
      document.querySelector<HTMLElement>(username.trim() === '' ? '[name=username]' : '[name=password]')?.focus();
      return;
    }
    setSending(true);
    try {
      const me = await api(identity.signIn, { body: { username: username.trim(), password }, isQuiet: true });
      forgetSession();
      onSignedIn(me);
    } catch (thrown) {
      setProblem(asProblem(thrown));
      setPassword('');
    } finally {
      setSending(false);
    }
  }
  return (
    <Form onSubmit={() => void signIn()} aria-label="Đăng nhập">
      {problem ? <ProblemNote problem={problem} /> : null}
      <TextField
        label="Tên đăng nhập"
        name="username"
        value={username}
        onChange={setUsername}
        autoComplete="username"
        isRequired
        isReadOnly={known !== undefined}
        autoFocus={known === undefined}
      />
      <TextField
        label="Mật khẩu"
        name="password"
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        isRequired
        autoFocus={known !== undefined}
      />
      <Button kind="primary" type="submit" isLoading={isSending}>
        Đăng nhập
      </Button>
    </Form>
  );
}
