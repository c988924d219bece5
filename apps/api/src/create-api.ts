import 'reflect-metadata';
import cookie from '@fastify/cookie';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  Db,
  EndpointCatalogue,
  ProblemError,
  sendProblem,
  Uploads,
  uuidv7,
  type Config,
  type PlatformOverrides,
} from '@gs/api-platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppModule } from './app.module';
import { growHeapSlowly } from './heap';
import { registerAccessLog } from './http/access-log';
import { registerApiDocs } from './http/api-docs';
import { registerHealth } from './http/health';
import { registerSecurityHeaders } from './http/security-headers';
import { registerSpa } from './http/spa';

const bodyLimit = 4 * 1024 * 1024;

const unreadable = (_error: unknown, request: FastifyRequest, reply: FastifyReply): void =>
  sendProblem(new ProblemError('NOT_FOUND'), request, reply);

/** The API with everything it serves, ready to listen. The database must have been prepared. */
export async function createApi(config: Config, overrides: PlatformOverrides = {}): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: config.trustProxy,
    bodyLimit,
    genReqId: () => uuidv7(),
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    // An address that cannot even be read ('%', '%ff') leads nowhere.
    frameworkErrors: unreadable as never,
  });
  const logger = new ConsoleLogger({ json: config.production, logLevels: ['warn', 'error', 'fatal'] });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.register(config, overrides), adapter, {
    logger,
    abortOnError: false,
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  await fastify.register(cookie);
  if (!config.production) fastify.decorate('plainCookies', true);
  registerSecurityHeaders(fastify, config);
  if (config.accessLog) registerAccessLog(fastify);
  registerHealth(fastify, app.get(Db));
  app.get(Uploads).register(fastify);
  const catalogue = app.get(EndpointCatalogue);
  await registerApiDocs(fastify, () => catalogue.all());
  registerSpa(fastify, config.demo);
  await app.init();
  await fastify.ready();
  return app;
}

export interface RunningApi {
  readonly app: NestFastifyApplication;
  /** http://127.0.0.1:3000 */
  readonly url: string;
  stop(): Promise<void>;
}

/** Creates the API and listens. With port 0 the system picks a free one. */
export async function startApi(config: Config, overrides: PlatformOverrides = {}): Promise<RunningApi> {
  growHeapSlowly();
  const app = await createApi(config, overrides);
  await app.listen(config.port, config.host);
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  const host = config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host;
  return { app, url: `http://${host}:${port}`, stop: () => app.close() };
}
