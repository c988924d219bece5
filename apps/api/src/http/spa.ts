import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const dist = join(__dirname, '..', '..', '..', 'web', 'dist');
const assets = `${sep}assets${sep}`;

/**
 * Serves the built SPA: hashed assets for ever, every other path as index.html so that a link into the middle works.
 * Without a build there is no page, only the API. A demonstration says so in the page itself, also to those who are not signed in.
 */
export function registerSpa(app: FastifyInstance, isDemo: boolean, folder: string = dist): void {
  const file = join(folder, 'index.html');
  if (!existsSync(file)) return;
  const page = readFileSync(file, 'utf8');
  const index = isDemo ? page.replace('</head>', '<meta name="gs-mode" content="demo" /></head>') : page;
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
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(index);
  });
}
