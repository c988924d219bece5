import { useEffect, useRef, useState } from 'react';
import { useRevalidator } from 'react-router';

export interface EventStreamOptions {
  /** How often to ask while events do not come. Default 10 s. */
  readonly fallbackPollMs?: number;
  /** False: neither listens nor asks (a closed session, a hidden part). */
  readonly isOn?: boolean;
  /** On each change; default: the page's loaders run again. */
  readonly onChange?: (() => void) | undefined;
}

/**
 * Keeps a page fresh: listens to server-sent events at `url`; while the stream is down, asks every `fallbackPollMs`.
 * Rests while the window is hidden and looks once when it comes back. Gives whether events flow.
 */
export function useEventStream(url: string, options: EventStreamOptions = {}): { readonly isLive: boolean } {
  const { fallbackPollMs = 10_000, isOn = true, onChange } = options;
  const { revalidate } = useRevalidator();
  const [isLive, setLive] = useState(false);
  const changed = useRef<() => void>(() => undefined);
  useEffect(() => {
    changed.current = onChange ?? (() => void revalidate());
  }, [onChange, revalidate]);
  useEffect(() => {
    if (!isOn) return;
    let isFlowing = false;
    let hasOpened = false;
    const source = new EventSource(url, { withCredentials: true });
    const tell = (flows: boolean): void => {
      isFlowing = flows;
      setLive(flows);
    };
    const hear = (): void => changed.current();
    source.onopen = () => {
      tell(true);
      // What happened while the stream was down was not told.
      if (hasOpened) hear();
      hasOpened = true;
    };
    source.onerror = () => tell(false);
    source.onmessage = hear;
    source.addEventListener('changed', hear);
    const poll = setInterval(() => {
      if (!isFlowing && document.visibilityState === 'visible') hear();
    }, fallbackPollMs);
    const back = (): void => {
      if (document.visibilityState === 'visible' && !isFlowing) hear();
    };
    document.addEventListener('visibilitychange', back);
    return () => {
      source.close();
      clearInterval(poll);
      document.removeEventListener('visibilitychange', back);
      setLive(false);
    };
  }, [url, isOn, fallbackPollMs]);
  return { isLive };
}
