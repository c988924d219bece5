// Finds a Chromium for the browser tests, or installs one the way the platform allows.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const fixed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * In this order: CHROME_PATH, Playwright's own, one on PATH, the one of @sparticuz/chromium, one installed by apt-get.
 * @returns {Promise<{path: string, env?: Record<string, string>, found: string}>}
 */
export async function findChromium(log = () => undefined) {
  if (process.env.CHROME_PATH) return { path: process.env.CHROME_PATH, found: 'CHROME_PATH', ...libraries() };
  const { chromium } = await import('playwright-core');
  const candidates = [
    ['Playwright', chromium.executablePath()],
    ...(process.env.PATH ?? '')
      .split(path.delimiter)
      .flatMap((folder) => names.map((name) => ['PATH', path.join(folder, name)])),
    ...fixed.map((file) => ['máy', file]),
  ];
  for (const [found, file] of candidates) if (file && fs.existsSync(file) && runs(file)) return { path: file, found };
  return (await fromSparticuz(log)) ?? fromApt(log) ?? refuse();
}

function runs(file, env = {}) {
  return spawnSync(file, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 }).status === 0;
}

function libraries() {
  return process.env.CHROME_LIBRARIES ? { env: { LD_LIBRARY_PATH: process.env.CHROME_LIBRARIES } } : {};
}

/** The binary comes from npm alone; its shared libraries lie beside it in an archive of their own. */
async function fromSparticuz(log) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    const file = await packed.executablePath();
    if (runs(file)) return { path: file, found: '@sparticuz/chromium' };
    const archive = path.join(
      path.dirname(new URL(import.meta.resolve('@sparticuz/chromium')).pathname),
      '../../bin/al2023.tar.br',
    );
    await inflate(archive);
    const env = { LD_LIBRARY_PATH: path.join(os.tmpdir(), 'al2023', 'lib') };
    if (runs(file, env)) return { path: file, env, found: '@sparticuz/chromium' };
  } catch (error) {
    log(`@sparticuz/chromium không dùng được: ${error.message}`);
  }
  return null;
}

function fromApt(log) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !fs.existsSync('/etc/debian_version')) return null;
  log('Không có Chromium: cài bằng apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'inherit', env });
  return runs('/usr/bin/chromium') ? { path: '/usr/bin/chromium', found: 'apt-get' } : null;
}

function refuse() {
  throw new Error(
    'Không có Chromium cho kiểm thử trình duyệt. Chạy: npx playwright install chromium  (hoặc đặt CHROME_PATH)',
  );
}
