import { useSyncExternalStore } from 'react';

let isOnline = true;
const watchers = new Set<() => void>();

function set(next: boolean): void {
  if (next === isOnline) return;
  isOnline = next;
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
