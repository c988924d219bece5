import { councils, type ResponseOf } from '@gs/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, asProblem, urlOf, useEventStream } from '@gs/web-platform';

export type LiveView = ResponseOf<typeof councils.live>;

/** `live`: told at once; `polling`: asks every few seconds; `lost`: no answer; `signed-out`: must sign in again. */
export type Connection = 'live' | 'polling' | 'lost' | 'signed-out';

export interface Live {
  readonly view: LiveView;
  readonly connection: Connection;
  /** When the last answer came, as an instant; null: the one the page opened with. */
  readonly at: string | null;
}

const POLL_MS = 5_000;
/** How long a stream may be on its way before the page says that it does not come. */
const QUIET_MS = 4_000;

/**
 * What the room looks at, kept fresh by server events and by asking while they do not come. A failed question leaves the
 * last answer on the screen: a projector never turns into an error page in front of the council.
 */
export function useLive(opened: LiveView): Live {
  const { sessionId } = opened;
  const [view, setView] = useState(opened);
  const [at, setAt] = useState<string | null>(null);
  const [fault, setFault] = useState<'lost' | 'signed-out' | null>(null);
  const asking = useRef<'no' | 'yes' | 'again'>('no');
  const ask = useCallback(async (): Promise<void> => {
    if (asking.current !== 'no') {
      asking.current = 'again';
      return;
    }
    do {
      asking.current = 'yes';
      try {
        setView(await api(councils.live, { params: { id: sessionId }, isQuiet: true }));
        setAt(new Date().toISOString());
        setFault(null);
      } catch (thrown) {
        setFault(asProblem(thrown).code === 'UNAUTHENTICATED' ? 'signed-out' : 'lost');
      }
    } while (wasAskedAgain(asking.current));
    asking.current = 'no';
  }, [sessionId]);
  const { isLive } = useEventStream(urlOf(councils.sessionEvents, { params: { id: sessionId } }), {
    isOn: view.state === 'planned' || view.state === 'open',
    fallbackPollMs: POLL_MS,
    onChange: () => void ask(),
  });
  const isOver = view.state === 'closed' || view.state === 'cancelled';
  const isLate = useLasting(!isLive && !isOver, QUIET_MS);
  return { view, connection: fault ?? (isLate ? 'polling' : 'live'), at };
}

const wasAskedAgain = (asking: 'no' | 'yes' | 'again'): boolean => asking === 'again';

/** True once a state has lasted for a while. */
function useLasting(isSo: boolean, ms: number): boolean {
  const [hasLasted, setLasted] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setLasted(true), ms);
    return () => {
      clearTimeout(timer);
      setLasted(false);
    };
  }, [isSo, ms]);
  return isSo && hasLasted;
}
