import { maskIdentityNumber, type SubjectKind } from '@gs/domain';
import type { ImportPreviewView } from '@gs/contracts';
import { columnNumber } from '@gs/papers';
import { awardRef } from '../common/award-ref';
import type { Analysis } from './analyse';
import type { ReadRow } from './read-rows';

export interface PreviewHead {
  readonly id: string;
  readonly organisation: ImportPreviewView['organisation'];
  readonly year: number;
  readonly fileName: string;
}

/** The reading of a list as the screen shows it. Identity numbers are masked: the sender has the file. */
export function previewOf(
  head: PreviewHead,
  { columns, fields, findings, rows, matches, prepared }: Analysis,
): ImportPreviewView {
  const bad = rows.filter(({ row }) => row.isBad).length;
  const leftOut = rows.filter(({ row }) => row.isLeftOut).length;
  const count = (kind: SubjectKind): number => prepared.rows.filter((row) => row.kind === kind).length;
  return {
    ...head,
    state: 'previewed',
    headers: columns.headers.map(({ letter, title }) => ({ letter, title, field: columns.fieldOf(letter) })),
    fields: [...fields],
    rows: rows.map((item) => rowOf(item, statusOf(item, matches.get(String(item.row.number))?.status))),
    findings: [
      ...findings,
      ...rows.flatMap(({ row }) => [...row.findings].sort((a, b) => columnOrder(a.letter) - columnOrder(b.letter))),
    ],
    goodRows: rows.length - bad - leftOut,
    badRows: bad,
    leftOutRows: leftOut,
    nominationCount: prepared.rows.reduce((total, { awards }) => total + awards.length, 0),
    counts: { person: count('person'), collective: count('collective'), household: count('household') },
    submissionIds: [],
  };
}

function rowOf(item: ReadRow, subjectStatus: 'known' | 'new' | 'ambiguous'): ImportPreviewView['rows'][number] {
  const { row, kind, name, awards, unit, unitName } = item;
  const identity = row.columns.letterOf('identityNumber');
  const cells = Object.entries(row.raw.cells).map(([letter, { text }]) => [
    letter,
    letter === identity ? maskIdentityNumber(text.trim()) : text,
  ]);
  return {
    row: row.number,
    section: row.raw.section ?? '',
    cells: Object.fromEntries(cells) as Record<string, string>,
    status: row.isLeftOut ? 'left-out' : row.isBad ? 'error' : row.findings.length > 0 ? 'warning' : 'ok',
    nominations: awards.map((code) => ({
      subjectKind: kind,
      name,
      award: awardRef(code),
      unitName: unitName === '' ? (unit?.name ?? '') : unitName,
      subjectStatus,
    })),
  };
}

type Status = 'known' | 'new' | 'ambiguous';

/** Whom the clerk has chosen is no longer a question. */
function statusOf({ chosenSubject }: ReadRow, matched: Status = 'new'): Status {
  if (chosenSubject === undefined) return matched;
  return chosenSubject === 'new' && matched !== 'known' ? 'new' : 'known';
}

const columnOrder = (letter: string): number => (letter === '' ? 0 : columnNumber(letter));
