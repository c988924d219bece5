import { redirect } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { paths } from './paths';
import { asProblem, ProblemError } from './problem';

/**
 * Wraps a route loader: a missing session leads to the sign-in page (and back afterwards); any other problem is thrown
 * as `ProblemError` for the error page.
 */
export function loader<T>(load: (args: LoaderFunctionArgs) => Promise<T> | T) {
  return async (args: LoaderFunctionArgs): Promise<T> => {
    try {
      return await load(args);
    } catch (thrown) {
      throw toSignIn(thrown, args.request);
    }
  };
}

/** What an action returns to its form. */
export type ActionResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ProblemError };

/** Wraps a route action: a problem comes back as a value, so that the form stays with what was typed. */
export function action<T>(act: (args: ActionFunctionArgs) => Promise<T>) {
  return async (args: ActionFunctionArgs): Promise<ActionResult<T> | Response> => {
    try {
      const value = await act(args);
      return value instanceof Response ? value : { ok: true, value };
    } catch (thrown) {
      if (thrown instanceof Response) return thrown;
      return { ok: false, problem: asProblem(thrown) };
    }
  };
}

function toSignIn(thrown: unknown, request: Request): unknown {
  if (!(thrown instanceof ProblemError) || thrown.code !== 'UNAUTHENTICATED') return thrown;
  const { pathname, search } = new URL(request.url);
  return redirect(paths.signIn(pathname + search));
}
