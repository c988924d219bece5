import { randomBytes } from 'node:crypto';
import { startApi as start } from '@gs/api';
import { Db, JobRunner, loadConfig, Sessions, UnitOfWork, type PlatformOverrides } from '@gs/api-platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from './client';
import { setting } from './database';

/** One key for all test databases, so that a clone can read what its template wrote. */
export const testSecretKey = Buffer.alloc(32, 7).toString('base64');

export interface TestApi {
  /** http://127.0.0.1:<free port> */
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly db: Db;
  readonly uow: UnitOfWork;
  /** Somebody without a session. */
  visitor(): Client;
  /** A signed-in account, by user name; the password is not asked. */
  as(username: string): Promise<Client>;
  /** Works off all jobs that are due. */
  runJobs(): Promise<void>;
  stop(): Promise<void>;
}

export interface TestApiOptions extends PlatformOverrides {
  readonly databaseUrl: string;
  /** The instant to start from, e.g. '2026-01-15T08:00:00+07:00'. */
  readonly now?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The whole API in this process, on a free port, over a database of its own. */
export async function startApi({ databaseUrl, now, env = {}, ...overrides }: TestApiOptions): Promise<TestApi> {
  const config = loadConfig({
    NODE_ENV: 'test',
    PORT: '0',
    DATA_DIR: setting('GS_TEST_DATA'),
    DATABASE_URL: databaseUrl,
    GS_DEMO: '1',
    GS_SECRET_KEY: testSecretKey,
    GS_JOBS: '0',
    GS_ACCESS_LOG: '0',
    GS_PUBLIC_PER_MINUTE: '100000',
    ...(now === undefined ? {} : { GS_NOW: new Date(now).toISOString() }),
    ...env,
  });
  const { app, url, stop } = await start(config, overrides);
  const db = app.get(Db);
  return {
    url,
    app,
    db,
    uow: app.get(UnitOfWork),
    visitor: () => new Client(url),
    as: async (username) => {
      const rows = await db.query<{ id: string }>(`SELECT id FROM account WHERE username = $1`, [username]);
      const account = rows[0];
      if (account === undefined) throw new Error(`no account ${username}`);
      return new Client(url, await app.get(Sessions).open(account.id));
    },
    runJobs: () => app.get(JobRunner).runDue(),
    stop,
  };
}

/** A key for one command, as the SPA would make it. */
export function idempotencyKey(): string {
  return randomBytes(12).toString('hex');
}
