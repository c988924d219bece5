// What start, serve, dev and ops share: PostgreSQL up, tables up to date, environment filled in, orderly end.
import * as path from 'node:path';
import { createRequire } from 'node:module';
import { ensurePostgres } from './postgres.mjs';
import { root } from './build.mjs';

const require = createRequire(import.meta.url);

/** Starts PostgreSQL and brings the tables up to date. Sets DATABASE_URL and DATA_DIR for all that follows. */
export async function prepare({ log = () => undefined } = {}) {
  process.env.DATA_DIR = path.resolve(root, process.env.DATA_DIR || '.data');
  const postgres = await ensurePostgres({ dataDir: process.env.DATA_DIR, log });
  process.env.DATABASE_URL = postgres.url;
  try {
    const { prepareDatabase } = require('@gs/database');
    const applied = await prepareDatabase(postgres.url);
    if (applied.length > 0) log(`Cập nhật cấu trúc dữ liệu: ${applied.length} bước.`);
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return postgres;
}

/** Starts the API in this process: one Ctrl-C ends it, one kill -9 leaves nothing of it. */
export async function startServer() {
  const { loadConfig } = require('@gs/api-platform');
  const { startApi } = require('@gs/api');
  try {
    return await startApi(loadConfig(process.env));
  } catch (error) {
    if (error?.code !== 'EADDRINUSE') throw error;
    throw new Error(
      `Cổng ${process.env.PORT || 3000} đang có chương trình khác dùng. Chọn cổng khác, ví dụ: PORT=3001 npm start`,
    );
  }
}

/** Ends everything in order at the first signal; a second one is only patience running out. */
export function onSignal(stop) {
  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (ending) return;
      ending = true;
      stop().then(
        () => process.exit(0),
        (error) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}

/** A failure in a sentence; the stack only when asked for. */
export function fail(error) {
  console.error(`\n${process.env.GS_DEBUG ? (error?.stack ?? error) : (error?.message ?? error)}`);
  process.exit(1);
}
