import { WorkbookRefused, readFailure } from './failure';
import { oneLine } from './fold';
import { gridOf, type Grid } from './grid';
import { findHead, type TableHead } from './head';
import { readNumberFormats, readSharedStrings, readWorkbookPart, type SheetPart, type WorkbookPart } from './parts';
import { sortRows, type TableRows } from './rows';
import { readSheet } from './sheet';
import { DEFAULT_READ_LIMITS, type RawTable, type ReadLimits, type ReadResult } from './types';
import { openPackage, type Package } from './zip';

/**
 * Reads the list in an .xlsx workbook as it came: letterhead, one or two head rows, section rows, data, signatures.
 * The archive is judged before anything is decompressed; formulas are never evaluated. Of several sheets the first
 * visible one with a head and rows is taken.
 * @returns the table, or why not, with a sentence for the sender; never throws for a bad file
 */
export async function readTable(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<ReadResult> {
  const full = { ...DEFAULT_READ_LIMITS, ...limits };
  let pkg: Package | undefined;
  try {
    pkg = await openPackage(bytes, full.maxUncompressedBytes);
    return { ok: true, table: await readWorkbook(pkg, full) };
  } catch (error) {
    return error instanceof WorkbookRefused ? readFailure(error.code, error.limit) : readFailure('NOT_A_WORKBOOK');
  } finally {
    pkg?.close();
  }
}

async function readWorkbook(pkg: Package, limits: ReadLimits): Promise<RawTable> {
  const workbook = await readWorkbookPart(pkg);
  const visible = workbook.sheets.filter((sheet) => !sheet.hidden);
  const load = sheetLoader(pkg, workbook, limits);
  let headFound = false;
  for (const sheet of visible.length > 0 ? visible : workbook.sheets) {
    const grid = await load(sheet);
    const head = findHead(grid);
    if (!head) continue;
    headFound = true;
    const body = sortRows(grid, head);
    if (body.rows.length > limits.maxRows) throw new WorkbookRefused('TOO_MANY_ROWS', limits.maxRows);
    if (body.rows.length === 0) continue;
    const otherLists = await listsAmong(visible.slice(visible.indexOf(sheet) + 1), load);
    return tableOf(workbook, sheet, grid, head, body, otherLists);
  }
  throw new WorkbookRefused(headFound ? 'NO_ROWS' : 'NO_HEADER');
}

/** Names of those sheets that hold a list too. A sheet that cannot be read is none. */
async function listsAmong(sheets: readonly SheetPart[], load: (sheet: SheetPart) => Promise<Grid>): Promise<string[]> {
  const names: string[] = [];
  for (const sheet of sheets) {
    const grid = await load(sheet).catch(() => null);
    const head = grid && findHead(grid);
    if (grid && head && sortRows(grid, head).rows.length > 0) names.push(sheet.name);
  }
  return names;
}

/** Sheets first, strings after: a sheet that is far too long is refused before its strings are read. */
function sheetLoader(pkg: Package, workbook: WorkbookPart, limits: ReadLimits): (sheet: SheetPart) => Promise<Grid> {
  let strings: Promise<string[]> | undefined;
  let formats: Promise<readonly string[]> | undefined;
  return async (sheet) => {
    const stored = await readSheet(pkg, sheet.path, limits);
    strings ??= readSharedStrings(pkg, workbook.sharedStringsPath);
    formats ??= readNumberFormats(pkg, workbook.stylesPath);
    return gridOf(stored, { strings: await strings, formats: await formats, date1904: workbook.date1904 });
  };
}

function tableOf(
  workbook: WorkbookPart,
  sheet: SheetPart,
  grid: Grid,
  head: TableHead,
  body: TableRows,
  otherLists: readonly string[],
): RawTable {
  return {
    sheetName: sheet.name,
    sheetNames: workbook.sheets.map((each) => each.name),
    headers: head.headers,
    headerRow: head.lastRow,
    rows: body.rows,
    otherLists,
    skipped: body.skipped,
    titleBlock: grid.rows
      .filter((row) => row.row < head.firstRow)
      .map((row) => oneLine(row.cells.map((cell) => cell.text).join(' '))),
  };
}
