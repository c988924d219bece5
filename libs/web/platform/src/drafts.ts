import { useCallback, useEffect, useRef, useState } from 'react';
import { useBeforeUnload, useBlocker } from 'react-router';

const PREFIX = 'gs.draft.';
const QUIET_MS = 600;
const KEEP_DAYS = 30;

interface Stored<T> {
  readonly at: string;
  readonly value: T;
}

function read<T>(key: string): Stored<T> | null {
  try {
    const text = localStorage.getItem(PREFIX + key);
    if (text === null) return null;
    const stored = JSON.parse(text) as Stored<T>;
    const age = Date.now() - Date.parse(stored.at);
    return age > KEEP_DAYS * 86_400_000 ? null : stored;
  } catch {
    return null;
  }
}

export interface Draft<T> {
  readonly value: T;
  readonly set: (next: T | ((before: T) => T)) => void;
  /** When it was last kept on this machine; null while untouched. For `SavedMark`. */
  readonly savedAt: string | null;
  /** Text from an earlier visit was put back. */
  readonly isRestored: boolean;
  /** Differs from what was given at first. */
  readonly isDirty: boolean;
  /** After the server has it, or the person throws it away: forgets the draft and starts from `next`. */
  readonly clear: (next?: T) => void;
}

/**
 * A form's value that keeps itself on this machine (localStorage) until `clear`. `key` must name the thing edited and
 * the account, e.g. `nomination.${id}.${accountId}`: machines are shared. Never for ballots or passwords.
 */
export function useDraft<T>(key: string, initial: T): Draft<T> {
  const first = useRef(initial);
  const [kept] = useState(() => read<T>(key));
  const [value, setValue] = useState<T>(kept ? kept.value : initial);
  const [savedAt, setSavedAt] = useState<string | null>(kept?.at ?? null);
  const [isDirty, setDirty] = useState(kept !== null);
  useEffect(() => {
    if (!isDirty) return;
    const timer = setTimeout(() => {
      const at = new Date().toISOString();
      try {
        localStorage.setItem(PREFIX + key, JSON.stringify({ at, value } satisfies Stored<T>));
        setSavedAt(at);
      } catch {
        // Full or forbidden storage: the text is still on the page, and leaving asks.
      }
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [isDirty, key, value]);
  const set = useCallback((next: T | ((before: T) => T)) => {
    setDirty(true);
    setValue(next);
  }, []);
  const clear = useCallback(
    (next?: T) => {
      try {
        localStorage.removeItem(PREFIX + key);
      } catch {
        // Nothing was kept then.
      }
      setDirty(false);
      setSavedAt(null);
      setValue(next ?? first.current);
    },
    [key],
  );
  return { value, set, savedAt, isRestored: kept !== null, isDirty, clear };
}

/** Forgets every draft kept on this machine: at sign-out. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // No storage, no drafts.
  }
}

/** How many drafts are kept on this machine. */
export function countDrafts(): number {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).length;
  } catch {
    return 0;
  }
}

export interface UnsavedGuard {
  /** Somebody wants to leave: show the question. */
  readonly isAsking: boolean;
  readonly leave: () => void;
  readonly stay: () => void;
}

/** Asks before leaving the page with unsaved work, inside the site (show `ConfirmDialog`) and when closing the window. */
export function useUnsavedGuard(isDirty: boolean): UnsavedGuard {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useBeforeUnload(
    useCallback(
      (event: BeforeUnloadEvent) => {
        if (isDirty) event.preventDefault();
      },
      [isDirty],
    ),
  );
  return {
    isAsking: blocker.state === 'blocked',
    leave: () => blocker.proceed?.(),
    stay: () => blocker.reset?.(),
  };
}
