import { useCallback, useRef, useState } from 'react';
import { useRevalidator } from 'react-router';
import { newKey } from './key';
import { asProblem } from './problem';
import type { ProblemError } from './problem';

export interface Command<Args extends readonly unknown[], T> {
  /** Runs it; undefined when refused (see `problem`). While it runs a second call is ignored. */
  readonly run: (...args: Args) => Promise<T | undefined>;
  readonly isRunning: boolean;
  readonly problem: ProblemError | null;
  readonly clear: () => void;
}

/**
 * One act of a page outside a form post: a button that calls the API. Keeps one idempotency key until it succeeds, so a
 * retry after a lost connection is the same command; reloads the page's loaders afterwards.
 */
export function useCommand<Args extends readonly unknown[], T>(
  act: (idempotencyKey: string, ...args: Args) => Promise<T>,
  options: { readonly revalidate?: boolean } = {},
): Command<Args, T> {
  const { revalidate } = useRevalidator();
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const running = useRef(false);
  const attempt = useRef<{ readonly key: string; readonly of: string } | null>(null);
  const mustReload = options.revalidate ?? true;
  const run = useCallback(
    async (...args: Args): Promise<T | undefined> => {
      if (running.current) return undefined;
      running.current = true;
      setRunning(true);
      setProblem(null);
      const what = fingerprint(args);
      if (attempt.current?.of !== what) attempt.current = { key: newKey(), of: what };
      try {
        const value = await act(attempt.current.key, ...args);
        attempt.current = null;
        if (mustReload) await revalidate();
        return value;
      } catch (thrown) {
        const caught = asProblem(thrown);
        // Only an unanswered call may be repeated under the same key; a refusal was the answer to it.
        if (caught.code !== 'OFFLINE') attempt.current = null;
        setProblem(caught);
        return undefined;
      } finally {
        running.current = false;
        setRunning(false);
      }
    },
    [act, mustReload, revalidate],
  );
  return { run, isRunning, problem, clear: useCallback(() => setProblem(null), []) };
}

/** Tells one set of arguments from another; files and forms by identity only as far as their kind. */
function fingerprint(args: readonly unknown[]): string {
  return JSON.stringify(args, (_, value: unknown) =>
    value instanceof FormData
      ? [...value].map(([name, part]) => [name, part instanceof File ? `${part.name} ${part.size}` : part])
      : value,
  );
}
