// Builds what runs: every Node project from src/ to dist/ by swc in this one process, then the SPA by Vite.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as zlib from 'node:zlib';
import { buildRecountPage, recountPage, recountPageParts } from './recount-page.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const lockFile = path.join(root, '.cache', 'build.lock');
const stampFile = path.join(root, '.cache', 'build.json');

/** Node projects: apps/api, apps/ops, libs and schemas; those of the SPA are bundled by Vite. */
export function nodeProjects() {
  const within = (folder) => fs.readdirSync(path.join(root, folder)).map((name) => path.join(folder, name));
  return [
    'apps/api',
    'apps/ops',
    'libs/ballots',
    'libs/domain',
    'libs/papers',
    ...within('libs/api'),
    ...within('prisma-free-schemas'),
  ].filter((folder) => fs.existsSync(path.join(root, folder, 'src')));
}

const partNames = { node: 'máy chủ', page: 'trang tự kiểm phiếu', web: 'giao diện' };
const webFolders = ['apps/web', 'libs/web', 'libs/ballots', 'libs/domain', 'prisma-free-schemas/contracts'];

function sourcesBelow(folder) {
  const result = [];
  for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
    if (['node_modules', 'dist', 'migrations'].includes(entry.name)) continue;
    const inner = path.join(folder, entry.name);
    if (entry.isDirectory()) result.push(...sourcesBelow(inner));
    else if (!entry.name.includes('.spec.')) result.push(inner);
  }
  return result.sort();
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(fs.readFileSync(path.join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/** Builds what is stale. @returns the parts that were built */
export async function build({ web = process.env.GS_NO_WEB !== '1', force = false, log = console.log } = {}) {
  const stamp = fs.existsSync(stampFile) ? JSON.parse(fs.readFileSync(stampFile, 'utf8')) : {};
  const built = [];
  let locked = false;
  const parts = [
    [
      'node',
      [...nodeProjects().flatMap((folder) => sourcesBelow(path.join(folder, 'src'))), '.swcrc', 'tools/build.mjs'],
      'apps/api/dist',
      buildNode,
    ],
    [
      'page',
      [...['libs/ballots', 'libs/domain/src'].flatMap(sourcesBelow), ...recountPageParts, 'package-lock.json'],
      recountPage,
      buildRecountPage,
    ],
    ...(web
      ? [
          [
            'web',
            [...webFolders.flatMap(sourcesBelow), 'package-lock.json', 'tools/build.mjs'],
            'apps/web/dist',
            buildWeb,
          ],
        ]
      : []),
  ];
  try {
    for (const [name, files, output, work] of parts) {
      const hash = hashOf(files);
      if (!force && stamp[name] === hash && fs.existsSync(path.join(root, output))) continue;
      if (!locked) locked = await takeLock();
      log(`Dựng ${partNames[name]} …`);
      await work();
      stamp[name] = hash;
      fs.mkdirSync(path.dirname(stampFile), { recursive: true });
      fs.writeFileSync(stampFile, JSON.stringify(stamp));
      built.push(name);
    }
  } finally {
    if (locked) fs.rmSync(lockFile, { force: true }); // a build that failed must not keep the next one waiting
  }
  return built;
}

/** One build at a time in a checkout; the lock of a process that is gone does not count. */
async function takeLock() {
  fs.mkdirSync(path.dirname(lockFile), { recursive: true });
  for (;;) {
    try {
      fs.writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      process.once('exit', () => fs.rmSync(lockFile, { force: true }));
      return true;
    } catch {
      const holder = fs.existsSync(lockFile) ? Number(fs.readFileSync(lockFile, 'utf8')) : 0;
      if (holder > 0 && !running(holder)) fs.rmSync(lockFile, { force: true });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function running(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function buildNode() {
  const { default: swc } = await import('@swc/core');
  for (const folder of nodeProjects()) {
    const [from, to] = [path.join(root, folder, 'src'), path.join(root, folder, 'dist')];
    const sources = sourcesBelow(path.join(folder, 'src')).map((file) => path.join(root, file));
    const written = new Set((await Promise.all(sources.map((file) => emit(swc, file, from, to)))).flat());
    // What has no source any more goes; what is in use is never gone, not even for a moment.
    for (const file of filesBelow(to)) if (!written.has(file)) fs.rmSync(file);
  }
}

function filesBelow(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

/** @returns the files written for one source */
async function emit(swc, file, from, to) {
  const target = path.join(to, path.relative(from, file));
  if (file.endsWith('.d.ts')) return [];
  await fs.promises.mkdir(path.dirname(target), { recursive: true });
  if (!file.endsWith('.ts')) {
    await fs.promises.copyFile(file, target);
    return [target];
  }
  const out = target.replace(/\.ts$/, '.js');
  const { code, map } = await swc.transformFile(file, { configFile: path.join(root, '.swcrc'), cwd: root });
  await fs.promises.writeFile(out, `${code}\n//# sourceMappingURL=${path.basename(out)}.map\n`);
  await fs.promises.writeFile(`${out}.map`, map);
  return [out, `${out}.map`];
}

function buildWeb() {
  const config = path.join(root, 'apps/web/vite.config.ts');
  if (!fs.existsSync(config)) return;
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const result = spawnSync(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
    cwd: path.join(root, 'apps/web'),
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (result.status !== 0) throw new Error('Dựng giao diện không xong; xem lỗi ở trên.');
  const worthwhile = filesBelow(path.join(root, 'apps/web/dist')).filter((file) =>
    /\.(js|css|html|svg|json|ttf)$/.test(file),
  );
  for (const file of worthwhile) {
    const bytes = fs.readFileSync(file);
    if (bytes.length < 1024) continue;
    fs.writeFileSync(`${file}.gz`, zlib.gzipSync(bytes));
    fs.writeFileSync(
      `${file}.br`,
      zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 8 } }),
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build({ force: process.argv.includes('--force') });
