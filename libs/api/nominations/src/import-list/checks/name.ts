import { properCaseName } from '@gs/domain';
import type { ListRow } from '../row';
import { readText } from './text';

/** The name as papers print it: a person's in capitals gets its usual case, without a word about it. */
export function readName(row: ListRow): string {
  const text = readText(row, 'name');
  if (text === '') {
    if (!row.findings.some(({ code }) => code === 'CELL_ERROR')) row.tell('name', 'NAME_MISSING');
    return '';
  }
  const oneCase = text === text.toLocaleUpperCase('vi') || text === text.toLocaleLowerCase('vi');
  return row.kind === 'person' && oneCase ? properCaseName(text) : text;
}
