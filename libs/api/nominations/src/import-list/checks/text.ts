import { foldVietnamese, normaliseText, repairLegacyEncoding } from '@gs/domain';
import type { PlainField } from '@gs/papers';
import type { ListRow } from '../row';

const marks = new Set(['x', 'v', '✓', '✔', '√', '☑', '☒', '1', 'co', '+', '●', '•', '*', '×', 'х', 'true', '✗', '✘']);

/** Whether a cell says yes: an x in any of the ways offices type it, also «(x)», «x.», the sign of multiplication. */
export const isMark = (text: string): boolean => marks.has(foldVietnamese(text).replace(/[()[\].\s]/g, ''));

/** A bullet («- Vận động…») is no formula; «=SUM», «@x», «+84», «-1» are taken for one by a spreadsheet. */
const looksTyped = /^\s*([=@]|[+-]\S)/;

/**
 * Reads a field as text: NFC, trimmed, old encodings repaired and told. A formula is never evaluated: text that begins
 * like one stays text, a formula cell gives what it shows, both told.
 */
export function readText(row: ListRow, field: PlainField): string {
  const cell = row.cell(field);
  if (cell === undefined) return '';
  if (cell.type === 'error') {
    row.tell(field, 'CELL_ERROR', { text: cell.text });
    return '';
  }
  if (cell.type === 'formula') row.tell(field, 'FORMULA_CELL');
  else if (cell.looksLikeFormula === true && looksTyped.test(cell.text)) row.tell(field, 'FORMULA_TEXT');
  const { text, encoding } = repairLegacyEncoding(cell.text);
  const clean = normaliseText(text);
  if (encoding !== null) row.tell(field, 'TEXT_REPAIRED', { encoding: encoding.toUpperCase(), value: clean });
  return clean;
}
