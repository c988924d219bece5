import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDatabase } from '@gs/database';
import { loadSample } from '@gs/ops';
import { Client as Sql } from 'pg';
import { ensurePostgres, type RunningPostgres } from '../../tools/postgres.mjs';
import { Client, startApi as inThisProcess, testSecretKey } from '../support';

const root = join(__dirname, '..', '..');

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** A server and a database of our own, to be killed: never one that was given to us. The sample province is in it. */
export class Killable {
  private api: ChildProcess | undefined;
  private postgres: RunningPostgres | undefined;
  private dataDir = '';
  private readonly given = process.env['DATABASE_URL'];
  url = '';

  /** @param now the clock the server starts from, an instant */
  constructor(private readonly now = '2026-11-22T01:00:00.000Z') {}

  async prepare(): Promise<void> {
    delete process.env['DATABASE_URL'];
    this.dataDir = mkdtempSync(join(tmpdir(), 'gs-kill-'));
    chmodSync(this.dataDir, 0o755);
    this.postgres = await ensurePostgres({ dataDir: this.dataDir });
    await prepareDatabase(this.postgres.url);
    const loader = await inThisProcess({ databaseUrl: this.postgres.url, env: { DATA_DIR: this.dataDir } });
    await loadSample(loader.app);
    await loader.stop();
    await this.startApi();
  }

  async clearAway(): Promise<void> {
    if (this.api?.exitCode === null && this.api.signalCode === null) {
      this.api.kill('SIGTERM');
      await once(this.api, 'exit');
    }
    await this.postgres?.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
    if (this.given !== undefined) process.env['DATABASE_URL'] = this.given;
  }

  get isServing(): boolean {
    return this.api?.exitCode === null && this.api.signalCode === null;
  }

  /** The API as it is served, in a process of its own. */
  async startApi(): Promise<void> {
    const register = join(root, 'tools', 'swc-register.cjs');
    const api = spawn(
      process.execPath,
      ['--conditions=@gs/source', '-r', register, join(root, 'apps/api/src/main.ts')],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          PATH: process.env['PATH'] ?? '',
          NODE_ENV: 'test',
          PORT: '0',
          DATA_DIR: this.dataDir,
          DATABASE_URL: this.postgres?.url ?? '',
          GS_DEMO: '1',
          GS_SECRET_KEY: testSecretKey,
          GS_ACCESS_LOG: '0',
          GS_NOW: this.now,
        },
      },
    );
    this.api = api;
    let said = '';
    this.url = await new Promise<string>((resolve, reject) => {
      // Both are read to the end: a server whose listener has gone would stop at its next line.
      for (const stream of [api.stdout, api.stderr])
        stream?.on('data', (chunk: Buffer) => {
          said += chunk.toString();
          const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
          if (found !== undefined) resolve(found);
        });
      api.once('exit', () => reject(new Error(`the API did not start:\n${said}`)));
    });
  }

  async withSql<T>(work: (sql: Sql) => Promise<T>, name = 'observer'): Promise<T> {
    const sql = new Sql({ connectionString: this.postgres?.url, application_name: name });
    sql.on('error', () => undefined);
    await sql.connect();
    try {
      return await work(sql);
    } finally {
      await sql.end().catch(() => undefined);
    }
  }

  rows<T>(text: string, params: unknown[] = []): Promise<T[]> {
    return this.withSql(async (sql) => (await sql.query(text, params)).rows as T[]);
  }

  async signedIn(username: string): Promise<Client> {
    return new Client(this.url, await this.sessionOf(username));
  }

  /** A session's token: it outlives the server, so a new client after a kill needs no new one. */
  async sessionOf(username: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.rows(
      `INSERT INTO account_session (token_sha256, account_id, created_at, last_seen_at, expires_at)
       SELECT $1, id, $3, $3, $3::timestamptz + interval '11 hours' FROM account WHERE username = $2`,
      [createHash('sha256').update(token).digest('hex'), username, this.now],
    );
    return token;
  }

  /**
   * Starts a command, lets it run into a table that somebody holds, does the harm while it waits there in the middle of its
   * transaction, and comes back when the command has ended one way or the other: null when it got no answer.
   */
  async harmInTheMiddle(
    table: string,
    command: () => Promise<Reply>,
    harm: (backend: number) => Promise<void>,
  ): Promise<Reply | null> {
    const holder = new Sql({ connectionString: this.postgres?.url, application_name: 'holder' });
    holder.on('error', () => undefined);
    await holder.connect();
    await holder.query(`BEGIN; LOCK TABLE ${table} IN SHARE ROW EXCLUSIVE MODE`);
    const answer = command().catch(() => null);
    let backend = 0;
    await until(async () => {
      const waiting = await this.rows<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE application_name = 'guong-sang' AND wait_event_type = 'Lock'`,
      );
      backend = waiting[0]?.pid ?? 0;
      return backend > 0;
    });
    await harm(backend);
    const reply = await answer;
    await holder.end().catch(() => undefined);
    return reply;
  }

  async killServer(): Promise<void> {
    const api = this.api;
    if (api === undefined) throw new Error('nothing to kill');
    api.kill('SIGKILL');
    await once(api, 'exit');
  }

  async killBackend(pid: number): Promise<void> {
    process.kill(pid, 'SIGKILL');
    await this.databaseIsBack(pid);
  }

  async killDatabase(backend: number): Promise<void> {
    const [line] = await this.rows<{ pid: string }>(
      `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS pid`,
    );
    process.kill(Number(line?.pid), 'SIGKILL');
    await this.databaseIsBack(backend);
  }

  private databaseIsBack(gone: number): Promise<void> {
    return until(
      async () =>
        (await this.rows(`SELECT 1 FROM pg_stat_activity WHERE pid = $1 AND wait_event_type = 'Lock'`, [gone]))
          .length === 0,
    );
  }

  /** The transaction of a server that was killed ends when PostgreSQL finds nobody there any more. */
  nobodyIsAtWork(): Promise<void> {
    return until(
      async () =>
        (
          await this.rows(
            `SELECT 1 FROM pg_stat_activity WHERE application_name = 'guong-sang' AND backend_xid IS NOT NULL`,
          )
        ).length === 0,
    );
  }

  /** Whether the server answers and reaches its database again. */
  isWell(): Promise<void> {
    return until(async () => (await fetch(`${this.url}/api/v1/health`)).status === 200);
  }
}

/** Asks until it is so; every question is a round trip. */
export async function until(question: () => Promise<boolean>): Promise<void> {
  for (const limit = Date.now() + 20_000; Date.now() < limit;) if (await question().catch(() => false)) return;
  throw new Error('it never came about');
}
