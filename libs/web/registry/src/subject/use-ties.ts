import { subjects, type BodyInputOf, type ResponseOf } from '@gs/contracts';
import { useCallback, useEffect, useState } from 'react';
import { api, asProblem, useCommand, type Command, type ProblemError } from '@gs/web-platform';

export type Ties = ResponseOf<typeof subjects.ties>;
export type NewTie = BodyInputOf<typeof subjects.addTie>;
export type TieKind = NewTie['kind'];
type End = BodyInputOf<typeof subjects.endTie>;
type Removal = BodyInputOf<typeof subjects.removeTie>;

export interface TiesOfPerson {
  readonly ties: Ties | null;
  readonly problem: ProblemError | null;
  readonly add: Command<[NewTie], Ties>;
  readonly end: Command<[End], Ties>;
  readonly remove: Command<[Removal], Ties>;
}

/** What ties a person to others and to units, and what changes it; every change answers with the whole. */
export function useTies(id: string): TiesOfPerson {
  const [ties, setTies] = useState<Ties | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    api(subjects.ties, { params: { id }, signal: leaving.signal })
      .then(setTies)
      .catch((thrown: unknown) => {
        if (!leaving.signal.aborted) setProblem(asProblem(thrown));
      });
    return () => leaving.abort();
  }, [id]);
  const keep = (answer: Ties): Ties => {
    setTies(answer);
    return answer;
  };
  const still = { revalidate: false };
  const add = useCommand(
    useCallback(
      async (idempotencyKey: string, body: NewTie) =>
        keep(await api(subjects.addTie, { params: { id }, body, idempotencyKey })),
      [id],
    ),
    still,
  );
  const end = useCommand(
    useCallback(
      async (idempotencyKey: string, body: End) =>
        keep(await api(subjects.endTie, { params: { id }, body, idempotencyKey })),
      [id],
    ),
    still,
  );
  const remove = useCommand(
    useCallback(
      async (idempotencyKey: string, body: Removal) =>
        keep(await api(subjects.removeTie, { params: { id }, body, idempotencyKey })),
      [id],
    ),
    still,
  );
  return { ties, problem, add, end, remove };
}
