import { WorkbookRefused, readFailure } from './failure';
import { gridOf, type GridRow } from './grid';
import { readNumberFormats, readSharedStrings, readWorkbookPart } from './parts';
import { readSheet } from './sheet';
import { DEFAULT_READ_LIMITS, type ReadFailure, type ReadLimits } from './types';
import { openPackage, type Package } from './zip';

export interface WorkbookSheet {
  readonly name: string;
  /** All rows with something in them; nothing is taken for a heading, a total or a signature. */
  readonly rows: readonly GridRow[];
}

/**
 * Reads the visible sheets of an .xlsx workbook cell by cell, for machine-made tables where every row counts. The archive
 * is judged before anything is decompressed; formulas are never evaluated.
 * @returns the sheets, or why not, with a sentence for the sender; never throws for a bad file
 */
export async function readSheets(
  bytes: Uint8Array,
  limits: Partial<ReadLimits> = {},
): Promise<{ readonly ok: true; readonly sheets: readonly WorkbookSheet[] } | ReadFailure> {
  const full = { ...DEFAULT_READ_LIMITS, ...limits };
  let pkg: Package | undefined;
  try {
    pkg = await openPackage(bytes, full.maxUncompressedBytes);
    const workbook = await readWorkbookPart(pkg);
    const visible = workbook.sheets.filter((sheet) => !sheet.hidden);
    const stored = [];
    for (const sheet of visible.length > 0 ? visible : workbook.sheets)
      stored.push({ name: sheet.name, sheet: await readSheet(pkg, sheet.path, full) });
    const context = {
      strings: await readSharedStrings(pkg, workbook.sharedStringsPath),
      formats: await readNumberFormats(pkg, workbook.stylesPath),
      date1904: workbook.date1904,
    };
    return { ok: true, sheets: stored.map(({ name, sheet }) => ({ name, rows: gridOf(sheet, context).rows })) };
  } catch (error) {
    return error instanceof WorkbookRefused ? readFailure(error.code, error.limit) : readFailure('NOT_A_WORKBOOK');
  } finally {
    pkg?.close();
  }
}
