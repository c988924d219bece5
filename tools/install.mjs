// Installs packages from the lockfile when they are missing or not what it says. Uses nothing that must be installed.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const read = (file) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));

/** Refuses a Node.js that is too old, in a sentence rather than a stack. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Cần Node.js 20.19 trở lên; máy này có ${process.versions.node}.`);
  process.exit(1);
}

/** Whether node_modules holds exactly what the lockfile says for this platform. */
export function installed() {
  if (!fs.existsSync(path.join(root, 'node_modules/.package-lock.json'))) return false;
  const [wanted, present] = [read('package-lock.json').packages, read('node_modules/.package-lock.json').packages];
  return Object.entries(wanted).every(([name, entry]) => {
    if (!name.startsWith('node_modules/')) return true; // our own projects
    if (entry.optional && present[name] === undefined) return true;
    return present[name]?.version === entry.version && fs.existsSync(path.join(root, name));
  });
}

/** Installs what the lockfile says when it is not there yet. @returns whether it had to */
export function ensureInstalled(log = console.log) {
  if (installed()) return false;
  log('Cài các gói theo package-lock.json (khoảng một phút) …');
  // A registry that lacks the binaries of other platforms makes `npm ci` refuse a lockfile without them, though they
  // would never be installed here. `npm install --no-save` takes the same versions and passes over what is optional.
  if (!npm('ci') && !npm('install', '--no-save')) {
    throw new Error('Không cài được các gói. Xem lỗi ở trên; cần truy cập được kho gói npm.');
  }
  return true;
}

function npm(...args) {
  const windows = process.platform === 'win32';
  const options = { cwd: root, stdio: 'inherit', shell: windows };
  return (
    spawnSync(
      windows ? 'npm.cmd' : 'npm',
      [...args, '--include=dev', '--include=optional', '--loglevel=error'],
      options,
    ).status === 0
  );
}
