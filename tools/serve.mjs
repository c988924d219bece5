// npm run serve: production. No demonstration, no sample data; the first administrator is made by `npm run ops -- create-admin`.
import { ensureInstalled, requireNode } from './install.mjs';

requireNode();
process.env.NODE_ENV = 'production';
process.env.GS_DEMO = '0';
ensureInstalled();
const { build } = await import('./build.mjs');
const { fail, onSignal, prepare, startServer } = await import('./run.mjs');
try {
  await build();
  let api = null;
  let postgres = null;
  onSignal(async () => {
    await api?.stop();
    await postgres?.stop();
  });
  postgres = await prepare({ log: console.log });
  api = await startServer();
  console.log(`Gương Sáng: ${api.url}`);
} catch (error) {
  fail(error);
}
