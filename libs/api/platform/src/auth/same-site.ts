import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/config';

/**
 * Whether a command came from our own pages. A browser always says: Sec-Fetch-Site, or at least Origin on a POST.
 * A request with neither is no browser's and carries no one's cookie but its own.
 */
export function sameSite(
  request: Pick<FastifyRequest, 'headers' | 'protocol' | 'host'>,
  config: Pick<Config, 'origin'>,
): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = request.headers.origin;
  return origin === undefined || origin === (config.origin ?? `${request.protocol}://${request.host}`);
}
