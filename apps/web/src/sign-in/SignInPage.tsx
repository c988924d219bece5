import { fetchSession, forgetSession, paths } from '@gs/web-platform';
import { Link, redirect, useNavigate, useSearchParams } from 'react-router';
import { placeAfter } from './back';
import { QuietPage } from './QuietPage';
import { SignInForm } from './SignInForm';

/** Somebody signed in already goes straight on; an unreachable server shows at the form. */
export async function loader({ request }: { readonly request: Request }) {
  forgetSession();
  const isSignedIn = await fetchSession().then(
    () => true,
    () => false,
  );
  return isSignedIn ? redirect(placeAfter(new URL(request.url).searchParams)) : null;
}

export function Component() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return (
    <QuietPage
      title="Đăng nhập"
      lead="Hệ thống thi đua, khen thưởng của tỉnh."
      below={
        <>
          <p>
            Quên mật khẩu: đề nghị quản trị cấp mã, rồi <Link to={paths.resetPassword()}>đặt mật khẩu mới</Link>.
          </p>
          <p>
            Xác minh một quyết định, một tấm bằng: <Link to={paths.verify()}>không cần đăng nhập</Link>.
          </p>
        </>
      }
    >
      <SignInForm onSignedIn={() => void navigate(placeAfter(search), { replace: true })} />
    </QuietPage>
  );
}
