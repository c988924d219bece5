// Builds what runs: every Node project from src/ to dist/ by swc in this one process, then the SPA by Vite.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const stampFile = path.join(root, '.cache', 'build.json');

/** Node projects: apps/api, apps/ops, libs and schemas; those of the SPA are bundled by Vite. */
export function nodeProjects() {
  const within = (folder) => fs.readdirSync(path.join(root, folder)).map((name) => path.join(folder, name));
  return [
    'apps/api',
    'apps/ops',
    'libs/domain',
    'libs/papers',
    ...within('libs/api'),
    ...within('prisma-free-schemas'),
  ].filter((folder) => fs.existsSync(path.join(root, folder, 'src')));
}

const webFolders = ['apps/web', 'libs/web', 'libs/domain', 'prisma-free-schemas/contracts'];

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
export async function build({ web = true, force = false, log = console.log } = {}) {
  const stamp = fs.existsSync(stampFile) ? JSON.parse(fs.readFileSync(stampFile, 'utf8')) : {};
  const built = [];
  const parts = [
    [
      'node',
      [...nodeProjects().flatMap((folder) => sourcesBelow(path.join(folder, 'src'))), '.swcrc', 'tools/build.mjs'],
      'apps/api/dist',
      buildNode,
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
  for (const [name, files, output, work] of parts) {
    const hash = hashOf(files);
    if (!force && stamp[name] === hash && fs.existsSync(path.join(root, output))) continue;
    log(name === 'web' ? 'Dựng giao diện …' : 'Dựng máy chủ …');
    await work();
    stamp[name] = hash;
    fs.mkdirSync(path.dirname(stampFile), { recursive: true });
    fs.writeFileSync(stampFile, JSON.stringify(stamp));
    built.push(name);
  }
  return built;
}

async function buildNode() {
  const { default: swc } = await import('@swc/core');
  for (const folder of nodeProjects()) {
    const [from, to] = [path.join(root, folder, 'src'), path.join(root, folder, 'dist')];
    fs.rmSync(to, { recursive: true, force: true });
    await Promise.all(sourcesBelow(path.join(folder, 'src')).map((file) => emit(swc, path.join(root, file), from, to)));
  }
}

async function emit(swc, file, from, to) {
  const target = path.join(to, path.relative(from, file));
  await fs.promises.mkdir(path.dirname(target), { recursive: true });
  if (!file.endsWith('.ts')) return fs.promises.copyFile(file, target);
  if (file.endsWith('.d.ts')) return undefined;
  const out = target.replace(/\.ts$/, '.js');
  const { code, map } = await swc.transformFile(file, { configFile: path.join(root, '.swcrc'), cwd: root });
  await fs.promises.writeFile(out, `${code}\n//# sourceMappingURL=${path.basename(out)}.map\n`);
  return fs.promises.writeFile(`${out}.map`, map);
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
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build({ force: process.argv.includes('--force') });
