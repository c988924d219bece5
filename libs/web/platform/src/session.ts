import { identity } from '@gs/contracts';
import type { MeView, Permission } from '@gs/contracts';
import { redirect, useRouteLoaderData } from 'react-router';
import { api } from './api';
import { paths } from './paths';
import { ProblemError } from './problem';

/** Id of the route whose loader is `sessionLoader`; everything below it may call `useSession`. */
export const SESSION_ROUTE = 'phien-lam-viec';

let current: Promise<MeView> | null = null;

/** Who is signed in; asked once and kept until `forgetSession`. Throws UNAUTHENTICATED when nobody is. */
export function fetchSession(): Promise<MeView> {
  current ??= api(identity.me, { isQuiet: true }).catch((thrown: unknown) => {
    current = null;
    throw thrown;
  });
  return current;
}

/** After signing in or out, or a change of role: the next loader asks again. */
export function forgetSession(): void {
  current = null;
}

/** Loader of the signed-in part: to the sign-in page without a session, to the new password when one is due. */
export async function sessionLoader({ request }: { readonly request: Request }): Promise<MeView> {
  const { pathname, search } = new URL(request.url);
  try {
    const me = await fetchSession();
    if (me.mustChangePassword && pathname !== paths.password) throw redirect(paths.password);
    return me;
  } catch (thrown) {
    if (thrown instanceof ProblemError && thrown.code === 'UNAUTHENTICATED')
      throw redirect(paths.signIn(pathname + search));
    throw thrown;
  }
}

/** For loaders: does the account hold this permission anywhere? */
export async function holds(permission: Permission): Promise<boolean> {
  return (await fetchSession()).permissions.includes(permission);
}

/** Who is signed in. `can` asks for a permission held anywhere; the server still judges the scope. */
export function useSession(): { readonly me: MeView; readonly can: (permission: Permission) => boolean } {
  const me = useRouteLoaderData<MeView>(SESSION_ROUTE);
  if (!me) throw new Error('useSession outside the signed-in part of the site');
  return { me, can: (permission) => me.permissions.includes(permission) };
}

/** Where the account works: its first assignment that is in force, else the first. */
export function mainAssignment(me: MeView): MeView['assignments'][number] | undefined {
  const today = new Date().toISOString().slice(0, 10);
  const inForce = me.assignments.find(
    (held) => held.validFrom <= today && (held.validTo === null || held.validTo >= today),
  );
  return inForce ?? me.assignments[0];
}
