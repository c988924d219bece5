/** A row that was not taken, or a thing the operator should know; told in a sentence that says what to do. */
export interface SetAside {
  /** As the file counts its lines, the head row is 1. */
  readonly row: number;
  readonly column: string;
  readonly sentence: string;
}

export interface ImportReport {
  readonly file: string;
  readonly kind: string;
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly setAside: readonly SetAside[];
}

/** What cannot be read at all: told as one sentence, without a stack. */
export class OperatorError extends Error {}

/** How many rows were not taken; one row may have several faults. */
export const rowsSetAside = (report: ImportReport): number => new Set(report.setAside.map(({ row }) => row)).size;

/** «don-vi.csv: 389 dòng, 389 mới …», then a line for each row set aside. */
export function reportText(report: ImportReport): string {
  const left = rowsSetAside(report);
  const same = report.read - left - report.added - report.changed;
  const head = `${report.file}: đọc ${report.read} dòng, thêm ${report.added}, sửa ${report.changed}, đã có ${Math.max(0, same)}, để lại ${left}`;
  const rows = report.setAside.map(
    ({ row, column, sentence }) => `  dòng ${row}${column === '' ? '' : `, cột ${column}`}: ${sentence}`,
  );
  return [head, ...rows].join('\n');
}
