import type { Config } from '@gs/api-platform';
import type { FastifyInstance } from 'fastify';

const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

/** Headers that every answer carries unless the route set its own, stricter ones. */
export function registerSecurityHeaders(app: FastifyInstance, config: Config): void {
  const https = config.origin?.startsWith('https://') === true;
  app.addHook('onSend', (_request, reply, payload, done) => {
    const set = (name: string, value: string): void => {
      if (!reply.hasHeader(name)) void reply.header(name, value);
    };
    set('content-security-policy', policy);
    set('x-content-type-options', 'nosniff');
    set('x-frame-options', 'SAMEORIGIN');
    set('referrer-policy', 'same-origin');
    set('cross-origin-opener-policy', 'same-origin');
    set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
    if (https) set('strict-transport-security', 'max-age=31536000; includeSubDomains');
    done(null, payload);
  });
}
