/**
 * Whether this browser can keep a ballot: sealing and storing need a page that came over HTTPS (or from this very
 * machine), and storage that has not been switched off.
 */
export function canKeepBallots(): boolean {
  return typeof window !== 'undefined' && window.isSecureContext && typeof indexedDB !== 'undefined';
}

/** One at a time among all tabs of this browser. Null: another tab is at it, where `orGiveUp` says not to wait. */
export async function oneTabAtATime<T>(name: string, act: () => Promise<T>, orGiveUp = false): Promise<T | null> {
  // Missing only where ballots cannot be kept anyway.
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return act();
  return navigator.locks.request(name, { ifAvailable: orGiveUp }, (lock) => (lock ? act() : null));
}
