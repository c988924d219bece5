import { useSyncExternalStore } from 'react';

let isOnline = true;
const watchers = new Set<() => void>();

const LOOK_AGAIN_MS = 5000;

/** While lost and somebody watches: looks for the server until it answers. */
async function lookAgain(): Promise<void> {
  while (!isOnline && watchers.size > 0) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    if (isOnline) return;
    const answers = await fetch('/api/v1/health', { cache: 'no-store' }).then(
      (response) => response.status < 500,
      () => false,
    );
    if (answers) set(true);
  }
}

function set(next: boolean): void {
  if (next === isOnline) return;
  isOnline = next;
  if (!next) void lookAgain();
  for (const watcher of watchers) watcher();
}

/** Whether the server answered last time. The browser's own events are hints; a call is proof. */
export const connection = {
  report: set,
  isOnline: (): boolean => isOnline,
  subscribe(watcher: () => void): () => void {
    if (watchers.size === 0 && typeof window !== 'undefined') {
      window.addEventListener('offline', lost);
      window.addEventListener('online', found);
    }
    watchers.add(watcher);
    return () => {
      watchers.delete(watcher);
      if (watchers.size > 0 || typeof window === 'undefined') return;
      window.removeEventListener('offline', lost);
      window.removeEventListener('online', found);
    };
  },
};
const lost = (): void => set(false);
const found = (): void => set(true);

/** False while the connection is lost. */
export function useIsOnline(): boolean {
  return useSyncExternalStore(connection.subscribe, connection.isOnline, () => true);
}
