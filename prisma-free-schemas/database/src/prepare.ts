import { runMigrations } from 'graphile-worker';
import { Client } from 'pg';
import { migrate } from './migrate';

/** Makes a database ready to serve: our tables, then the job queue's. @returns the names of our migrations applied now */
export async function prepareDatabase(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const applied = await migrate(client);
    await runMigrations({ connectionString: url });
    return applied;
  } finally {
    await client.end();
  }
}
