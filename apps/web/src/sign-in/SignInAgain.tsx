import { useSession, useSignInAgain } from '@gs/web-platform';
import { Dialog } from '@gs/web-ui';
import { SignInForm } from './SignInForm';

/** The session ended in the middle of work: sign in over the page, nothing typed is lost, the call is repeated. */
export function SignInAgain() {
  const { isAsked, answer } = useSignInAgain();
  const { me } = useSession();
  return (
    <Dialog isOpen={isAsked} onClose={() => answer(false)} title="Phiên làm việc đã hết">
      <p>Đăng nhập lại để tiếp tục. Nội dung đang nhập vẫn còn trên trang.</p>
      <SignInForm username={me.username} onSignedIn={() => answer(true)} />
    </Dialog>
  );
}
