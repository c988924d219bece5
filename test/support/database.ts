import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const result = new URL(url);
  result.pathname = `/${database}`;
  return result.href;
}

export function setting(name: 'GS_TEST_SERVER' | 'GS_TEST_TEMPLATE' | 'GS_TEST_DATA'): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error('Kiểm thử cấp này cần PostgreSQL; chạy qua npm test hoặc npx jest --selectProjects.');
  return value;
}

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of its own, cloned from the migrated template (about 50 ms) or from another one. */
export async function createDatabase(template: string = setting('GS_TEST_TEMPLATE')): Promise<TestDatabase> {
  const server = setting('GS_TEST_SERVER');
  const run = setting('GS_TEST_TEMPLATE').split('_').at(-1) ?? '';
  const name = `gs_clone_${run}_${randomBytes(4).toString('hex')}`;
  await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`));
  return {
    url: withDatabase(server, name),
    drop: async () => {
      await onServer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** Runs something on the server's own database, with a connection that is closed afterwards. */
export async function onServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: setting('GS_TEST_SERVER') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
