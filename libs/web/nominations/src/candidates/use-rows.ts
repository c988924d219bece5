import { candidates, type CandidateItemView } from '@gs/contracts';
import { useCallback, useState } from 'react';
import { api, asProblem, type ProblemError } from '@gs/web-platform';
import { rowKey, type CandidateQuery } from './query';

interface Page {
  readonly items: readonly CandidateItemView[];
  readonly nextCursor: string | null;
}

/** The rows shown so far. A page that was read again takes the place of all: while a run goes on rows come in between. */
export function useRows({ organisationId, ...query }: CandidateQuery, page: Page) {
  const [seen, setSeen] = useState(page);
  const [rows, setRows] = useState<readonly CandidateItemView[]>(page.items);
  const [cursor, setCursor] = useState(page.nextCursor);
  const [isLoading, setLoading] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  if (seen !== page) {
    setSeen(page);
    setRows(page.items);
    setCursor(page.nextCursor);
  }
  const asked = JSON.stringify(query);
  const more = useCallback(async () => {
    if (cursor === null || organisationId === null) return;
    setLoading(true);
    setProblem(null);
    try {
      const filter = JSON.parse(asked) as Omit<CandidateQuery, 'organisationId'>;
      const next = await api(candidates.list, { query: { ...filter, organisationId, cursor } });
      setRows((before) => [
        ...before,
        ...next.items.filter((row) => !before.some((each) => rowKey(each) === rowKey(row))),
      ]);
      setCursor(next.nextCursor);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setLoading(false);
    }
  }, [cursor, organisationId, asked]);
  return { rows, more, isLoading, problem };
}
