import { isAnonymous } from '@gs/api-platform';
import type { FastifyInstance } from 'fastify';

/**
 * One JSON line per answer: the route as a pattern, never the address with its names and numbers, never who asked. Of an
 * anonymous route no line at all: with few people in the room, the minute would be enough to tell who it was.
 */
export function registerAccessLog(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url;
    if (route?.startsWith('/api/') === true && !isAnonymous(request)) {
      const line = {
        at: new Date().toISOString(),
        trace: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      };
      process.stdout.write(`${JSON.stringify(line)}\n`);
    }
    done();
  });
}
