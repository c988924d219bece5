import { subjects, type BodyInputOf, type ResponseOf } from '@gs/contracts';
import { useCallback, useEffect, useState } from 'react';
import { api, asProblem, useCommand, type Command, type ProblemError } from '@gs/web-platform';

export type Records = ResponseOf<typeof subjects.proofRecords>;
export type NewRecord = BodyInputOf<typeof subjects.addProofRecord>;
export type RecordKind = NewRecord['kind'];
type Release = BodyInputOf<typeof subjects.releaseHold>;
type Removal = BodyInputOf<typeof subjects.removeProofRecord>;

export interface RecordsOfSubject {
  readonly records: Records | null;
  readonly problem: ProblemError | null;
  readonly add: Command<[NewRecord], Records>;
  readonly release: Command<[Release], Records>;
  readonly remove: Command<[Removal], Records>;
}

/** What officers recorded of a subject, and what changes it; every change answers with the whole. */
export function useRecords(id: string): RecordsOfSubject {
  const [records, setRecords] = useState<Records | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    api(subjects.proofRecords, { params: { id }, signal: leaving.signal })
      .then(setRecords)
      .catch((thrown: unknown) => {
        if (!leaving.signal.aborted) setProblem(asProblem(thrown));
      });
    return () => leaving.abort();
  }, [id]);
  const keep = (answer: Records): Records => {
    setRecords(answer);
    return answer;
  };
  const still = { revalidate: false };
  const add = useCommand(
    useCallback(
      async (idempotencyKey: string, body: NewRecord) =>
        keep(await api(subjects.addProofRecord, { params: { id }, body, idempotencyKey })),
      [id],
    ),
    still,
  );
  const release = useCommand(
    useCallback(
      async (idempotencyKey: string, body: Release) =>
        keep(await api(subjects.releaseHold, { params: { id }, body, idempotencyKey })),
      [id],
    ),
    still,
  );
  const remove = useCommand(
    useCallback(
      async (idempotencyKey: string, body: Removal) =>
        keep(await api(subjects.removeProofRecord, { params: { id }, body, idempotencyKey })),
      [id],
    ),
    still,
  );
  return { records, problem, add, release, remove };
}
