import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { types, type Pool, type QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import type { Queryable } from './queryable';

const parsers = new Map<number, (value: string) => unknown>([
  [types.builtins.DATE, (value) => value],
  [types.builtins.NUMERIC, (value) => value],
  [types.builtins.INT8, safeInteger],
  [types.builtins.TIMESTAMPTZ, isoInstant],
]);
const defaultTimestamptz: (value: string) => unknown = types.getTypeParser(types.builtins.TIMESTAMPTZ, 'text');

function safeInteger(value: string): number {
  const result = Number(value);
  if (!Number.isSafeInteger(result)) throw new RangeError(`${value} does not fit a number`);
  return result;
}

function isoInstant(value: string): unknown {
  const instant = defaultTimestamptz(value);
  return instant instanceof Date ? instant.toISOString() : value;
}

/** How PostgreSQL values become JavaScript ones, for this pool only: other users of `pg` in the process keep theirs. */
export const columnTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown => {
    const own = format === 'binary' ? undefined : parsers.get(oid);
    return own ?? types.getTypeParser(oid, format as 'text');
  },
};

/** The pool, for readers: one statement each, outside any transaction. Never used to write. */
@Injectable()
export class Db implements Queryable {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** The pool itself, for the few who need a connection of their own (COPY, LISTEN, the job runner). */
  get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }

  async query<T>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    const result = await this.pool.query<QueryResultRow>(sql, [...params]);
    return result.rows as T[];
  }

  /**
   * As `query`, for the few statements asked at every turn: each connection parses and plans the text once and keeps it.
   * The text must come in few forms, with every value a parameter: each form stays in the server's memory.
   */
  async prepared<T>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    const name = createHash('sha1').update(sql).digest('base64url');
    const result = await this.pool.query<QueryResultRow>({ name, text: sql, values: [...params] });
    return result.rows as T[];
  }

  async execute(sql: string, params: readonly unknown[] = []): Promise<number> {
    return (await this.pool.query(sql, [...params])).rowCount ?? 0;
  }
}
