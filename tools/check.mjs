// npm run check: types, lint, format, layers, generated pages. Says at the end what does not hold.
import { spawn } from 'node:child_process';
import * as path from 'node:path';
import { ensureInstalled, requireNode } from './install.mjs';

requireNode();
ensureInstalled();
const { root } = await import('./build.mjs');
const { stalePages } = await import('./docs.mjs');

const tool = (file, ...args) => [path.join(root, 'node_modules', file), ...args];
const sources = ['apps', 'libs', 'prisma-free-schemas', 'test', 'tools'];
const cache = (name) => path.join(root, '.cache', name);
const steps = [
  ['Kiểu (máy chủ)', tool('typescript/bin/tsc', '-p', 'tsconfig.json')],
  ['Kiểu (giao diện)', tool('typescript/bin/tsc', '-p', 'tsconfig.web.json')],
  [
    'ESLint',
    tool('eslint/bin/eslint.js', '--max-warnings=0', '--cache', '--cache-location', cache('eslint'), ...sources),
  ],
  [
    'Prettier',
    tool(
      'prettier/bin/prettier.cjs',
      '--check',
      '--log-level=warn',
      '--cache',
      '--cache-location',
      cache('prettier'),
      '.',
    ),
  ],
  [
    'Ranh giới',
    tool(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'libs',
      'prisma-free-schemas',
    ),
  ],
];

const failed = [];
// Two at a time: an office's machine has two cores.
const queue = [...steps];
await Promise.all([worker(), worker()]);
const stale = await stalePages().catch((error) => [error.message]);
if (stale.length > 0) {
  failed.push('Tài liệu sinh ra');
  console.log(`✗ Tài liệu sinh ra: ${stale.join(', ')} (chạy npm run docs)`);
} else console.log('✓ Tài liệu sinh ra');
console.log(failed.length === 0 ? '\nMọi kiểm tra đều đạt.' : `\nChưa đạt: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);

async function worker() {
  for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
    const [name, args] = step;
    const begun = performance.now();
    const { code, output } = await run(args);
    console.log(`${code === 0 ? '✓' : '✗'} ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
    if (code === 0) continue;
    failed.push(name);
    console.log(output.trimEnd());
  }
}

function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('exit', (code) => resolve({ code, output }));
  });
}
