import { councils } from '@gs/contracts';
import type { ResponseOf } from '@gs/contracts';
import { api, asProblem } from '@gs/web-platform';
import type { ProblemError } from '@gs/web-platform';
import { useCallback, useEffect, useState } from 'react';
import { useDesk } from './desk';
import type { MyVote } from './desk';

export type Published = ResponseOf<typeof councils.published>;
export interface PublishedState {
  /** What the keeper last heard of the vote; null: not on the member's list any more, or not asked yet. */
  readonly state: MyVote['state'] | null;
  readonly published: Published | null;
  readonly problem: ProblemError | null;
  readonly askAgain: () => void;
}

/**
 * The published list of a vote, once the keeper knows that it has ended. Until then nothing is asked: a question about one
 * vote right after a ballot came in would tell whose it was.
 */
export function usePublished(accountId: string, voteId: string): PublishedState {
  const desk = useDesk(accountId);
  const state = desk.votes?.find((vote) => vote.voteId === voteId)?.state ?? null;
  const mayAsk = desk.votes !== null && (state === null || state === 'closed');
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<Pick<PublishedState, 'published' | 'problem'>>({
    published: null,
    problem: null,
  });
  useEffect(() => {
    if (!mayAsk) return;
    const leaving = new AbortController();
    api(councils.published, { params: { id: voteId }, signal: leaving.signal })
      .then((published) => setAnswer({ published, problem: null }))
      .catch((thrown: unknown) => {
        if (!leaving.signal.aborted) setAnswer({ published: null, problem: asProblem(thrown) });
      });
    return () => leaving.abort();
  }, [mayAsk, voteId, turn]);
  return { state, ...answer, askAgain: useCallback(() => setTurn((before) => before + 1), []) };
}
