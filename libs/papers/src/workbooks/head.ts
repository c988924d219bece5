import { columnLetter, type CellRange } from './address';
import { fieldOfHeader } from './columns';
import { fold, oneLine } from './fold';
import { mergeAt, type Grid, type GridRow } from './grid';
import type { TableHeader } from './types';

export interface TableHead {
  readonly headers: readonly TableHeader[];
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Nobody writes a longer letterhead above a list. */
const ROWS_SEARCHED = 60;
const LONGEST_HEADING = 120;
const MOST_HEAD_ROWS = 3;

/** Finds the head of the list: the first row whose cells read like column headings; null when there is none. */
export function findHead(grid: Grid): TableHead | null {
  const candidates = grid.rows.slice(0, ROWS_SEARCHED);
  const index = candidates.findIndex((row) => row.cells.length >= 2 && recognised(row) >= 2);
  if (index < 0) return null;
  let first = index;
  const above = candidates[index - 1];
  if (above && isGroupRow(above, candidates[index] as GridRow, grid.merges)) first = index - 1;
  const rows = [candidates[first] as GridRow];
  for (let i = first + 1; i < grid.rows.length && rows.length < MOST_HEAD_ROWS; i++) {
    const next = grid.rows[i] as GridRow;
    if (i > index && !continuesHead(rows, next, grid.merges)) break;
    rows.push(next);
  }
  return { headers: flatten(rows, grid.merges), firstRow: rows[0]?.row ?? 0, lastRow: lastRowOf(rows, grid.merges) };
}

const recognised = (row: GridRow): number =>
  row.cells.filter((cell) => cell.type === 'string' && fieldOfHeader([oneLine(cell.text)]) !== null).length;

const isHeading = (row: GridRow): boolean =>
  row.cells.every((cell) => cell.type === 'string' && cell.text.length <= LONGEST_HEADING);

/** A row of group titles directly above: «Thông tin cá nhân» over several of the columns, but not over all. */
function isGroupRow(above: GridRow, below: GridRow, merges: readonly CellRange[]): boolean {
  if (above.row !== below.row - 1 || !isHeading(above) || above.cells.length < 2) return false;
  const width = Math.max(...below.cells.map((cell) => cell.col));
  return above.cells.some((cell) => {
    const merge = mergeAt(merges, above.row, cell.col);
    return (
      merge !== undefined &&
      merge.top === above.row &&
      (merge.right > merge.left || merge.bottom > merge.top) &&
      merge.right - merge.left + 1 < width
    );
  });
}

/** Whether the row right below still belongs to the head. */
function continuesHead(head: readonly GridRow[], next: GridRow, merges: readonly CellRange[]): boolean {
  const last = head[head.length - 1] as GridRow;
  if (next.row !== last.row + 1 || !isHeading(next)) return false;
  const top = head[0] as GridRow;
  const tall = top.cells.some((cell) => (mergeAt(merges, top.row, cell.col)?.bottom ?? 0) >= next.row);
  if (tall) return true;
  const ordinal = top.cells.find((cell) => fieldOfHeader([oneLine(cell.text)]) === 'ordinal');
  if (ordinal && next.cells.some((cell) => cell.col === ordinal.col)) return false;
  const named = top.cells.find((cell) => fieldOfHeader([oneLine(cell.text)]) === 'name');
  if (named && next.cells.some((cell) => cell.col === named.col)) return false;
  return next.cells.every((cell) => {
    const merge = mergeAt(merges, last.row, cell.col);
    if (merge) return merge.right > merge.left && merge.bottom === last.row;
    // Unmerged copies of a two-row head: the group title stands over its first column only.
    return nearestLeft(last, cell.col) !== undefined && next.cells.length >= 2;
  });
}

const nearestLeft = (row: GridRow, col: number) => [...row.cells].reverse().find((cell) => cell.col <= col);

function lastRowOf(rows: readonly GridRow[], merges: readonly CellRange[]): number {
  const top = rows[0] as GridRow;
  const bottom = rows[rows.length - 1]?.row ?? top.row;
  return Math.max(bottom, ...top.cells.map((cell) => mergeAt(merges, top.row, cell.col)?.bottom ?? bottom));
}

function flatten(rows: readonly GridRow[], merges: readonly CellRange[]): TableHeader[] {
  const columns = new Set<number>();
  for (const row of rows) {
    for (const cell of row.cells) {
      const merge = mergeAt(merges, row.row, cell.col);
      const last = row === rows[rows.length - 1];
      // A group title alone names no column of its own unless it is the lowest head row.
      for (let col = cell.col; col <= (merge && !last ? merge.right : cell.col); col++) columns.add(col);
    }
  }
  const headers: TableHeader[] = [];
  for (const col of [...columns].sort((a, b) => a - b)) {
    const lowest = lowestMerge(rows, merges, col);
    if (lowest !== undefined && lowest.left < col) continue;
    const parts = partsOf(rows, merges, col);
    const span = lowest === undefined ? 1 : lowest.right - lowest.left + 1;
    if (parts.length > 0)
      headers.push({ col, letter: columnLetter(col), title: parts.join(' / '), parts, ...(span > 1 ? { span } : {}) });
  }
  return headers;
}

/** The merged heading that lies over a column down to the data, with no heading of the column's own below it. */
function lowestMerge(rows: readonly GridRow[], merges: readonly CellRange[], col: number): CellRange | undefined {
  const bottom = rows[rows.length - 1]?.row ?? 0;
  const row = [...rows].reverse().find(({ row: at }) => mergeAt(merges, at, col) !== undefined);
  const merge = row === undefined ? undefined : mergeAt(merges, row.row, col);
  return merge !== undefined && merge.bottom >= bottom ? merge : undefined;
}

function partsOf(rows: readonly GridRow[], merges: readonly CellRange[], col: number): string[] {
  const parts: string[] = [];
  const deeper = (from: number): boolean =>
    rows.slice(from + 1).some((row) => row.cells.some((cell) => cell.col === col));
  rows.forEach((row, index) => {
    const own = row.cells.find((cell) => cell.col === col);
    const merge = mergeAt(merges, row.row, col);
    const covering = merge ? row.cells.find((cell) => cell.col === merge.left && merge.top === row.row) : undefined;
    const left = own ?? covering ?? (deeper(index) && !merge ? nearestLeft(row, col) : undefined);
    const text = left ? oneLine(left.text) : '';
    if (text !== '' && fold(text) !== fold(parts[parts.length - 1] ?? '')) parts.push(text);
  });
  return parts;
}
