import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDatabase } from '@gs/database';
import { decisions, nominations, type ImportPreviewView } from '@gs/contracts';
import { loadSample } from '@gs/ops';
import { Client as Sql } from 'pg';
import { ensurePostgres, type RunningPostgres } from '../../tools/postgres.mjs';
import { passedList } from '../integration/decisions.fixture';
import { Client, startApi as inThisProcess, testSecretKey } from '../support';
import { codeOf } from './failing-fixtures';
import { sample } from './journeys';

const root = join(__dirname, '..', '..');
const recipients = 1_049;

let dataDir: string;
let postgres: RunningPostgres;
let api: ChildProcess;
let url: string;
let officer: Client;
let clerk: Client;
let preview: ImportPreviewView;
let decisionId: string;
let signedVersion: number;
const given = process.env['DATABASE_URL'];

/** A server of our own, to be killed: never one that was given to us. */
beforeAll(async () => {
  delete process.env['DATABASE_URL'];
  dataDir = mkdtempSync(join(tmpdir(), 'gs-kill-'));
  chmodSync(dataDir, 0o755);
  postgres = await ensurePostgres({ dataDir });
  await prepareDatabase(postgres.url);
  const loader = await inThisProcess({ databaseUrl: postgres.url, env: { DATA_DIR: dataDir } });
  await loadSample(loader.app);
  await loader.stop();
  await startApi();
  await prepareWork();
}, 120_000);
afterAll(async () => {
  if (api?.exitCode === null) {
    api.kill('SIGTERM');
    await once(api, 'exit');
  }
  await postgres?.stop();
  rmSync(dataDir, { recursive: true, force: true });
  if (given !== undefined) process.env['DATABASE_URL'] = given;
}, 25_000);

/** The API as it is served, in a process of its own. */
async function startApi(): Promise<void> {
  const register = join(root, 'tools', 'swc-register.cjs');
  api = spawn(process.execPath, ['--conditions=@gs/source', '-r', register, join(root, 'apps/api/src/main.ts')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_ENV: 'test',
      PORT: '0',
      DATA_DIR: dataDir,
      DATABASE_URL: postgres.url,
      GS_DEMO: '1',
      GS_SECRET_KEY: testSecretKey,
      GS_ACCESS_LOG: '0',
      GS_NOW: '2026-11-22T01:00:00.000Z',
    },
  });
  let said = '';
  url = await new Promise<string>((resolve, reject) => {
    // Both are read to the end: a server whose listener has gone would stop at its next line.
    for (const stream of [api.stdout, api.stderr])
      stream?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
        if (found !== undefined) resolve(found);
      });
    api.once('exit', () => reject(new Error(`the API did not start:\n${said}`)));
  });
  [officer, clerk] = await Promise.all([signedIn('xtd.canbo'), signedIn('vanthu.tinh')]);
}

async function withSql<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = new Sql({ connectionString: postgres.url, application_name: 'observer' });
  sql.on('error', () => undefined);
  await sql.connect();
  try {
    return await work(sql);
  } finally {
    await sql.end().catch(() => undefined);
  }
}

const rows = <T>(text: string, params: unknown[] = []): Promise<T[]> =>
  withSql(async (sql) => (await sql.query(text, params)).rows as T[]);

/** Asks until it is so; every question is a round trip. */
async function until(question: () => Promise<boolean>): Promise<void> {
  for (const limit = Date.now() + 20_000; Date.now() < limit;) if (await question().catch(() => false)) return;
  throw new Error('it never came about');
}

async function signedIn(username: string): Promise<Client> {
  const token = randomBytes(32).toString('base64url');
  await rows(
    `INSERT INTO account_session (token_sha256, account_id, created_at, last_seen_at, expires_at)
     SELECT $1, id, '2026-11-22T01:00:00Z', '2026-11-22T01:00:00Z', '2026-11-22T12:00:00Z' FROM account WHERE username = $2`,
    [createHash('sha256').update(token).digest('hex'), username],
  );
  return new Client(url, token);
}

/** A list that has been read but not taken, and a signed decision on 1,049. */
async function prepareWork(): Promise<void> {
  const unit = async (code: string): Promise<string> =>
    (await rows<{ id: string }>(`SELECT id FROM organisation WHERE code = $1`, [code]))[0]?.id ?? '';
  const uploadId = await officer.upload('xa.xlsx', sample('danh-hieu-2025-mot-xa.xlsx'));
  preview = await officer.call(nominations.previewImport, {
    body: { organisationId: await unit('LS.X03'), year: 2025, uploadId },
  });
  const office = { province: await unit('LS'), department: await unit('LS.02'), commune: await unit('LS.X03') };
  const nominationIds = await withSql((sql) => {
    const query = async (text: string, params: readonly unknown[] = []): Promise<never[]> =>
      (await sql.query(text, [...params])).rows as never[];
    const db = {
      query,
      execute: async (text: string, params?: readonly unknown[]) => (await query(text, params)).length,
    };
    return passedList(db as never, office, { collectives: 254, households: 0, persons: recipients - 254 });
  });
  const composer = await signedIn('chuyenvien');
  const draft = await composer.call(decisions.create, {
    body: { issuerId: office.province, award: 'bk-tinh', nominationIds },
  });
  decisionId = draft.id;
  const params = { id: draft.id };
  const waiting = await composer.call(decisions.requestSignature, { params, body: { version: draft.version } });
  const signer = await signedIn('chutich.tinh');
  signedVersion = (await signer.call(decisions.sign, { params, body: { version: waiting.version } })).version;
}

