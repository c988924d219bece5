const ASK_WITHOUT_STREAM_MS = 10_000;
const ASK_BEHIND_ANOTHER_TAB_MS = 30_000;

/**
 * Calls `hear` when a vote of this account opens, begins or ends: by server-sent events, by asking while they fail. One tab
 * listens for all tabs of the browser (a browser keeps six connections to a site, and a stream holds one of them for ever).
 * @param address where the events stream
 * @returns ends it
 */
export function listenForMyVotes(accountId: string, address: string, hear: () => void): () => void {
  const leaving = new AbortController();
  const name = `gs-my-votes/${accountId}`;
  const tabs = new BroadcastChannel(name);
  let [isListener, isFlowing] = [false, false];
  let askedAt = 0;
  const here = (): void => {
    askedAt = Date.now();
    hear();
  };
  const everywhere = (): void => {
    // What was under way when the page went may still arrive; its channel is closed by then.
    if (leaving.signal.aborted) return;
    here();
    tabs.postMessage('changed');
  };
  tabs.onmessage = here;
  const listen = (): Promise<void> => {
    // A lock may be granted in the very moment the page goes: then it is given back at once, or no other tab would listen.
    if (leaving.signal.aborted) return Promise.resolve();
    isListener = true;
    const source = new EventSource(address, { withCredentials: true });
    source.onopen = () => {
      isFlowing = true;
      // What happened while nobody listened was not told.
      everywhere();
    };
    source.onerror = () => (isFlowing = false);
    source.onmessage = everywhere;
    source.addEventListener('changed', everywhere);
    return new Promise((done) =>
      leaving.signal.addEventListener('abort', () => {
        source.close();
        done();
      }),
    );
  };
  // Locks are missing where a page came without HTTPS; then each tab listens for itself.
  if ('locks' in navigator)
    void navigator.locks.request(name, { signal: leaving.signal }, listen).catch(() => undefined);
  else void listen();
  const poll = setInterval(() => {
    if (isFlowing) return;
    const wait = isListener ? ASK_WITHOUT_STREAM_MS : ASK_BEHIND_ANOTHER_TAB_MS;
    if (Date.now() - askedAt >= wait && (isListener || document.visibilityState === 'visible')) here();
  }, ASK_WITHOUT_STREAM_MS / 2);
  const back = (): void => {
    if (document.visibilityState === 'visible' && !isFlowing) here();
  };
  document.addEventListener('visibilitychange', back);
  return () => {
    leaving.abort();
    tabs.close();
    clearInterval(poll);
    document.removeEventListener('visibilitychange', back);
  };
}
