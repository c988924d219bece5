import type { Db } from '@gs/api-platform';
import type { FastifyInstance } from 'fastify';

/** `GET /api/v1/health`: 200 when the database answers, else 503. For load balancers and scripts; tells nothing else. */
export function registerHealth(app: FastifyInstance, db: Db): void {
  app.get('/api/v1/health', async (_request, reply) => {
    const database = await db.query('SELECT 1').then(
      () => true,
      () => false,
    );
    return reply
      .status(database ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: database ? 'ok' : 'unavailable', database: database ? 'ok' : 'unavailable' });
  });
}
