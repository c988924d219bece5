import {
  awardsOn,
  findAward,
  foldVietnamese,
  normaliseText,
  recogniseAward,
  routeFor,
  type LocalDate,
  type OrgPlace,
} from '@gs/domain';
import { subjectKindName } from '../../common/award-ref';
import type { Suggestion } from '../findings';
import type { ListRow } from '../row';
import { isMark, readText } from './text';

export interface AwardContext {
  /** Level and kind of the unit that hands the list in. */
  readonly unit: OrgPlace;
  readonly today: LocalDate;
  /** What the clerk chose for the row's open question. */
  readonly answer: string | undefined;
}

const blanks = new Set(['', '-', '–', '—', '0', 'khong', 'o', 'false', '/']);

const suggest = (codes: readonly string[]): Suggestion[] =>
  codes.flatMap((code) => {
    const award = findAward(code);
    return award === null ? [] : [{ value: code, label: award.name }];
  });

/** Awards a row asks for: the one named in its cell, or one for each marked column. */
export function readAwards(row: ListRow, context: AwardContext): string[] {
  if (context.answer !== undefined && findAward(context.answer) !== null)
    return judged(row, row.columns.letterOf('award') ?? '', context.answer, context);
  const marked = row.columns.marks.flatMap(({ letter, award }) => markedAward(row, letter, award, context));
  const named = row.has('award') ? namedAward(row, context, marked.length > 0) : [];
  if (!row.has('award') && marked.length === 0 && !row.isBad) {
    const ofSection = sectionAward(row, context);
    if (ofSection !== null) return judged(row, row.columns.letterOf('name') ?? '', ofSection, context);
    row.tellAt(row.columns.marks[0]?.letter ?? '', 'AWARD_MISSING', {}, allOn(row, context));
  }
  return [...new Set([...named, ...marked])];
}

function namedAward(row: ListRow, context: AwardContext, othersMarked: boolean): string[] {
  const text = readText(row, 'award');
  const letter = row.columns.letterOf('award') ?? '';
  if (text === '') {
    const ofSection = othersMarked ? null : sectionAward(row, context);
    if (ofSection !== null) return judged(row, letter, ofSection, context);
    if (!othersMarked) row.tellAt(letter, 'AWARD_MISSING', {}, allOn(row, context));
    return [];
  }
  // A few lists put two in one cell.
  return text
    .split(/[;\n]/)
    .map(normaliseText)
    .filter((part) => part !== '')
    .flatMap((part) => severalOf(part, context))
    .flatMap((part) => recognised(row, letter, part, context));
}

/** The award a section is headed with («II. CHIẾN SĨ THI ĐUA CƠ SỞ (12 người)»), when its rows name none. */
function sectionAward(row: ListRow, { unit }: AwardContext): string | null {
  const heading = normaliseText(row.raw.section ?? '')
    .replace(/^(?:[IVXLC]{1,6}|[A-HĐ]|\d{1,2})\s*[.)\-:/]\s*/u, '')
    .replace(/\s*[(:].*$/, '');
  const found = heading === '' ? null : recogniseAward(heading, unit);
  return found !== null && 'code' in found && found.exact ? found.code : null;
}

/** «LĐTT, CSTĐCS», «LĐTT và CSTĐCS»: several awards in one line, when each part by itself is one and the whole is none. */
function severalOf(text: string, { unit }: AwardContext): string[] {
  const isAward = (part: string): boolean => 'code' in recogniseAward(part, unit);
  if (isAward(text)) return [text];
  const parts = text.split(/\s*[,+&/]\s*|\s+và\s+|(?:^|\s+)[-–]\s+/i).filter((part) => part !== '');
  return parts.length > 1 && parts.every(isAward) ? parts : [text];
}

function markedAward(row: ListRow, letter: string, award: string, context: AwardContext): string[] {
  const text = normaliseText(row.raw.cells[letter]?.text ?? '');
  const key = foldVietnamese(text);
  if (blanks.has(key)) return [];
  if (isMark(text)) return recognised(row, letter, award, context);
  row.tellAt(letter, 'MARK_UNCLEAR', { text });
  return [];
}

function recognised(row: ListRow, letter: string, text: string, context: AwardContext): string[] {
  // «CTUBND» runs two abbreviations together.
  const found = recogniseAward(text.replace(/\bCT(?=UBND)/gi, 'CT '), context.unit);
  if ('code' in found) return judged(row, letter, found.code, context);
  row.tellAt(letter, 'AWARD_UNKNOWN', { text }, suggest(found.suggestions));
  return [];
}

function judged(row: ListRow, letter: string, code: string, { unit, today }: AwardContext): string[] {
  const award = findAward(code);
  if (award === null) return [];
  if (!award.subjectKinds.includes(row.kind)) {
    row.tellAt(letter, 'AWARD_NOT_FOR_SUBJECT', { award: award.name, kind: subjectKindName(row.kind) });
    return [];
  }
  if (routeFor(code, unit, today) === null) {
    row.tellAt(letter, 'AWARD_NO_ROUTE', { award: award.name });
    return [];
  }
  return [code];
}

/** Awards a unit could put anybody forward for. */
export function markableBy(unit: OrgPlace, today: LocalDate): string[] {
  return awardsOn(today)
    .filter(({ code }) => routeFor(code, unit, today) !== null)
    .map(({ code }) => code);
}

/** What this unit could put this kind of subject forward for. */
function allOn(row: ListRow, { unit, today }: AwardContext): Suggestion[] {
  const open = awardsOn(today).filter(
    (award) => award.subjectKinds.includes(row.kind) && routeFor(award.code, unit, today) !== null,
  );
  return suggest(open.map(({ code }) => code));
}
