import { councils } from '@gs/contracts';
import type { ResponseOf } from '@gs/contracts';
import { api, asProblem } from '@gs/web-platform';
import type { ProblemError } from '@gs/web-platform';
import { useCallback, useEffect, useState } from 'react';
import { useDesk } from './desk';

export type Published = ResponseOf<typeof councils.published>;
export interface PublishedState {
  /** The round was declared void: its ballots count for nothing. */
  readonly isVoid: boolean;
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
  // A vote that hands out or takes in is on the member's list; one that has ended is not.
  const mayAsk = desk.votes !== null && !desk.votes.some((vote) => vote.voteId === voteId);
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<Answer>(NOTHING);
  useEffect(() => {
    if (!mayAsk) return;
    const leaving = new AbortController();
    void ask(voteId, leaving.signal).then((answered) => {
      if (!leaving.signal.aborted) setAnswer(answered);
    });
    return () => leaving.abort();
  }, [mayAsk, voteId, turn]);
  return { ...answer, askAgain: useCallback(() => setTurn((before) => before + 1), []) };
}

type Answer = Omit<PublishedState, 'askAgain'>;
const NOTHING: Answer = { published: null, problem: null, isVoid: false };

/** The published list, or why there is none. */
async function ask(voteId: string, signal: AbortSignal): Promise<Answer> {
  const params = { id: voteId };
  try {
    return { ...NOTHING, published: await api(councils.published, { params, signal }) };
  } catch (thrown) {
    if (signal.aborted) return NOTHING;
    const problem = asProblem(thrown);
    if (problem.code !== 'WRONG_STATE') return { ...NOTHING, problem };
    const sheet = await api(councils.ballot, { params, signal }).catch(() => null);
    return { ...NOTHING, isVoid: sheet?.state === 'void' };
  }
}
