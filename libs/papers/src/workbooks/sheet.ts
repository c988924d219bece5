import { columnLetter, parseAddress, parseRange, type CellRange } from './address';
import { WorkbookRefused } from './failure';
import type { RawCell, ReadLimits } from './types';
import { parseXmlStream } from './xml';
import type { Package } from './zip';

/** A cell as stored: shared strings still by number, numbers still as text. */
export interface StoredCell {
  readonly col: number;
  readonly type: string;
  readonly style: number;
  readonly value: string;
  readonly formula: boolean;
}

export interface StoredRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly StoredCell[];
}

export interface StoredSheet {
  readonly rows: readonly StoredRow[];
  readonly merges: readonly CellRange[];
}

/** Room for a title block, section rows and signatures around the permitted data rows. */
const SPARE_ROWS = 200;

/**
 * Reads the non-empty cells of one sheet while it is being decompressed, and stops at once when it is too long.
 * @throws WorkbookRefused TOO_MANY_ROWS, TOO_MANY_CELLS, NOT_A_WORKBOOK
 */
export async function readSheet(pkg: Package, path: string, limits: ReadLimits): Promise<StoredSheet> {
  const stream = await pkg.open(path);
  if (!stream) throw new WorkbookRefused('NOT_A_WORKBOOK');
  const rows: StoredRow[] = [];
  const merges: CellRange[] = [];
  let cellCount = 0;
  let rowNumber = 0;
  let hidden = false;
  let cells: StoredCell[] = [];
  let col = 0;
  let type = 'n';
  let style = 0;
  let value = '';
  let formula = false;
  let collecting = false;
  await parseXmlStream(stream, {
    open(name, attributes) {
      if (name === 'row') {
        // Both numbers may be left out: then a row or cell follows the one before it.
        rowNumber = Number(attributes['r'] ?? rowNumber + 1);
        hidden = /^(1|true)$/.test(attributes['hidden'] ?? '');
        cells = [];
        col = 0;
      } else if (name === 'c') {
        col = parseAddress(attributes['r'] ?? '')?.col ?? col + 1;
        type = attributes['t'] ?? 'n';
        style = Number(attributes['s'] ?? 0);
        value = '';
        formula = false;
      } else if (name === 'f') formula = true;
      else if (name === 'v' || name === 't') collecting = true;
      else if (name === 'mergeCell') {
        const range = parseRange(attributes['ref'] ?? '');
        if (range && merges.length < limits.maxCells) merges.push(range);
      }
    },
    text(text) {
      if (collecting) value += text;
    },
    close(name) {
      if (name === 'v' || name === 't') collecting = false;
      else if (name === 'c' && (value !== '' || formula)) {
        cells.push({ col, type, style, value, formula });
        if (++cellCount > limits.maxCells) throw new WorkbookRefused('TOO_MANY_CELLS', limits.maxCells);
      } else if (name === 'row' && cells.length > 0) {
        rows.push({ row: rowNumber, hidden, cells });
        if (rows.length > limits.maxRows + SPARE_ROWS) throw new WorkbookRefused('TOO_MANY_ROWS', limits.maxRows);
      }
    },
  });
  return { rows, merges };
}

export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly date1904: boolean;
}

/** Gives a stored cell its text and type; null when there is nothing to read in it. */
export function resolveCell(stored: StoredCell, context: CellContext): RawCell | null {
  const at = { col: stored.col, letter: columnLetter(stored.col) };
  const value = valueOf(stored, context);
  if (value.text.trim() === '' && !stored.formula) return null;
  if (stored.formula) return { ...at, text: value.text, raw: value.raw, type: 'formula' };
  if (value.type === 'string' && /^[=+\-@]/.test(value.text.trimStart()) && value.text.trim().length > 1) {
    return { ...at, ...value, looksLikeFormula: true };
  }
  return { ...at, ...value };
}

type Value = Pick<RawCell, 'text' | 'type' | 'raw'>;

function valueOf(stored: StoredCell, context: CellContext): Value {
  const { value } = stored;
  switch (stored.type) {
    case 's':
      return textValue(context.strings[Number(value)] ?? '');
    case 'str':
    case 'inlineStr':
      return textValue(value);
    case 'b':
      return { text: value === '1' ? 'TRUE' : 'FALSE', type: 'boolean', raw: value === '1' };
    case 'e':
      return { text: value, type: 'error', raw: value };
    case 'd':
      return /^\d{4}-\d{2}-\d{2}/.test(value) ? dateValue(value.slice(0, 10)) : textValue(value);
    default:
      return numberValue(value, context.formats[stored.style] ?? 'General', context.date1904);
  }
}

/** Office escapes characters XML cannot hold as _x000D_. */
function textValue(stored: string): Value {
  const text = stored
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\r\n?/g, '\n');
  return { text, type: 'string', raw: text };
}

function dateValue(iso: string): Value {
  const [year, month, day] = iso.split('-');
  return { text: `${day}/${month}/${year}`, type: 'date', raw: iso };
}

function numberValue(value: string, format: string, date1904: boolean): Value {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return textValue(value);
  if (isDateFormat(format)) {
    const iso = isoOfSerial(number, date1904);
    if (iso) return dateValue(iso);
  }
  // A format of zeros only is how offices keep the leading zero of an identity number.
  if (/^0{2,}$/.test(format) && Number.isInteger(number) && number >= 0) {
    return { text: String(number).padStart(format.length, '0'), type: 'number', raw: number };
  }
  const text = Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : plainDecimal(number);
  return { text, type: 'number', raw: number };
}

/** Fifteen significant digits, as Excel shows them. */
const plainDecimal = (number: number): string => String(Number(number.toPrecision(15)));

function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').split(';')[0] ?? '';
  return !/general|[0#?]/i.test(bare) && /[yd]/i.test(bare);
}

/** Excel serial day to 'YYYY-MM-DD'; day 60 of the 1900 system (29/02/1900) never was. */
function isoOfSerial(serial: number, date1904: boolean): string | null {
  const day = Math.floor(serial);
  const days = date1904 ? day + 1462 : day < 60 ? day + 1 : day;
  if (days < 1 || days > 2_958_465 || (!date1904 && day === 60)) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}
