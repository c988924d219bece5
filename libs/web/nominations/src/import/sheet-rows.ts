import type { ImportPreviewView } from '@gs/contracts';
import type { Finding } from './faults';

type Row = ImportPreviewView['rows'][number];
type Header = ImportPreviewView['headers'][number];

/** A line of the sheet: a heading such as «I. TẬP THỂ», or a row of the list. */
export type SheetLine =
  | { readonly kind: 'section'; readonly key: string; readonly text: string }
  | { readonly kind: 'row'; readonly key: string; readonly row: Row };

const grave = { error: 3, warning: 2, repaired: 1, ok: 0 } as const;

/** The sheet as it came, with its section headings; or only what has something marked. */
export function linesOf(rows: readonly Row[], onlyMarked: boolean): SheetLine[] {
  const lines: SheetLine[] = [];
  let section = '';
  for (const row of rows) {
    if (onlyMarked && row.status === 'ok') continue;
    if (row.section !== section) {
      section = row.section;
      if (section !== '') lines.push({ kind: 'section', key: `s${row.row}`, text: section });
    }
    lines.push({ kind: 'row', key: String(row.row), row });
  }
  return lines;
}

/** The gravest finding of each cell, by «C10». */
export function marksOf(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const marks = new Map<string, Finding>();
  for (const finding of findings) {
    const at = `${finding.letter}${finding.row}`;
    const before = marks.get(at);
    if (!before || grave[finding.kind] > grave[before.kind]) marks.set(at, finding);
  }
  return marks;
}

const widths: Readonly<Record<string, number>> = {
  ordinal: 60,
  name: 176,
  birthDate: 114,
  birthYear: 92,
  sex: 92,
  identityNumber: 142,
  position: 128,
  unit: 236,
  positionAndUnit: 300,
  award: 240,
  achievement: 300,
  rating: 104,
  initiative: 132,
};

/** Width of a column in pixels. */
export const widthOf = ({ field }: Header): number =>
  field === null ? 120 : (widths[field] ?? (field.startsWith('awardMark:') ? 92 : 120));

/** Columns whose values are figures standing under each other. */
export const isFigures = ({ field }: Header): boolean =>
  field === 'ordinal' || field === 'birthDate' || field === 'birthYear' || field === 'identityNumber';

/** The title without the group it stands under with others: of «Danh hiệu đề nghị / CSTĐCS» the latter. */
export function shortTitle(header: Header, headers: readonly Header[]): string {
  const cut = header.title.indexOf(' / ');
  if (cut < 0) return header.title;
  const group = header.title.slice(0, cut + 3);
  const isShared = headers.some(({ letter, title }) => letter !== header.letter && title.startsWith(group));
  return isShared ? header.title.slice(cut + 3) : header.title;
}
