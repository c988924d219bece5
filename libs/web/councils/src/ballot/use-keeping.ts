import { councils } from '@gs/contracts';
import { api, asProblem, ProblemError } from '@gs/web-platform';
import { useCallback, useEffect, useRef } from 'react';
import type { CredentialStore } from './credential-store';
import { ballotDesk } from './desk';
import type { MyVote, Progress } from './desk';
import { canKeepBallots, oneTabAtATime } from './device';
import { ballotsOf, watchBallots } from './keeping';
import { isHeld, obtainBallot } from './obtain-ballot';
import { StorageError } from './shelf';

const TRY_AGAIN_MS = 4000;

/**
 * Looks which votes wait for the account and sees to it that this screen holds the ballots that are being handed out.
 * Gives the function that looks (again); it never throws, and a look while one is under way runs after it.
 */
export function useKeeping(accountId: string): () => void {
  const state = useRef({ isLooking: false, mustLookAgain: false, isGone: false });
  const look = useCallback((): void => {
    const now = state.current;
    if (now.isLooking) {
      now.mustLookAgain = true;
      return;
    }
    now.isLooking = true;
    void lookOnce(accountId, () => state.current.isGone).then((isSettled) => {
      now.isLooking = false;
      if (now.isGone) return;
      if (now.mustLookAgain) {
        now.mustLookAgain = false;
        look();
      } else if (!isSettled) setTimeout(() => state.current.isGone || look(), TRY_AGAIN_MS);
    });
  }, [accountId]);
  useEffect(() => {
    state.current = { isLooking: false, mustLookAgain: false, isGone: false };
    const mine = state.current;
    look();
    const stop = watchBallots(accountId, (voteId) => void tellStage(accountId, voteId));
    return () => {
      mine.isGone = true;
      stop();
    };
  }, [accountId, look]);
  return look;
}

/** @returns false when something is to be tried again soon */
async function lookOnce(accountId: string, isGone: () => boolean): Promise<boolean> {
  let votes: readonly MyVote[];
  try {
    votes = (await api(councils.myVotes, { isQuiet: true })).items;
  } catch {
    // Signed out, or the server is away: the next event or poll asks again.
    return true;
  }
  if (isGone()) return true;
  ballotDesk.setVotes(accountId, votes);
  let isSettled = true;
  for (const vote of votes) {
    if (isGone() || !canKeepBallots()) return true;
    if (vote.channel !== 'screen' || (vote.state !== 'issuing' && vote.state !== 'open')) continue;
    const progress = await see(accountId, vote);
    if (isGone()) return true;
    ballotDesk.setProgress(accountId, vote.voteId, progress);
    if (progress.phase === 'failed') isSettled = false;
  }
  return isSettled;
}

/** One vote that is handing out or taking in ballots: what this screen has of it, after fetching what it lacks. */
async function see(accountId: string, vote: MyVote): Promise<Progress> {
  const store = ballotsOf(accountId);
  try {
    const kept = await store.read(vote.voteId);
    if (!isHeld(kept)) {
      // Blinded here and not signed in time, or never begun: no other device has it.
      if (vote.state === 'open') return { phase: vote.credential === 'none' || kept ? 'too-late' : 'elsewhere' };
      if (kept === null && vote.credential !== 'none') return { phase: 'elsewhere' };
    } else if (vote.credential === 'held' || vote.state === 'open') return { phase: 'kept', stage: kept.stage };
    const obtained = await oneTabAtATime(`gs-ballot/${accountId}/${vote.voteId}`, () => obtain(accountId, vote, store));
    if (obtained !== 'held') return { phase: obtained ?? 'elsewhere' };
    const now = await store.read(vote.voteId);
    return { phase: 'kept', stage: isHeld(now) ? now.stage : 'held' };
  } catch (thrown) {
    return failure(thrown);
  }
}

function obtain(accountId: string, vote: MyVote, store: CredentialStore) {
  const params = { id: vote.voteId };
  const say = (done: number, total: number): void =>
    ballotDesk.setProgress(accountId, vote.voteId, { phase: 'preparing', done, total });
  say(0, vote.itemCount);
  return obtainBallot(vote.voteId, vote.credential === 'held', store, {
    sheet: () => api(councils.ballot, { params, isQuiet: true }),
    sign: (blinded) => api(councils.credential, { params, body: { blinded }, isQuiet: true }),
    tellHeld: () => api(councils.credentialHeld, { params, isQuiet: true }),
    client: () => import('@gs/ballots/client'),
    onProgress: say,
  });
}

function failure(thrown: unknown): Progress {
  if (thrown instanceof ProblemError) return { phase: 'failed', problem: thrown };
  if (thrown instanceof StorageError) return { phase: 'impossible', why: 'storage' };
  // A part of the page that did not arrive is a lost connection; anything else said no to a signature.
  if (thrown instanceof TypeError) return { phase: 'failed', problem: asProblem(new TypeError('fetch')) };
  return { phase: 'impossible', why: 'signature' };
}

async function tellStage(accountId: string, voteId: string): Promise<void> {
  const kept = await ballotsOf(accountId)
    .read(voteId)
    .catch(() => null);
  if (isHeld(kept)) ballotDesk.setProgress(accountId, voteId, { phase: 'kept', stage: kept.stage });
}
