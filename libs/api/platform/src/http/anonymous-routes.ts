import type { Endpoint } from '@gs/contracts';
import type { FastifyRequest } from 'fastify';

/** What answers of an anonymous route carry in place of a trace id: the same for everybody. */
export const noTrace = 'anonymous';

const patterns = new Set<string>();

/** Notes a route that belongs to nobody. @throws Error unless anybody may call it: what is nobody's can ask for no right */
export function noteAnonymous(endpoint: Endpoint, pattern: string): void {
  if (endpoint.anonymous !== true) return;
  if (endpoint.access !== 'public') throw new Error(`${endpoint.id} is anonymous, so it has to be public`);
  patterns.add(pattern);
}

/**
 * Whether a request came to a route that belongs to nobody. Asked by whoever would note something of a request (the access
 * log, the log of faults): of these they note nothing, not even that there was one, for a time is enough to tell who it was.
 */
export function isAnonymous(request: Pick<FastifyRequest, 'routeOptions'>): boolean {
  const { url } = request.routeOptions;
  return url !== undefined && patterns.has(url);
}
