import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { Endpoint } from '@gs/contracts';
import type { FastifyInstance } from 'fastify';
import { openApiDocument } from '../openapi/document';

const files = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

const page = `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><title>Gương Sáng – API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css"><link rel="icon" href="/api/docs/favicon-32x32.png"></head>
<body><div id="swagger-ui"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body>
</html>`;

const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', validatorUrl: null });`;

/** `/api/openapi.json`, made from the contracts that are served, and a page to read it at `/api/docs`, without the network. */
export async function registerApiDocs(app: FastifyInstance, endpoints: () => readonly Endpoint[]): Promise<void> {
  let document: string | null = null;
  app.get('/api/openapi.json', (_request, reply) => {
    document ??= JSON.stringify(openApiDocument(endpoints()));
    return reply.type('application/json; charset=utf-8').send(document);
  });
  const root = dirname(require.resolve('swagger-ui-dist/package.json'));
  await app.register(fastifyStatic, { root, serve: false });
  app.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  app.get('/api/docs/start.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(start));
  for (const file of files) app.get(`/api/docs/${file}`, (_request, reply) => reply.sendFile(file, root));
}
