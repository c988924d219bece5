import { useEffect, useState } from 'react';

/** Longer waits are taken in pieces: a timer holds no more. */
const LONGEST_MS = 2_000_000_000;

/** Whether a moment is over, and the screen follows when it comes; a null moment never is. */
export function useHasPassed(instant: string | null): boolean {
  const [now, setNow] = useState(() => Date.now());
  const at = instant === null ? Infinity : Date.parse(instant);
  useEffect(() => {
    if (at === Infinity || now >= at) return;
    const timer = setTimeout(() => setNow(Date.now()), Math.min(at - now, LONGEST_MS));
    return () => clearTimeout(timer);
  }, [at, now]);
  return now >= at;
}
