/** What can be asked in SQL: the pool (`Db`) or a transaction (`Tx`). A reader takes either. */
export interface Queryable {
  /**
   * Runs one statement with `$1…` parameters and returns its rows, also those of RETURNING.
   * Types: date → 'YYYY-MM-DD', timestamptz → ISO string, bigint → number (an error beyond 2^53), numeric → string.
   */
  query<T>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  /** Runs one statement and returns the number of rows it touched. */
  execute(sql: string, params?: readonly unknown[]): Promise<number>;
}
