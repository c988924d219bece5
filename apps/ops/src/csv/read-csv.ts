import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { OperatorError } from '../report';

export interface CsvRow<C extends string> {
  /** Line of the file on which the row begins; the head is line 1. */
  readonly row: number;
  readonly cells: Readonly<Record<C, string>>;
  /** True when the row has more or fewer cells than the head. */
  readonly ragged: boolean;
}

interface Record_ {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

/**
 * Reads a CSV file in UTF-8 (with or without byte order mark, CRLF or LF) whose head row names at least the columns.
 * @throws OperatorError when the file is not there, is a workbook, is not UTF-8 or lacks a column
 */
export function readCsv<C extends string>(file: string, columns: readonly C[]): CsvRow<C>[] {
  const text = decode(file, readBytes(file));
  let records: Record_[];
  try {
    records = parse(text, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Record_[];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new OperatorError(`${basename(file)}: không đọc được, thường do dấu ngoặc kép chưa đóng (${why}).`);
  }
  const [head, ...rest] = records;
  const names = (head?.record ?? []).map((name) => name.toLowerCase());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0)
    throw new OperatorError(
      `${basename(file)}: thiếu cột ${missing.join(', ')}. Dòng đầu cần có: ${columns.join(', ')}.`,
    );
  const at = new Map(columns.map((column) => [column, names.indexOf(column)]));
  return rest.map(({ info, record }) => {
    // The count stands at the last line of the row; a cell may hold line breaks.
    const row = info.lines - record.join('').split('\n').length + 1;
    const cells = Object.fromEntries(
      columns.map((column) => [column, (record[at.get(column) ?? -1] ?? '').normalize('NFC')]),
    ) as Record<C, string>;
    return { row, cells, ragged: record.length !== names.length };
  });
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new OperatorError(`Không mở được tệp ${file} (${code}). Kiểm tra lại đường dẫn.`);
  }
}

function decode(file: string, bytes: Buffer): string {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK')
    throw new OperatorError(
      `${basename(file)} là tệp Excel hoặc tệp nén. Trong Excel chọn Lưu thành «CSV UTF-8» rồi nhập lại.`,
    );
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new OperatorError(`${basename(file)} không phải UTF-8. Lưu lại dạng «CSV UTF-8» rồi nhập lại.`);
  }
}
