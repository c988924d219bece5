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
  if (row.kind !== 'person') return text;
  const family = readText(row, 'familyName');
  const whole = family === '' ? text : `${family} ${text}`;
  const bare = whole.replace(numbering, '').replace(courtesy, '').replace(note, '');
  if (bare !== whole) row.tell('name', 'NAME_CLEARED', { dropped: whole.replace(bare, ' ').trim(), value: bare });
  if (/\d/.test(bare)) row.tell('name', 'NAME_HAS_DIGITS', { value: bare });
  return ofUsualCase(bare);
}

/** «3. », «- » in front of a name. */
const numbering = /^(?:\d{1,3}\s*[.)-]\s*|[-–•]\s+)/;
/** «(Trưởng thôn)» behind a name. */
const note = /\s*\([^()]*\)\s*$/;
/** Before at least two more words: «Bà» alone may be a name. */
const courtesy = /^(?:(?:ông|bà|anh|chị|đ\/c|đồng chí|đ\/chí)\s*[.:]?\s+)+(?=\S+\s+\S)/iu;

function ofUsualCase(text: string): string {
  const oneCase = text === text.toLocaleUpperCase('vi') || text === text.toLocaleLowerCase('vi');
  return oneCase ? properCaseName(text) : text;
}
