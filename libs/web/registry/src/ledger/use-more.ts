import { useCallback, useEffect, useState } from 'react';
import { asProblem, type ProblemError } from '@gs/web-platform';

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** A page of the loader and those fetched after it; a new first page begins anew. */
export function useMore<T>(page: Page<T>, fetchNext: (cursor: string) => Promise<Page<T>>) {
  const [held, setHeld] = useState<Page<T>>({ items: [], nextCursor: page.nextCursor });
  const [isLoading, setLoading] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  useEffect(() => setHeld({ items: [], nextCursor: page.nextCursor }), [page]);
  const load = useCallback(() => {
    if (held.nextCursor === null || isLoading) return;
    setLoading(true);
    setProblem(null);
    fetchNext(held.nextCursor)
      .then((next) => setHeld((before) => ({ items: [...before.items, ...next.items], nextCursor: next.nextCursor })))
      .catch((thrown: unknown) => setProblem(asProblem(thrown)))
      .finally(() => setLoading(false));
  }, [fetchNext, held.nextCursor, isLoading]);
  return { items: [...page.items, ...held.items], load, isLoading, problem };
}
