import { councils } from '@gs/contracts';
import { urlOf } from '@gs/web-platform';
import { useEffect, useRef } from 'react';
import { listenForMyVotes } from './my-votes-events';

/** Calls `hear` when a vote of this account opens, begins or ends, as long as the page stands. */
export function useMyVotesEvents(accountId: string, hear: () => void): void {
  const heard = useRef(hear);
  useEffect(() => {
    heard.current = hear;
  }, [hear]);
  useEffect(() => listenForMyVotes(accountId, urlOf(councils.myVoteEvents), () => heard.current()), [accountId]);
}
