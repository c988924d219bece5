import type { FastifyInstance } from 'fastify';

/** One JSON line per answer: the route as a pattern, never the address with its names and numbers, never who asked. */
export function registerAccessLog(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url;
    if (route?.startsWith('/api/') === true) {
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
