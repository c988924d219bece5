import { columnLetter, type CellRange } from './address';
import { resolveCell, type CellContext, type StoredSheet } from './sheet';
import type { RawCell } from './types';

/** One row of the sheet with its readable cells, left to right. */
export interface GridRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly RawCell[];
}

/** The readable cells of a sheet and its merged ranges. */
export interface Grid {
  readonly rows: readonly GridRow[];
  readonly merges: readonly CellRange[];
}

/** Reads the stored cells; rows without anything to read are left out. */
export function gridOf(sheet: StoredSheet, context: CellContext): Grid {
  const rows: GridRow[] = [];
  for (const stored of sheet.rows) {
    const cells: RawCell[] = [];
    for (const cell of stored.cells) {
      const resolved = resolveCell(cell, context);
      if (resolved) cells.push(resolved);
    }
    if (cells.length > 0) rows.push({ row: stored.row, hidden: stored.hidden, cells });
  }
  rows.sort((a, b) => a.row - b.row);
  return { rows, merges: sheet.merges };
}

/** The merged range a cell lies in. */
export function mergeAt(merges: readonly CellRange[], row: number, col: number): CellRange | undefined {
  return merges.find((m) => row >= m.top && row <= m.bottom && col >= m.left && col <= m.right);
}

/** Repeats the text of cells merged over several rows in each of those rows, as the eye reads them. */
export function fillDown(grid: Grid, fromRow: number): Grid {
  const tall = grid.merges.filter((m) => m.top >= fromRow && m.bottom > m.top && m.left === m.right);
  if (tall.length === 0) return grid;
  const byRow = new Map(grid.rows.map((row) => [row.row, row]));
  const added = new Map<number, RawCell[]>();
  for (const merge of tall) {
    const source = byRow.get(merge.top)?.cells.find((cell) => cell.col === merge.left);
    if (!source) continue;
    for (let row = merge.top + 1; row <= merge.bottom; row++) {
      if (!byRow.has(row) || byRow.get(row)?.cells.some((cell) => cell.col === merge.left)) continue;
      added.set(row, [...(added.get(row) ?? []), { ...source, letter: columnLetter(source.col), merged: true }]);
    }
  }
  const rows = grid.rows.map((row) => {
    const extra = added.get(row.row);
    return extra ? { ...row, cells: [...row.cells, ...extra].sort((a, b) => a.col - b.col) } : row;
  });
  return { rows, merges: grid.merges };
}
