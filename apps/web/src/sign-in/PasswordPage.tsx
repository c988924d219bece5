import { identity } from '@gs/contracts';
import type { MeView } from '@gs/contracts';
import { api, asProblem, fetchSession, fieldErrors, forgetSession, paths, ProblemError } from '@gs/web-platform';
import { Button, Form, FormActions, LinkButton, Note, ProblemNote, TextField } from '@gs/web-ui';
import { useState } from 'react';
import { useLoaderData, useNavigate, useSearchParams } from 'react-router';
import { QuietPage } from './QuietPage';

/** Who is signed in, or nobody: then the page takes a one-time code. */
export async function loader({ request }: { readonly request: Request }): Promise<MeView | null> {
  if (new URL(request.url).searchParams.has('ma')) return null;
  return fetchSession().catch((thrown: unknown) => {
    if (thrown instanceof ProblemError && thrown.status !== 401) throw thrown;
    return null;
  });
}

const MISMATCH = 'Hai lần nhập mật khẩu mới chưa giống nhau. Nhập lại.';

/** A new password: with the present one when signed in, with a one-time code when not. */
export function Component() {
  const me = useLoaderData<MeView | null>();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const [proof, setProof] = useState(search.get('ma') ?? '');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [mismatch, setMismatch] = useState<string>();
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [isSending, setSending] = useState(false);
  const [isDone, setDone] = useState(false);
  async function change(): Promise<void> {
    if (isSending) return;
    setMismatch(next === again ? undefined : MISMATCH);
    if (next !== again) return;
    setSending(true);
    setProblem(null);
    try {
      if (me) await api(identity.changePassword, { body: { current: proof, next }, isQuiet: true });
      else await api(identity.resetPassword, { body: { code: proof.trim(), password: next }, isQuiet: true });
      forgetSession();
      if (me) await navigate(paths.home, { replace: true });
      else setDone(true);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setSending(false);
    }
  }
  if (isDone)
    return (
      <QuietPage title="Đã đặt mật khẩu mới" lead="Mã vừa dùng không dùng lại được.">
        <LinkButton kind="primary" to={paths.signIn()}>
          Đăng nhập
        </LinkButton>
      </QuietPage>
    );
  const lead = me ? `Tài khoản ${me.username}.` : 'Dùng mã một lần do quản trị cấp.';
  return (
    <QuietPage title={me ? 'Đổi mật khẩu' : 'Đặt mật khẩu mới'} lead={lead}>
      <Form onSubmit={() => void change()} errors={fieldErrors(problem)} aria-label="Mật khẩu mới">
        {me?.mustChangePassword ? (
          <Note tone="warning">Mật khẩu này do quản trị cấp. Đặt mật khẩu của riêng mình rồi làm việc tiếp.</Note>
        ) : null}
        <ProblemNote problem={problem} />
        {me ? (
          <TextField
            label="Mật khẩu hiện tại"
            name="current"
            type="password"
            value={proof}
            onChange={setProof}
            autoComplete="current-password"
            isRequired
            autoFocus
          />
        ) : (
          <TextField
            label="Mã đặt lại"
            name="code"
            value={proof}
            onChange={setProof}
            autoComplete="one-time-code"
            isRequired
            isFigures
            autoFocus={proof === ''}
          />
        )}
        <TextField
          label="Mật khẩu mới"
          name={me ? 'next' : 'password'}
          type="password"
          value={next}
          onChange={setNext}
          autoComplete="new-password"
          hint="Ít nhất 10 ký tự, không trùng tên đăng nhập."
          isRequired
        />
        <TextField
          label="Nhập lại mật khẩu mới"
          name="again"
          type="password"
          value={again}
          onChange={setAgain}
          autoComplete="new-password"
          error={mismatch}
          isRequired
        />
        <FormActions>
          <Button kind="primary" type="submit" isLoading={isSending}>
            Đặt mật khẩu
          </Button>
          {me?.mustChangePassword ? null : <LinkButton to={me ? paths.home : paths.signIn()}>Quay lại</LinkButton>}
        </FormActions>
      </Form>
    </QuietPage>
  );
}
