import { nominations, type ImportPreviewView } from '@gs/contracts';
import { useCallback } from 'react';
import { api, useCommand, useDraft, useSession } from '@gs/web-platform';
import { answerKey, refOf, type FaultGroup } from './faults';
import type { Choice } from './faults-list';

/** An answer given, so that it can be taken back. */
export interface Given {
  readonly refs: string;
  readonly label: string;
  readonly keys: readonly string[];
}

interface Correction {
  readonly answers?: Record<string, string>;
  readonly mapping?: Record<string, string>;
}

/** Reading the same file again under answers or corrected columns, and taking it. Nothing is written before `take`. */
export function useReading(preview: ImportPreviewView) {
  const { me } = useSession();
  const given = useDraft<readonly Given[]>(`import.${preview.id}.${me.accountId}`, []);
  const again = useCommand(
    useCallback(
      (idempotencyKey: string, body: Correction & { importId: string; organisationId: string; year: number }) =>
        api(nominations.previewImport, { body, idempotencyKey }),
      [],
    ),
  );
  const take = useCommand(
    useCallback(
      (idempotencyKey: string, id: string) => api(nominations.takeImport, { params: { id }, idempotencyKey }),
      [],
    ),
  );
  const read = (correction: Correction) =>
    again.run({ importId: preview.id, organisationId: preview.organisation.id, year: preview.year, ...correction });
  return {
    given: given.value,
    isReading: again.isRunning,
    readProblem: again.problem,
    clearReadProblem: again.clear,
    isTaking: take.isRunning,
    takeProblem: take.problem,
    clearTakeProblem: take.clear,
    read,
    /** One choice for every cell of the group. */
    answer: async ({ all, first, question }: FaultGroup, { value, label, answers }: Choice): Promise<boolean> => {
      if (question === null) return false;
      const said = answers ?? Object.fromEntries(all.map((finding) => [answerKey(finding, question), value]));
      const keys = Object.keys(said);
      const done = await read({ answers: said });
      if (!done) return false;
      const refs = all.length > 1 ? `${refOf(first)} và ${all.length - 1} ô` : refOf(first);
      given.set((before) => [
        ...before.filter((each) => !each.keys.some((key) => keys.includes(key))),
        ...(value === '' ? [] : [{ refs, label, keys }]),
      ]);
      return true;
    },
    /** What the file says counts again. */
    takeBack: async ({ keys }: Given): Promise<void> => {
      const done = await read({ answers: Object.fromEntries(keys.map((key) => [key, ''])) });
      if (done) given.set((before) => before.filter((each) => each.keys !== keys));
    },
    take: async (): Promise<boolean> => {
      const done = await take.run(preview.id);
      if (done) given.clear([]);
      return done !== undefined;
    },
  };
}
