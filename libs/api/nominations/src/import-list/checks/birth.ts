import { fromExcelSerial, isLocalDate, makeDate, normaliseText, parseVietnameseDate, type LocalDate } from '@gs/domain';
import type { PlainField, RawCell } from '@gs/papers';
import type { ListRow } from '../row';
import { isMark } from './text';

export interface Birth {
  readonly date: LocalDate | null;
  readonly year: number | null;
}

export const unknownBirth: Birth = { date: null, year: null };

const yearOnly = /^(1[89]|20)\d{2}$/;
/** «Sinh ngày 27/11/1990», «NS 1990», an apostrophe that was to keep a text. */
const lead = /^(?:'|(?:ngày )?sinh(?: ngày| năm)?:?\s|ngày\s(?=\d{1,2}\s*[/.-])|ns:?\s|năm\s)\s*/i;
const monthAndYear = /^(0?[1-9]|1[0-2])\s*[/.-]\s*((?:1[89]|20)\d{2})$/;
const written = /^\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}$/;
const isoWithTime = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/;
/** Nobody on a list is older, and nobody put forward is younger. */
const oldest = 120;
const youngest = 6;

/** Where a row has its birth: the first of the columns for it that holds anything but an x. */
export function birthField(row: ListRow): PlainField {
  const fields = ['birthDate', 'birthYear', 'male', 'female'] as const;
  return fields.find((field) => !isMark(row.text(field)) && row.text(field).trim() !== '') ?? 'birthDate';
}

/** Date or year of birth from whichever column the list has; told when it is no date, or not of a living person. */
export function readBirth(row: ListRow, today: LocalDate): Birth {
  const field = birthField(row);
  const cell = row.cell(field);
  const shown = normaliseText(cell?.text ?? '')
    .replace(lead, '')
    .replace(/[.,;]$/, '')
    .trim();
  if (cell === undefined || shown === '') return unknownBirth;
  const birth = readCell(cell, shown);
  if (birth === null) {
    row.tell(field, written.test(shown) ? 'DATE_IMPOSSIBLE' : 'DATE_UNREADABLE', { text: shown });
    return unknownBirth;
  }
  const age = Number(today.slice(0, 4)) - (birth.year ?? 0);
  if (age > oldest || age < youngest) {
    row.tell(field, 'DATE_NOT_OF_A_LIFE', { text: shown });
    return unknownBirth;
  }
  return birth;
}

function readCell(cell: RawCell, shown: string): Birth | null {
  if (yearOnly.test(shown)) return { date: null, year: Number(shown) };
  if (cell.type === 'date' && typeof cell.raw === 'string') {
    const parts = isoWithTime.exec(cell.raw);
    return parts === null ? null : of(`${parts[1]}-${parts[2]}-${parts[3]}`);
  }
  if (cell.type === 'number' && typeof cell.raw === 'number') return ofSerial(cell.raw);
  const month = monthAndYear.exec(shown);
  if (month !== null) return { date: null, year: Number(month[2]) };
  const parts = isoWithTime.exec(shown);
  if (parts !== null) return of(makeDate({ year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) }));
  return of(parseVietnameseDate(shown));
}

/** A day number as Excel counts them, when somebody formatted the date away. */
function ofSerial(serial: number): Birth | null {
  return serial >= 1 && serial < 100_000 ? of(fromExcelSerial(serial)) : null;
}

const of = (date: string | null): Birth | null =>
  date === null || !isLocalDate(date) ? null : { date, year: Number(date.slice(0, 4)) };
