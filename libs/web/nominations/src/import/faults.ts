import type { ImportFindingView, ImportPreviewView } from '@gs/contracts';

export type Finding = ImportFindingView;
export type Question = 'unit' | 'award' | 'subject' | 'row';

/** The same thing told of one or many cells: answered once for all of them. */
export interface FaultGroup {
  readonly key: string;
  readonly first: Finding;
  readonly all: readonly Finding[];
  /** What may be chosen for it; null when the file itself must be put right. */
  readonly question: Question | null;
}

export interface Faults {
  readonly errors: readonly FaultGroup[];
  readonly warnings: readonly FaultGroup[];
  readonly repaired: readonly FaultGroup[];
  /** Rows the sender has put aside, each by itself. */
  readonly leftOut: readonly FaultGroup[];
}

/** «C10», or «Dòng 10» for what concerns no cell. */
export const refOf = ({ letter, row }: Finding): string => (letter === '' ? `Dòng ${row}` : `${letter}${row}`);

export const answerKey = (finding: Finding, question: Question): string => `${finding.row}:${question}`;

/** Findings by how grave they are, in the order of the rows; equal ones together. */
export function faultsOf(preview: Pick<ImportPreviewView, 'findings' | 'headers' | 'rows'>): Faults {
  const fieldOf = new Map(preview.headers.map(({ letter, field }) => [letter, field ?? '']));
  const cellsOf = new Map(preview.rows.map(({ row, cells }) => [row, cells]));
  const ofKind = (kind: Finding['kind']): FaultGroup[] => {
    const groups = new Map<string, Finding[]>();
    for (const finding of preview.findings) {
      if (finding.kind !== kind) continue;
      const key = keyOf(finding);
      const group = groups.get(key);
      if (group) group.push(finding);
      else groups.set(key, [finding]);
    }
    return [...groups].flatMap(([key, all]) => {
      const first = all[0];
      if (!first) return [];
      const text = cellsOf.get(first.row)?.[first.letter] ?? '';
      return [{ key, first, all, question: questionOf(first, fieldOf.get(first.letter) ?? '', text) }];
    });
  };
  return { errors: ofKind('error'), warnings: ofKind('warning'), repaired: ofKind('repaired'), leftOut: ofKind('ok') };
}

const ofItsRow = /^(SUBJECT_(?!UNIT)|COLLECTIVE_|ROW_LEFT_OUT)/;
const whomItMeans = new Set(['SUBJECT_AMBIGUOUS', 'SUBJECT_ADDRESS_DIFFERS', 'SUBJECT_NOT_NEW', 'COLLECTIVE_NOT_NEW']);
const ofTheWholeRow = /^(ROW_LEFT_OUT|ROW_HIDDEN|IDENTITY_(TWICE|SHARED)|SUBJECT_TWICE|ALREADY_NOMINATED)/;

/** Whom a row speaks of is asked for each row: two rows with one name need not be one person. */
function keyOf({ row, letter, code, sentence, suggestions }: Finding): string {
  const each = ofItsRow.test(code) ? row : '';
  return [each, letter, code, sentence, ...suggestions.map(({ value }) => value)].join('\n');
}

function questionOf({ code, suggestions }: Finding, field: string, text: string): Question | null {
  if (whomItMeans.has(code)) return 'subject';
  if (ofTheWholeRow.test(code)) return suggestions.length > 0 ? 'row' : null;
  if (code === 'SUBJECT_UNIT_DIFFERS') return suggestions.length > 0 ? 'unit' : null;
  if (code.startsWith('UNIT_')) return 'unit';
  if (code === 'AWARD_MISSING') return 'award';
  // One answer stands for all awards of its row: not where a row may ask for several.
  if (code.startsWith('AWARD_')) return field === 'award' && !/[;\n]/.test(text) ? 'award' : null;
  return null;
}

/** A sentence in two: what is so, and what to do. Quoted words are never cut. */
export function twoParts(sentence: string): readonly [string, string] {
  let depth = 0;
  for (let at = 0; at < sentence.length - 1; at++) {
    const sign = sentence[at];
    if (sign === '«') depth++;
    else if (sign === '»') depth--;
    else if (depth <= 0 && (sign === '.' || sign === ';') && sentence[at + 1] === ' ') {
      const rest = sentence.slice(at + 2);
      return [sentence.slice(0, at), rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1)];
    }
  }
  return [sentence.replace(/\.$/, ''), ''];
}
