import { basename } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@gs/api-platform';
import { readCsv } from '../csv/read-csv';
import { Cells } from '../csv/cells';
import type { ImportReport, SetAside } from '../report';

interface Count {
  readonly added: number;
  readonly changed: number;
}

/** A kind of list that operators import. */
export interface ListKind<C extends string> {
  readonly kind: string;
  readonly columns: readonly C[];
  /**
   * Reads and writes all rows within one transaction: the whole file is kept, or nothing of it. Rows are faulted through
   * their `Cells`; only those without a fault may be written.
   */
  take(app: INestApplicationContext, tx: Tx, rows: readonly Cells<C>[]): Promise<Count>;
}

/** Imports a file: good rows are taken together, the others are reported one by one. */
export async function importList<C extends string>(
  app: INestApplicationContext,
  list: ListKind<C>,
  file: string,
): Promise<ImportReport> {
  const rows = readCsv(file, list.columns).map((row) => new Cells(row));
  const count = await app.get(UnitOfWork).run(async (tx) => {
    const result = await list.take(app, tx, rows);
    await tx.audit({
      action: `import.${list.kind}`,
      kind: 'import',
      id: basename(file),
      facts: { rows: rows.length, ...result, setAside: rows.filter((row) => !row.good).length },
    });
    return result;
  });
  const setAside: SetAside[] = rows.flatMap((row) => row.faults);
  return { file: basename(file), kind: list.kind, read: rows.length, ...count, setAside };
}

/** Faults every row whose key came before in the file: the first one counts. */
export function refuseRepeated<C extends string>(
  rows: readonly { readonly cells: Cells<C>; readonly key: string }[],
  column: C,
): void {
  const first = new Map<string, number>();
  for (const { cells, key } of rows) {
    if (!cells.good) continue;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, cells.row);
    else cells.fault(column, `trùng với dòng ${earlier} của tệp. Giữ lại một dòng.`);
  }
}
