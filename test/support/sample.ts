import { startApi } from './api';
import { createDatabase, onServer, setting, withDatabase, type TestDatabase } from './database';

/**
 * A database with the whole sample province, its councils and demo accounts. The first one of a run loads the sample;
 * the others are clones of that.
 */
export async function createSampleDatabase(): Promise<TestDatabase> {
  const template = setting('GS_TEST_TEMPLATE').replace('gs_template', 'gs_sample');
  await onServer(async (client) => {
    // Test files run side by side: one of them loads, the others wait for it.
    await client.query(`SELECT pg_advisory_lock(hashtext($1))`, [template]);
    const { rowCount } = await client.query(`SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate`, [
      template,
    ]);
    if (rowCount !== 0) return;
    await client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${template} TEMPLATE ${setting('GS_TEST_TEMPLATE')}`);
    await loadInto(withDatabase(setting('GS_TEST_SERVER'), template));
    await client.query(`ALTER DATABASE ${template} IS_TEMPLATE true`);
  });
  return createDatabase(template);
}

async function loadInto(databaseUrl: string): Promise<void> {
  const ops: object = await import('@gs/ops');
  const load = 'loadSample' in ops ? ops.loadSample : undefined;
  if (typeof load !== 'function') throw new Error('@gs/ops has no loadSample');
  const api = await startApi({ databaseUrl });
  try {
    await (load as (app: unknown) => Promise<unknown>)(api.app);
  } finally {
    await api.stop();
  }
}
