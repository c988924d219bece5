import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, prepareDatabase, readMigrations } from '@gs/database';
import { Client } from 'pg';
import { createDatabase, type TestDatabase } from '../../support';
import { sqlNamesBelow, unknownNames } from './sql-names';

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await createDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Everything that the database is made of, as PostgreSQL describes it. */
async function shape(): Promise<unknown> {
  const parts = [
    `SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`,
    `SELECT conrelid::regclass::text AS t, conname, pg_get_constraintdef(oid) AS d FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2`,
    `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`,
    `SELECT tgrelid::regclass::text AS t, tgname, pg_get_triggerdef(oid) AS d FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2`,
    `SELECT name, sha256, applied_at FROM schema_migration ORDER BY 1`,
  ];
  const answers: unknown[] = [];
  for (const sql of parts) answers.push((await client.query(sql)).rows);
  return answers;
}

describe('the migrations', () => {
  it('applied a second time change nothing', async () => {
    const before = await shape();
    expect(await prepareDatabase(database.url)).toEqual([]);
    expect(await migrate(client)).toEqual([]);
    expect(await shape()).toEqual(before);
  });

  it('that were changed after they ran, or have gone, are refused by name, and nothing is applied', async () => {
    const before = await shape();
    const all = readMigrations();
    const [first, ...rest] = all;
    if (first === undefined) throw new Error('no migrations');
    const added = { name: '9999_added.sql', sql: 'CREATE TABLE never_made (id int)', sha256: 'x' };
    await expect(migrate(client, [{ ...first, sha256: 'other' }, ...rest, added])).rejects.toThrow(first.name);
    await expect(migrate(client, [...rest, added])).rejects.toThrow(first.name);
    expect(await shape()).toEqual(before);
  });

  it('that fail half-way leave nothing of themselves, and the lock is free for the next', async () => {
    const before = await shape();
    const broken = { name: '9998_broken.sql', sql: 'CREATE TABLE half (id int); SELECT 1/0', sha256: 'x' };
    await expect(migrate(client, [...readMigrations(), broken])).rejects.toThrow('9998_broken.sql');
    expect(await shape()).toEqual(before);
    expect(await migrate(client)).toEqual([]);
  });

  it('run by two servers that start together are applied once', async () => {
    const other = new Client({ connectionString: database.url });
    await other.connect();
    const added = { name: '9997_once.sql', sql: 'CREATE TABLE once_only (id int)', sha256: 'x' };
    const both = await Promise.all([client, other].map((one) => migrate(one, [...readMigrations(), added])));
    await other.end();
    expect(both.flat()).toEqual(['9997_once.sql']);
  });
});

describe('the SQL of the API', () => {
  const files = sqlNamesBelow(join(__dirname, '..', '..', '..', 'libs', 'api'));

  it('is found', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(new Set(files.flatMap(({ tables }) => [...tables])).size).toBeGreaterThan(25);
    expect(new Set(files.flatMap(({ columns }) => [...columns])).size).toBeGreaterThan(150);
  });

  async function tables(): Promise<Map<string, Set<string>>> {
    const { rows } = await client.query<{ name: string; columns: string[] }>(
      `SELECT table_name AS name, array_agg(column_name::text) AS columns FROM information_schema.columns
       WHERE table_schema = 'public' GROUP BY table_name`,
    );
    return new Map(rows.map(({ name, columns }) => [name, new Set(columns)]));
  }

  it('names only tables and columns that exist', async () => {
    expect(unknownNames(files, await tables())).toEqual([]);
  });

  it.each([
    ['a table', 'SELECT 1 FROM no_such_table', 'no_such_table'],
    ['a column behind an alias', 'SELECT a.no_such FROM account a', 'account.no_such'],
    ['a column that is written anew', 'INSERT INTO account (id, no_such) VALUES ($1, $2)', 'account.no_such'],
    ['a column among those filled in', 'INSERT INTO account (id, ${more}, no_such) SELECT 1', 'account.no_such'],
    ['a column of a clash', 'INSERT INTO account (id) VALUES ($1) ON CONFLICT (no_such) DO NOTHING', 'account.no_such'],
    [
      'a column set on a clash',
      'INSERT INTO account (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET no_such = 1',
      'account.no_such',
    ],
    ['a column that is changed', 'UPDATE account SET version = version + 1, no_such = $2', 'account.no_such'],
    [
      'a column changed after a value with brackets',
      'UPDATE account a SET job_title = COALESCE($1, concat(x, y)), no_such = (SELECT 1 FROM account) WHERE a.id = $2',
      'account.no_such',
    ],
    ['columns changed together', 'UPDATE account SET (version, no_such) = ($1, $2) WHERE id = $3', 'account.no_such'],
  ])('notices %s that does not exist', async (_, sql, name) => {
    const folder = mkdtempSync(join(tmpdir(), 'gs-sql-'));
    try {
      writeFileSync(join(folder, 'planted.ts'), `export const sql = (more: string) => \`${sql}\` + more;\n`);
      expect(unknownNames(sqlNamesBelow(folder), await tables())).toEqual([`planted.ts: ${name}`]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
