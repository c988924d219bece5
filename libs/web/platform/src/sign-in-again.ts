import { useSyncExternalStore } from 'react';

type Waiting = (isSignedIn: boolean) => void;

let waiting: readonly Waiting[] = [];
let isDialogThere = false;
const watchers = new Set<() => void>();

function change(next: readonly Waiting[]): void {
  waiting = next;
  for (const watcher of watchers) watcher();
}

/**
 * The session ended in the middle of work: opens the dialog over the page and waits. True: signed in again, repeat the
 * call. False: nobody there to ask (still loading), or the person turned away.
 */
export function askToSignInAgain(): Promise<boolean> {
  if (!isDialogThere) return Promise.resolve(false);
  return new Promise((resolve) => change([...waiting, resolve]));
}

/** For the dialog: is somebody waiting, and what to tell them. */
export function useSignInAgain(): { readonly isAsked: boolean; readonly answer: (isSignedIn: boolean) => void } {
  const isAsked = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      isDialogThere = true;
      return () => {
        watchers.delete(watcher);
        isDialogThere = watchers.size > 0;
      };
    },
    () => waiting.length > 0,
    () => false,
  );
  const answer = (isSignedIn: boolean): void => {
    const told = waiting;
    change([]);
    for (const resolve of told) resolve(isSignedIn);
  };
  return { isAsked, answer };
}
