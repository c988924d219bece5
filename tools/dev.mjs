// npm run dev: the API starts again after each change; Vite serves the SPA and forwards /api to it.
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, requireNode } from './install.mjs';

requireNode();
ensureInstalled();
const { build, nodeProjects, root } = await import('./build.mjs');
const { onSignal, prepare } = await import('./run.mjs');
Object.assign(process.env, { NODE_ENV: 'development', GS_DEMO: process.env.GS_DEMO ?? '1' });
await build({ web: false });
const postgres = await prepare({ log: console.log });
const children = { api: startApi(), web: startWeb() };
let waiting = null;

const watched = new Set();
for (const folder of nodeProjects()) watch(path.join(root, folder, 'src'));

/** Folder by folder: a recursive watch on Linux follows files, and loses one that an editor replaces when it saves. */
function watch(folder) {
  if (watched.has(folder)) return;
  watched.add(folder);
  const watcher = fs.watch(folder, () => {
    if (fs.existsSync(folder)) watchBelow(folder);
    clearTimeout(waiting);
    waiting = setTimeout(() => restart().catch((error) => console.error(error.message)), 150);
  });
  watcher.on('error', () => watched.delete(folder)); // the folder has gone
  watchBelow(folder);
}

function watchBelow(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) watch(path.join(folder, entry.name));
}

async function restart() {
  if ((await build({ web: false })).length === 0) return; // saved as it was
  if (children.api.exitCode !== null) return void (children.api = startApi());
  children.api.once('exit', () => (children.api = startApi()));
  children.api.kill('SIGTERM');
}

function startApi() {
  return spawn(process.execPath, ['--enable-source-maps', path.join(root, 'apps/api/dist/main.js')], {
    stdio: 'inherit',
  });
}

function startWeb() {
  const vite = fileURLToPath(import.meta.resolve('vite/package.json')).replace('package.json', 'bin/vite.js');
  return spawn(process.execPath, [vite, '--config', path.join(root, 'apps/web/vite.config.ts')], {
    cwd: path.join(root, 'apps/web'),
    stdio: 'inherit',
  });
}

onSignal(async () => {
  for (const child of Object.values(children)) child.kill('SIGTERM');
  await postgres.stop();
});
