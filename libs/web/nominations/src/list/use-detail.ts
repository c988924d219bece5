import { nominations, type NominationDetailView } from '@gs/contracts';
import { useEffect, useState } from 'react';
import { api, asProblem, type ProblemError } from '@gs/web-platform';

export interface OpenDetail {
  /** Of the nomination asked for; null until it is here. */
  readonly nomination: NominationDetailView | null;
  readonly problem: ProblemError | null;
}

/** What the side panel shows. Asked for when a row opens, and again whenever `fresh` is another object: the list was reloaded. */
export function useDetail(id: string | null, fresh: unknown): OpenDetail {
  const [nomination, setNomination] = useState<NominationDetailView | null>(null);
  const [problem, setProblem] = useState<{ readonly id: string; readonly error: ProblemError } | null>(null);
  useEffect(() => {
    if (id === null) return;
    const leaving = new AbortController();
    api(nominations.get, { params: { id }, signal: leaving.signal })
      .then((found) => {
        setNomination(found);
        setProblem(null);
      })
      .catch((thrown: unknown) => {
        if (!leaving.signal.aborted) setProblem({ id, error: asProblem(thrown) });
      });
    return () => leaving.abort();
  }, [id, fresh]);
  return {
    nomination: nomination?.id === id ? nomination : null,
    problem: problem !== null && problem.id === id ? problem.error : null,
  };
}
