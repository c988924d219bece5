import { loadConfig } from '@gs/api-platform';
import { prepareDatabase } from '@gs/database';
import { startApi } from './create-api';

/** Serves until told to stop: prepares the database, listens, and ends what is under way before it goes. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  await prepareDatabase(config.databaseUrl);
  const { url, stop } = await startApi(config);
  process.stdout.write(`Gương Sáng: ${url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
