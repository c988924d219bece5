import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client, PoolClient } from 'pg';

const folder = join(__dirname, '..', 'migrations');
// Any fixed number: two servers that start together take turns.
const lockKey = 946_1049;

export interface Migration {
  /** The file's name: '0001_platform_and_identity.sql'. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, in hex, line ends as LF. */
  readonly sha256: string;
}

/** All migrations in their order. */
export function readMigrations(from: string = folder): Migration[] {
  return readdirSync(from)
    .filter((name) => /^\d{4}_.+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(from, name), 'utf8').replaceAll('\r\n', '\n');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Brings a database up to date: each new file in a transaction of its own, in order, one server at a time.
 * @returns the names applied now
 * @throws Error when a file that was applied has changed or is gone: history is never rewritten
 */
export async function migrate(
  client: Client | PoolClient,
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
  try {
    await client.query(
      `CREATE TABLE IF NOT EXISTS schema_migration (name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
    );
    const { rows } = await client.query<{ name: string; sha256: string }>(
      'SELECT name, sha256 FROM schema_migration ORDER BY name',
    );
    refuseChangedHistory(rows, migrations);
    const done = new Set(rows.map((row) => row.name));
    const fresh = migrations.filter((migration) => !done.has(migration.name));
    for (const migration of fresh) await apply(client, migration);
    return fresh.map((migration) => migration.name);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [lockKey]);
  }
}

function refuseChangedHistory(
  applied: readonly { name: string; sha256: string }[],
  migrations: readonly Migration[],
): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.sha256]));
  for (const { name, sha256 } of applied) {
    if (!known.has(name))
      throw new Error(
        `Cơ sở dữ liệu đã chạy ${name}, bản chương trình này không có. Dùng bản mới hơn, hoặc DATA_DIR khác.`,
      );
    if (known.get(name) !== sha256)
      throw new Error(
        `${name} đã đổi sau khi chạy trên cơ sở dữ liệu này. Giữ nguyên tệp cũ và viết tệp mới (khi phát triển: dùng DATA_DIR khác).`,
      );
  }
}

async function apply(client: Client | PoolClient, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(migration.sql);
    await client.query('INSERT INTO schema_migration (name, sha256) VALUES ($1, $2)', [
      migration.name,
      migration.sha256,
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`${migration.name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
