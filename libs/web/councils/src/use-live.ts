import { useEffect, useRef } from 'react';
import { useRevalidator } from 'react-router';

const POLL_MS = 15_000;

/** Reloads the page's data when the server says that something has changed; asks now and then when the stream fails. */
export function useLive(url: string, isOn: boolean): void {
  const { revalidate } = useRevalidator();
  const reload = useRef(revalidate);
  useEffect(() => {
    reload.current = revalidate;
  }, [revalidate]);
  useEffect(() => {
    if (!isOn) return;
    let timer: ReturnType<typeof setInterval> | undefined;
    const stream = new EventSource(url, { withCredentials: true });
    stream.onmessage = () => void reload.current();
    stream.onopen = () => {
      clearInterval(timer);
      timer = undefined;
    };
    stream.onerror = () => {
      timer ??= setInterval(() => void reload.current(), POLL_MS);
    };
    return () => {
      stream.close();
      clearInterval(timer);
    };
  }, [url, isOn]);
}
