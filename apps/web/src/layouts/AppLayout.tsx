import { registry } from '@gs/contracts';
import { api, commonCopy, mainAssignment, paths, useIsOnline, useSession } from '@gs/web-platform';
import { AppShell, ThemeToggle, UiProvider, usePatience } from '@gs/web-ui';
import { WifiOff } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Outlet, useLocation, useMatches, useNavigation } from 'react-router';
import { SignInAgain } from '../sign-in/SignInAgain';
import { placesFor } from './navigation';
import { UserActions } from './UserActions';

/** Fetches ballots on whatever page a member is; a chunk that only accounts which may vote load. */
const BallotKeeper = lazy(() =>
  import('@gs/web-councils/ballot-keeper').then(({ BallotKeeper: keeper }) => ({ default: keeper })),
);

/** Everything behind the sign-in: navigation, banners, the dialog that asks to sign in again. */
export function Component() {
  return (
    <UiProvider>
      <Layout />
      <Keeper />
    </UiProvider>
  );
}

/** What a route says of itself: nothing around it, and whether the whole room looks at it. */
interface Handle {
  readonly isQuiet?: boolean;
  readonly isShared?: boolean;
}
const useHandle = (is: keyof Handle): boolean =>
  useMatches().some((match) => (match.handle as Handle | undefined)?.[is]);

/**
 * Beside the layout, so that it stays when a page goes from the shell to a quiet one. Nobody waits for it, nobody misses it.
 * Not on the projector: a ballot goes to one browser, and must not lie in the one whose screen hangs on the wall.
 */
function Keeper() {
  const { me, can } = useSession();
  const isShared = useHandle('isShared');
  return can('ballot.cast') && !isShared ? (
    <Suspense>
      <BallotKeeper key={me.accountId} />
    </Suspense>
  ) : null;
}

function Layout() {
  const { me, can } = useSession();
  const isOnline = useIsOnline();
  const waiting = useWaiting();
  const isLate = usePatience(useNavigation().state !== 'idle');
  const assignment = mainAssignment(me);
  const role = assignment ? `${me.jobTitle || assignment.roleName}, ${assignment.organisation.name}` : me.jobTitle;
  // A ballot stands alone: no navigation, nothing that pulls the eye away.
  const isQuiet = useHandle('isQuiet');
  const banner =
    isOnline && !me.demo ? null : (
      <div className="banners">
        {isOnline ? null : (
          <p className="banner lost" role="alert">
            <WifiOff className="i" />
            {commonCopy.offline}
          </p>
        )}
        {me.demo ? <p className="banner">{commonCopy.demo}</p> : null}
      </div>
    );
  if (isQuiet)
    return (
      <>
        {banner}
        <Outlet />
        <SignInAgain />
      </>
    );
  return (
    <AppShell
      brand="Gương Sáng"
      home={paths.home}
      items={placesFor(can, waiting)}
      search={can('registry.read') ? { to: paths.search(), label: 'Tra cứu' } : undefined}
      user={{ name: me.displayName, role }}
      userActions={
        <>
          <UserActions />
          <ThemeToggle />
        </>
      }
      banner={banner}
    >
      {isLate ? <div className="page-progress" role="progressbar" aria-label="Đang mở trang" /> : null}
      <Outlet />
      <SignInAgain />
    </AppShell>
  );
}

/** How many things wait for this account; looked up on the way from place to place, and never an error. */
function useWaiting(): number {
  const { pathname } = useLocation();
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    api(registry.todo, { isQuiet: true, signal: leaving.signal })
      .then((todo) => setWaiting(todo.items.length))
      .catch(() => undefined);
    return () => leaving.abort();
  }, [pathname]);
  return waiting;
}
