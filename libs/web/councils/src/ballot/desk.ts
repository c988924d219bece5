import type { ResponseOf, councils } from '@gs/contracts';
import type { ProblemError } from '@gs/web-platform';
import { useSyncExternalStore } from 'react';
import type { Kept } from './credential-store';

export type MyVote = ResponseOf<typeof councils.myVotes>['items'][number];

/** How far this screen has come with a ballot of the member. */
export type Progress =
  | { readonly phase: 'preparing'; readonly done: number; readonly total: number }
  | { readonly phase: 'kept'; readonly stage: Exclude<Kept['stage'], 'prepared'> }
  | { readonly phase: 'elsewhere' | 'too-late' }
  /** Will be tried again by itself. */
  | { readonly phase: 'failed'; readonly problem: ProblemError }
  /** This browser cannot keep it, or the server's signatures are not good: trying again does not help. */
  | { readonly phase: 'impossible'; readonly why: 'storage' | 'signature' };

export interface Desk {
  readonly accountId: string;
  /** Null until first asked for. */
  readonly votes: readonly MyVote[] | null;
  readonly progress: Readonly<Record<string, Progress>>;
}

const EMPTY: Desk = { accountId: '', votes: null, progress: {} };
let desk = EMPTY;
const watchers = new Set<() => void>();

function change(next: Desk): void {
  desk = next;
  for (const watcher of watchers) watcher();
}

/** What the keeper of ballots knows, for every page to see. One account's at a time. */
export const ballotDesk = {
  now: (): Desk => desk,
  setVotes: (accountId: string, votes: readonly MyVote[]): void =>
    change({ ...(desk.accountId === accountId ? desk : EMPTY), accountId, votes }),
  setProgress: (accountId: string, voteId: string, progress: Progress): void => {
    const before = desk.accountId === accountId ? desk : { ...EMPTY, accountId };
    change({ ...before, progress: { ...before.progress, [voteId]: progress } });
  },
  subscribe: (watcher: () => void): (() => void) => {
    watchers.add(watcher);
    return () => void watchers.delete(watcher);
  },
};

/** The desk of this account; empty while another's lies there. */
export function useDesk(accountId: string): Desk {
  const seen = useSyncExternalStore(ballotDesk.subscribe, ballotDesk.now, ballotDesk.now);
  return seen.accountId === accountId ? seen : EMPTY;
}
