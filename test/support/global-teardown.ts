import { rmSync } from 'node:fs';
import { Client } from 'pg';
import type { RunningPostgres } from '../../tools/postgres.mjs';

const state = globalThis as { gsPostgres?: RunningPostgres | null; gsTemplate?: string };

/** Ends our own server, or takes our databases off the one that was given. */
export default async function globalTeardown(): Promise<void> {
  const template = state.gsTemplate;
  if (template === undefined) return;
  delete state.gsTemplate;
  // With a server of our own, its databases go with its folder; somebody else's gets ours taken off it.
  if (state.gsPostgres?.own !== true) await dropOurs();
  if (state.gsPostgres == null) return;
  await state.gsPostgres.stop();
  rmSync(process.env['GS_TEST_DATA'] ?? '', { recursive: true, force: true });
}

async function dropOurs(): Promise<void> {
  const client = new Client({ connectionString: process.env['GS_TEST_SERVER'] });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(`SELECT datname FROM pg_database WHERE datname ~ $1`, [
    `^gs_((template|sample)_${process.pid}|clone_${process.pid}_[0-9a-f]+)$`,
  ]);
  for (const { datname } of rows) {
    await client.query(`ALTER DATABASE ${datname} IS_TEMPLATE false`);
    await client.query(`DROP DATABASE ${datname} WITH (FORCE)`);
  }
  await client.end();
}
