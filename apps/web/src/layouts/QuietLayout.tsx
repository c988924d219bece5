import { ToastRegion, UiProvider } from '@gs/web-ui';
import { Outlet } from 'react-router';
import { SignInAgain } from '../sign-in/SignInAgain';

/** A page alone on the screen, for somebody signed in. */
export function Component() {
  return (
    <UiProvider>
      <Outlet />
      <SignInAgain />
      <ToastRegion />
    </UiProvider>
  );
}
