import { type CellRange } from './address';
import { fieldOfHeader } from './columns';
import { fold, oneLine } from './fold';
import { fillDown, mergeAt, type Grid, type GridRow } from './grid';
import type { TableHead } from './head';
import type { RawCell, RawRow, SectionKind, SkippedRow } from './types';

export interface TableRows {
  readonly rows: readonly RawRow[];
  readonly skipped: readonly SkippedRow[];
}

const NUMBERING = /^(?:[IVXLC]{1,6}|[A-HĐ]|\d{1,2})\s*[.)\-:/]\s*|^(?:[IVXLC]{1,6}|[A-HĐ])\s+(?=\p{Lu})/u;
const FOOTER_START =
  /^(nguoi lap|noi nhan|xac nhan|thu truong|tm |kt |q |tl |tuq |an dinh danh sach|danh sach (nay|gom|co)|ghi chu|lap bieu|ngay \d|ngay thang)/;
const FOOTER_ROLE =
  /^(pho )?(chu tich|giam doc|hieu truong|bi thu|truong phong|chanh van phong|vien truong|chi cuc truong)\b/;
const PLACE_DATE = /\bngay( \d+)? thang( \d+)? nam\b/;
/** With its accents: «Tống Văn Công» is a person. */
const TOTAL = /^(tổng|cộng)(?!\p{L})|^tong (cong|so)\b/u;
/** Signatures stand in the last lines. */
const FOOTER_ROWS = 20;

/** Sorts the rows below the head: data, section headings, totals, repeated heads, signatures. */
export function sortRows(source: Grid, head: TableHead): TableRows {
  const grid = fillDown(source, head.lastRow + 1);
  const body = grid.rows.filter((row) => row.row > head.lastRow);
  const rows: RawRow[] = [];
  const skipped: SkippedRow[] = [];
  const titles = new Map(head.headers.map((header) => [header.col, header.parts.map(fold)]));
  const skip = (row: GridRow, reason: SkippedRow['reason']): void =>
    void skipped.push({ row: row.row, text: textOf(row), reason });
  const ordinalCol = head.headers.find(({ parts }) => fieldOfHeader(parts) === 'ordinal')?.col ?? null;
  let section: string | null = null;
  let sectionKind: SectionKind | null = null;
  let footer = false;
  body.forEach((row, index) => {
    const numbered = startsWithNumber(row);
    if (footer && !(numbered && row.cells.length >= 3)) return skip(row, 'footer');
    footer = false;
    if (index < 3 && rows.length === 0 && isColumnNumbers(row)) return skip(row, 'column-numbers');
    if (repeatsHead(row, titles)) return skip(row, 'repeated-head');
    if (!numbered && row.cells.length <= 4 && TOTAL.test(firstText(row))) return skip(row, 'total');
    const heading = numbered && row.cells.length > 1 ? null : sectionHeading(row, grid.merges, ordinalCol);
    if (!numbered && index >= body.length - FOOTER_ROWS && isFooter(row, heading !== null)) {
      footer = true;
      return skip(row, 'footer');
    }
    if (heading !== null) {
      section = heading;
      sectionKind = kindOf(heading) ?? sectionKind;
      return skip(row, 'section');
    }
    rows.push(dataRow(joinSpans(row, head), section, sectionKind));
  });
  return { rows, skipped };
}

/** Texts that stand in several columns under one heading are one: «Phan Quốc | Chứ». */
function joinSpans(row: GridRow, head: TableHead): GridRow {
  const wide = head.headers.filter(({ span = 1 }) => span > 1);
  if (wide.length === 0) return row;
  let cells = row.cells;
  for (const { col, letter, span = 1 } of wide) {
    const under = cells.filter((cell) => cell.col >= col && cell.col < col + span);
    const last = under[under.length - 1];
    if (last === undefined || last.col === col || under.some(({ type }) => type !== 'string')) continue;
    const text = under.map((cell) => cell.text.trim()).join(' ');
    const joined = { ...(under[0] as RawCell), col, letter, text, raw: text };
    cells = [...cells.filter((cell) => !under.includes(cell)), joined].sort((a, b) => a.col - b.col);
  }
  return { ...row, cells };
}

