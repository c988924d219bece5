import { useEffect, useState } from 'react';
import { asProblem } from './problem';

const QUIET_MS = 250;

/** Asks the server for what fits a text. Declare it outside the component or in `useCallback`. */
export type Find<T> = (text: string, signal: AbortSignal) => Promise<readonly T[]>;

/**
 * What the server finds for a text that is being typed: asked a moment after the typing stops; the answer of an older
 * question is dropped. An empty text finds nothing unless `isEager`.
 */
export function useFound<T>(
  typed: string,
  find: Find<T>,
  { isEager = false }: { readonly isEager?: boolean } = {},
): { readonly found: readonly T[]; readonly fault: string | undefined } {
  const [found, setFound] = useState<readonly T[]>([]);
  const [fault, setFault] = useState<string>();
  const text = typed.trim();
  const mayAsk = isEager || text !== '';
  useEffect(() => {
    if (!mayAsk) return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      find(text, leaving.signal).then(
        (items) => {
          setFound(items);
          setFault(undefined);
        },
        (thrown: unknown) => {
          if (!leaving.signal.aborted) setFault(asProblem(thrown).detail);
        },
      );
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [text, mayAsk, find]);
  return { found: mayAsk ? found : [], fault };
}
