import { parse } from 'csv-parse/sync';
import { readSheets, type RawCell } from '@gs/papers';
import { mapHeadings, missingHeadings } from './columns';
import type { LedgerRecord, LedgerTable } from './table';

/** The file as a whole cannot be read: one sentence that says what to do. */
export class UnreadableLedger extends Error {}

interface CsvRecord {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

const limits = { maxRows: 200_000, maxCells: 3_000_000, maxUncompressedBytes: 400 * 1024 * 1024 };
/** A title and a letterhead may stand above the head. */
const headWithin = 20;
const delimiters = [',', ';', '\t'] as const;

/**
 * Reads a file of awards decided before: CSV in UTF-8 (comma, semicolon or tab) or a workbook, its columns in any order
 * under any of the headings offices write. @throws UnreadableLedger
 */
export async function readLedger(bytes: Uint8Array, name: string): Promise<LedgerTable> {
  const isPackage = Buffer.from(bytes.subarray(0, 2)).toString('latin1') === 'PK';
  const { titles, rows } = isPackage ? await workbookOf(bytes, name) : csvOf(bytes, name);
  const columns = mapHeadings(titles);
  const missing = missingHeadings(columns);
  if (missing.length > 0)
    throw new UnreadableLedger(
      `${name}: không thấy cột ${missing.join(', ')}. Dòng tiêu đề cần có các cột đó, tên gần đúng cũng được.`,
    );
  if (rows.length === 0) throw new UnreadableLedger(`${name}: dưới dòng tiêu đề chưa có dòng nào.`);
  return { titles, columns, rows };
}

function csvOf(bytes: Uint8Array, name: string): Pick<LedgerTable, 'titles' | 'rows'> {
  const text = decode(bytes, name);
  let records: CsvRecord[];
  try {
    records = parse(text, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      delimiter: delimiterOf(text),
    }) as unknown as CsvRecord[];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UnreadableLedger(`${name}: không đọc được, thường do dấu ngoặc kép chưa đóng (${why}).`);
  }
  // A title above the head is passed over: the head is the first row that names most of the fields.
  const at = records.slice(0, headWithin).findIndex(({ record }) => mapHeadings(record).size >= 4);
  const head = records[Math.max(at, 0)]?.record ?? [];
  const rows = records.slice(Math.max(at, 0) + 1).map(({ info, record }): LedgerRecord => {
    // The count stands at the last line of the row; a cell may hold line breaks.
    const broken = record.some((cell) => cell.includes('\n'));
    const line = broken ? info.lines - record.join('').split('\n').length + 1 : info.lines;
    return { line, cells: record, ragged: record.length < head.length || record.slice(head.length).some(Boolean) };
  });
  return { titles: head.map((title) => title.trim()), rows: rows.filter(({ cells }) => cells.some((c) => c.trim())) };
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\ufeff/, '');
  } catch {
    throw new UnreadableLedger(`${name} không phải UTF-8. Trong Excel chọn Lưu thành «CSV UTF-8» rồi nhập lại.`);
  }
}

/** Offices whose Excel speaks Vietnamese separate by semicolons. */
function delimiterOf(text: string): string {
  const head = text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'));
  const count = (sign: string): number => head.split(sign).length;
  return [...delimiters].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

async function workbookOf(bytes: Uint8Array, name: string): Promise<Pick<LedgerTable, 'titles' | 'rows'>> {
  const read = await readSheets(bytes, limits);
  if (!read.ok) throw new UnreadableLedger(`${name}: ${read.message}`);
  for (const { rows } of read.sheets) {
    const at = rows.slice(0, headWithin).findIndex(({ cells }) => mapHeadings(cells.map(({ text }) => text)).size >= 4);
    const head = rows[at];
    if (head === undefined) continue;
    const letters = head.cells.map(({ letter }) => letter);
    return {
      titles: head.cells.map(({ text }) => text.replace(/\s+/g, ' ').trim()),
      rows: rows.slice(at + 1).map(({ row, cells }) => {
        const byLetter = new Map(cells.map((cell) => [cell.letter, cell]));
        return { line: row, cells: letters.map((letter) => textOf(byLetter.get(letter))), ragged: false };
      }),
    };
  }
  throw new UnreadableLedger(
    `${name}: không thấy dòng tiêu đề. Cần một dòng có tên các cột, rồi mỗi dòng một lần khen.`,
  );
}

/** Dates as the calendar has them, whole numbers with all their digits. */
function textOf(cell: RawCell | undefined): string {
  if (cell === undefined) return '';
  return cell.type === 'date' && typeof cell.raw === 'string' ? cell.raw.slice(0, 10) : cell.text;
}
