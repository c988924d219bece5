import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Browsers keep a `__Host-` cookie only when it is Secure, host-only and for the whole site. */
const secureName = '__Host-gs';
const plainName = 'gs';

/** The session token that came with a request, or null. */
export function readSessionCookie(request: FastifyRequest): string | null {
  const token = request.cookies[secureName] ?? (plain(request) ? request.cookies[plainName] : undefined);
  return token === undefined || token === '' ? null : token;
}

/** Gives the browser its session token. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  void reply.setCookie(nameFor(request), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: !plain(request),
  });
}

/** Takes the session token back. */
export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(nameFor(request), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: !plain(request),
  });
}

function nameFor(request: FastifyRequest): string {
  return plain(request) ? plainName : secureName;
}

/** Plain http on this very machine, where not every browser keeps a Secure cookie. Never in production. */
function plain(request: FastifyRequest): boolean {
  const loopback = request.protocol === 'http' && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.host);
  return loopback && request.server.hasDecorator('plainCookies');
}
