import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const dist = join(__dirname, '..', '..', '..', 'web', 'dist');
const assets = `${sep}assets${sep}`;

/**
 * Serves the built SPA: hashed assets for ever, every other path as index.html so that a link into the middle works.
 * Without a build there is no page, only the API.
 */
export function registerSpa(app: FastifyInstance, folder: string = dist): void {
  if (!existsSync(join(folder, 'index.html'))) return;
  void app.register(fastifyStatic, {
    root: folder,
    // `reply.sendFile` is there already, from the API's own pages.
    decorateReply: false,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) =>
      void reply.header('cache-control', path.includes(assets) ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });
  app.get('/*', (request, reply) => {
    if (/^\/(api|assets)(\/|$)/.test(request.url)) return reply.callNotFound();
    return reply.sendFile('index.html', folder);
  });
}
