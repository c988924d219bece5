import { councils, type SessionDetailView } from '@gs/contracts';
import { api, asProblem } from '@gs/web-platform';

export interface LoadedSession {
  readonly session: SessionDetailView;
  /** The server did not answer: this is what it said last. */
  readonly isStale: boolean;
}

let last: SessionDetailView | null = null;

/**
 * A session as it is now. Where the server does not answer, what it said of the same session last: a page that follows a
 * meeting for hours must outlive a lost network, with all that is being written on it.
 */
export async function loadSession(id: string, signal: AbortSignal): Promise<LoadedSession> {
  try {
    last = await api(councils.getSession, { params: { id }, signal });
    return { session: last, isStale: false };
  } catch (thrown) {
    const problem = asProblem(thrown);
    const isSilent = problem.code === 'OFFLINE' || problem.status >= 500;
    if (isSilent && last?.id === id) return { session: last, isStale: true };
    last = null;
    throw thrown;
  }
}