function dataRow(row: GridRow, section: string | null, sectionKind: SectionKind | null): RawRow {
  const cells: Record<string, RawCell> = {};
  for (const cell of row.cells) cells[cell.letter] = cell;
  return { row: row.row, section, sectionKind, cells, ...(row.hidden ? { hidden: true as const } : {}) };
}

const textOf = (row: GridRow): string => row.cells.map((cell) => oneLine(cell.text)).join(' | ');
const firstText = (row: GridRow): string =>
  oneLine(row.cells[0]?.text ?? '')
    .normalize('NFC')
    .toLowerCase();

function startsWithNumber(row: GridRow): boolean {
  const first = row.cells[0];
  return first !== undefined && first.col <= 2 && /^\s*\d+\s*[.)]?\s*$/.test(first.text);
}

/** The row «(1) (2) (3) …» some forms print under the head. */
function isColumnNumbers(row: GridRow): boolean {
  const labels = row.cells.map((cell) => cell.text.replace(/[()\s]/g, ''));
  if (labels.length < 3 || !labels.every((label) => /^(\d{1,2}|[A-E])$/.test(label))) return false;
  const numbers = labels.filter((label) => /^\d/.test(label)).map(Number);
  return numbers.length >= 2 && numbers.every((n, i) => i === 0 || n === (numbers[i - 1] ?? 0) + 1);
}

function repeatsHead(row: GridRow, titles: ReadonlyMap<number, readonly string[]>): boolean {
  if (row.cells.length < 2) return false;
  const same = row.cells.filter((cell) => titles.get(cell.col)?.includes(fold(cell.text))).length;
  return same >= 2 && same >= row.cells.length * 0.7;
}

function kindOf(heading: string): SectionKind | null {
  const key = fold(heading);
  if (/\b(ho gia dinh|ho|gia dinh)\b/.test(key) && !/\b(tap the|ca nhan)\b/.test(key)) return 'household';
  if (/\b(tap the|don vi)\b/.test(key) && !/\bca nhan\b/.test(key)) return 'collective';
  if (/\bca nhan\b/.test(key) && !/\btap the\b/.test(key)) return 'person';
  return null;
}

/** The heading a row is, or null for a row of data. */
function sectionHeading(row: GridRow, merges: readonly CellRange[], ordinalCol: number | null): string | null {
  const [first, second, ...rest] = row.cells;
  if (!first || first.type !== 'string') return null;
  const text = oneLine(first.text);
  if (!second) {
    const merge = mergeAt(merges, row.row, first.col);
    const wide = merge !== undefined && merge.right - merge.left >= 2;
    const named =
      kindOf(text) !== null && fold(text).length <= 60 && (NUMBERING.test(text) || text === text.toUpperCase());
    // Text in the STT column is no number: a heading, whatever its words. Without that column a lone text may be a name.
    const placed = ordinalCol === null ? /^[*•+–-]\s|:$/.test(text) : first.col === ordinalCol;
    return wide || named || NUMBERING.test(text) || placed ? text : null;
  }
  // «I | TẬP THỂ» or «I | TẬP THỂ | 31 tập thể» over several cells.
  if (/^([IVXLC]{1,6}|[A-HĐ])[.)]?$/.test(text) && rest.length <= 2 && second.type === 'string') {
    return `${text.replace(/[.)]$/, '')}. ${oneLine(second.text)}`;
  }
  return rest.length === 0 && kindOf(text) !== null && text === text.toUpperCase() ? text : null;
}

function isFooter(row: GridRow, heading: boolean): boolean {
  if (row.cells.length > 4) return false;
  return row.cells.some((cell) => {
    if (cell.type !== 'string') return false;
    const text = oneLine(cell.text);
    const key = fold(text);
    if (PLACE_DATE.test(key) && row.cells.length <= 3) return true;
    const shouted = text === text.toUpperCase();
    if (FOOTER_ROLE.test(key)) return shouted && row.cells.length <= 3;
    return (
      FOOTER_START.test(`${key} `) &&
      (row.cells.length <= 3 || shouted) &&
      !(heading && NUMBERING.test(text) && kindOf(text) !== null)
    );
  });
}
