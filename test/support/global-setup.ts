import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDatabase } from '../../prisma-free-schemas/database/src';
import { Client } from 'pg';
import { ensurePostgres, sweepAbandoned, type RunningPostgres } from '../../tools/postgres.mjs';
import { withDatabase } from './database';

const state = globalThis as { gsPostgres?: RunningPostgres | null; gsTemplate?: string };

/** Once per Jest run: a PostgreSQL server (unless DATABASE_URL names one) and a migrated database to clone for each test file. */
export default async function globalSetup(): Promise<void> {
  if (state.gsTemplate !== undefined) return; // several levels in one run share it
  if (!process.env['GS_TEST_DATA']) {
    await sweepAbandoned(tmpdir(), 'gs-test-');
    process.env['GS_TEST_DATA'] = mkdtempSync(join(tmpdir(), 'gs-test-'));
    chmodSync(process.env['GS_TEST_DATA'], 0o755);
  }
  if (!process.env['GS_TEST_SERVER']) {
    state.gsPostgres = await ensurePostgres({ dataDir: process.env['GS_TEST_DATA'], throwaway: true });
    process.env['GS_TEST_SERVER'] = state.gsPostgres.url;
  }
  const server = process.env['GS_TEST_SERVER'];
  const template = `gs_template_${process.pid}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${template}`);
  await client.end();
  await prepareDatabase(withDatabase(server, template));
  state.gsTemplate = template;
  process.env['GS_TEST_TEMPLATE'] = template;
}