/** What the two commands write. */
const written = (): Promise<unknown[]> =>
  rows(`SELECT (SELECT count(*) FROM submission) AS submissions, (SELECT count(*) FROM nomination) AS nominations,
      (SELECT count(*) FROM subject) AS subjects, (SELECT count(*) FROM audit_log WHERE action ~ '^(import.take|submission.import|decision)') AS audit,
      (SELECT count(*) FROM idempotency_key) AS keys, (SELECT count(*) FROM award_grant) AS grants,
      (SELECT count(*) FROM nomination WHERE state = 'awarded') AS awarded,
      (SELECT json_agg(s ORDER BY s.symbol, s.year) FROM number_series s) AS series,
      (SELECT json_agg(d.state ORDER BY d.id) FROM decision d) AS decisions,
      (SELECT json_agg(i.state) FROM nomination_import i) AS imports`);

/**
 * Starts a command, lets it run into a table that somebody holds, does the harm while it waits there in the middle of its
 * transaction, and comes back when the command has ended one way or the other.
 */
async function harmInTheMiddle(
  table: 'nomination' | 'award_grant',
  command: () => Promise<{ status: number; body: unknown }>,
  harm: (backend: number) => Promise<void>,
): Promise<{ status: number; body: unknown } | null> {
  const holder = new Sql({ connectionString: postgres.url, application_name: 'holder' });
  holder.on('error', () => undefined);
  await holder.connect();
  await holder.query(`BEGIN; LOCK TABLE ${table} IN SHARE ROW EXCLUSIVE MODE`);
  const answer = command().catch(() => null);
  let backend = 0;
  await until(async () => {
    const waiting = await rows<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE application_name = 'guong-sang' AND wait_event_type = 'Lock' AND backend_xid IS NOT NULL`,
    );
    backend = waiting[0]?.pid ?? 0;
    return backend > 0;
  });
  await harm(backend);
  const reply = await answer;
  await holder.end().catch(() => undefined);
  return reply;
}

const take = (): ReturnType<Client['attempt']> =>
  officer.attempt(nominations.takeImport, {
    params: { id: preview.id },
    headers: { 'idempotency-key': `take-${randomUUID()}` },
  });
const issue = (): ReturnType<Client['attempt']> =>
  clerk.attempt(decisions.issue, {
    params: { id: decisionId },
    body: { version: signedVersion },
    headers: { 'idempotency-key': `issue-${randomUUID()}` },
  });

async function killServer(): Promise<void> {
  api.kill('SIGKILL');
  await once(api, 'exit');
}
async function killBackend(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  await databaseIsBack(pid);
}
async function killDatabase(backend: number): Promise<void> {
  const [line] = await rows<{ pid: string }>(`SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS pid`);
  process.kill(Number(line?.pid), 'SIGKILL');
  await databaseIsBack(backend);
}
const databaseIsBack = (gone: number): Promise<void> =>
  until(
    async () =>
      (await rows(`SELECT 1 FROM pg_stat_activity WHERE pid = $1 AND wait_event_type = 'Lock'`, [gone])).length === 0,
  );
/** The transaction of a server that was killed ends when PostgreSQL finds nobody there any more. */
const nobodyIsAtWork = (): Promise<void> =>
  until(
    async () =>
      (await rows(`SELECT 1 FROM pg_stat_activity WHERE application_name = 'guong-sang' AND backend_xid IS NOT NULL`))
        .length === 0,
  );

describe.each([
  ['a list is taken', 'nomination', take],
  ['a decision on 1,049 is issued', 'award_grant', issue],
] as const)('killed while %s', (_name, table, command) => {
  it('the server: nothing is there afterwards', async () => {
    const before = await written();
    expect(await harmInTheMiddle(table, command, killServer)).toBeNull();
    await nobodyIsAtWork();
    expect(await written()).toEqual(before);
    await startApi();
  }, 25_000);

  it('the database process at work: nothing is there afterwards, and the server goes on', async () => {
    const before = await written();
    const reply = await harmInTheMiddle(table, command, killBackend);
    expect([reply?.status, codeOf({ body: reply?.body })]).toEqual([503, 'UNAVAILABLE']);
    expect(await written()).toEqual(before);
    expect(api.exitCode).toBeNull();
  }, 25_000);

  it('the whole database: nothing is there afterwards, and the server goes on', async () => {
    const before = await written();
    const reply = await harmInTheMiddle(table, command, killDatabase);
    expect([reply?.status, codeOf({ body: reply?.body })]).toEqual([503, 'UNAVAILABLE']);
    expect(await written()).toEqual(before);
    expect(api.exitCode).toBeNull();
  }, 25_000);

  it('done again, all of it is there, once', async () => {
    await until(async () => (await fetch(`${url}/api/v1/health`)).status === 200);
    expect((await command()).status).toBe(200);
    const [counts] = await rows<{ list: number; grants: number; number: number | null }>(
      `SELECT (SELECT count(*)::int FROM nomination WHERE submission_id = ANY(i.submission_ids)) AS list,
         (SELECT count(*)::int FROM award_grant WHERE decision_id = $2) AS grants, (SELECT number FROM decision WHERE id = $2) AS number
       FROM nomination_import i WHERE i.id = $1`,
      [preview.id, decisionId],
    );
    expect(counts?.list).toBe(preview.nominationCount);
    if (table === 'award_grant') {
      expect(counts?.grants).toBe(recipients);
      const [series] = await rows<{ last_number: number }>(
        `SELECT s.last_number FROM number_series s JOIN decision d ON d.issuer_id = s.issuer_id AND d.number_year = s.year WHERE d.id = $1`,
        [decisionId],
      );
      expect(series?.last_number).toBe(counts?.number);
    }
  }, 25_000);
});
