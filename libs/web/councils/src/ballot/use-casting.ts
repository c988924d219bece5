import { asProblem } from '@gs/web-platform';
import type { ProblemLike } from '@gs/web-ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { castingOf, castOf, maySendAgain } from './cast-ballot';
import type { CastingStage, CredentialStore, Marks } from './credential-store';
import { oneTabAtATime } from './device';
import { sendBallot } from './send-ballot';
import { StorageError } from './shelf';
import { ballotWords } from './words';

const PAUSES_MS = [1000, 2000, 4000, 8000, 15_000];
const LAST_PAUSE_MS = 30_000;

export type Casting =
  | { readonly phase: 'idle' | 'sending' }
  /** No answer: kept here, and tried again by itself. */
  | { readonly phase: 'waiting' }
  | { readonly phase: 'other-tab' }
  | { readonly phase: 'refused'; readonly problem: ProblemLike };

/**
 * **Bỏ phiếu**: fixes what the ballot says, writes it down, and sends the same bytes until there is an answer. Only a press
 * starts it; leaving the page stops it, and the ballot waits in this browser for the next press.
 */
export function useCasting(
  accountId: string,
  voteId: string,
  store: CredentialStore,
): { readonly casting: Casting; readonly press: (marks: Marks) => void; readonly hurry: () => void } {
  const [casting, setCasting] = useState<Casting>({ phase: 'idle' });
  const leaving = useRef(new AbortController());
  const wake = useRef<() => void>(() => undefined);
  const isPressed = useRef(false);
  useEffect(() => {
    leaving.current = new AbortController();
    const hurry = (): void => wake.current();
    window.addEventListener('online', hurry);
    return () => {
      leaving.current.abort();
      window.removeEventListener('online', hurry);
      wake.current();
    };
  }, []);

  const press = useCallback(
    (marks: Marks): void => {
      if (isPressed.current) return;
      isPressed.current = true;
      const { signal } = leaving.current;
      const tell = (next: Casting): void => {
        if (!signal.aborted) setCasting(next);
      };
      const pause = (ms: number): Promise<void> =>
        new Promise((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake.current = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      const work = async (): Promise<true> => {
        const fixed = await fix(voteId, store, marks);
        for (let attempt = 0; fixed !== null && !signal.aborted; attempt++) {
          tell({ phase: 'sending' });
          try {
            const receipt = await sendBallot(fixed);
            await store.write(await castOf(fixed, receipt, new Date().toISOString()));
            break;
          } catch (thrown) {
            const problem = asProblem(thrown);
            if (!maySendAgain(problem)) throw problem;
            tell({ phase: 'waiting' });
            await pause(PAUSES_MS[attempt] ?? LAST_PAUSE_MS);
          }
        }
        return true;
      };
      setCasting({ phase: 'sending' });
      oneTabAtATime(`gs-cast/${accountId}/${voteId}`, work, true)
        .then((done) => tell({ phase: done === null ? 'other-tab' : 'idle' }))
        .catch((thrown: unknown) => tell({ phase: 'refused', problem: problemOf(thrown) }))
        .finally(() => (isPressed.current = false));
    },
    [accountId, voteId, store],
  );
  return { casting, press, hurry: useCallback(() => wake.current(), []) };
}

function problemOf(thrown: unknown): ProblemLike {
  return thrown instanceof StorageError
    ? { title: ballotWords.notKept.title, detail: ballotWords.notKept.detail, status: 0 }
    : asProblem(thrown);
}

/** What is to be sent: as fixed by an earlier press where there was one, else by these marks. Null: already in the box. */
async function fix(voteId: string, store: CredentialStore, marks: Marks): Promise<CastingStage | null> {
  const kept = await store.read(voteId);
  if (kept?.stage === 'casting') return kept;
  if (kept?.stage !== 'held') return null;
  const casting = castingOf(kept, marks);
  await store.write(casting);
  return casting;
}
