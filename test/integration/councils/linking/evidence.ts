import type { Client } from 'pg';

/** One row as whoever holds the database sees it: its place, the transaction that wrote it, every column as text. */
export interface Row {
  readonly ctid: string;
  readonly xmin: string;
  readonly columns: Readonly<Record<string, string | null>>;
}

/** Every table of a database at one moment. */
export type Dump = ReadonlyMap<string, readonly Row[]>;

/** What an attacker holds of one step: the database before and after it, and what the logs gained meanwhile. */
export interface Step {
  readonly what: 'issue' | 'held' | 'start' | 'cast' | 'close';
  /** Whom the attacker saw act, by seat; casting is watched in the room. */
  readonly seat: number | null;
  readonly before: Dump;
  readonly after: Dump;
  readonly log: string;
}

/** Reads all tables of all schemas but PostgreSQL's own, with the system columns that tell order and transaction. */
export async function dump(sql: Client): Promise<Dump> {
  const { rows: tables } = await sql.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const found = new Map<string, Row[]>();
  for (const { name } of tables) {
    const { rows } = await sql.query<{ ctid: string; xmin: string; columns: Row['columns'] }>(
      `SELECT t.ctid::text AS ctid, t.xmin::text AS xmin,
         (SELECT json_object_agg(key, value) FROM jsonb_each_text(to_jsonb(t))) AS columns FROM ${name} t ORDER BY t.ctid`,
    );
    found.set(name.replace(/^public\./, ''), rows);
  }
  return found;
}

export const rowsOf = (of: Dump, table: string): readonly Row[] => of.get(table) ?? [];

/** Tables whose rows differ between two moments. */
export function changedTables(before: Dump, after: Dump): string[] {
  const text = (rows: readonly Row[] | undefined): string => JSON.stringify(rows ?? []);
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (table) => text(before.get(table)) !== text(after.get(table)),
  );
}
