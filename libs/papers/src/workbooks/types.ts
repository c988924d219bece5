/** What a cell held in the file, before anyone reads a meaning into it. */
export type CellType = 'string' | 'number' | 'date' | 'boolean' | 'formula' | 'error';

export interface RawCell {
  /** 1-based column number. */
  readonly col: number;
  /** Column letter as Excel shows it. */
  readonly letter: string;
  /** The text a reader of the sheet sees; dates as dd/mm/yyyy, integers with all their digits. Never trimmed. */
  readonly text: string;
  readonly type: CellType;
  /** Strings as typed, numbers as numbers, dates as 'YYYY-MM-DD'. For a formula, its last computed result. */
  readonly raw: string | number | boolean | null;
  /** A text beginning with = + - or @: kept as text, never evaluated; whoever exports it must neutralise it. */
  readonly looksLikeFormula?: true;
  /** The text comes from the cell above, merged over this row. */
  readonly merged?: true;
}

export type SectionKind = 'collective' | 'household' | 'person';

export interface RawRow {
  /** Row number as Excel shows it, from 1. */
  readonly row: number;
  /** Text of the nearest section heading above, such as «I. TẬP THỂ». */
  readonly section: string | null;
  readonly sectionKind: SectionKind | null;
  /** Non-empty cells by column letter. */
  readonly cells: Readonly<Record<string, RawCell>>;
  /** The row is hidden in the sheet; it is read all the same. */
  readonly hidden?: true;
}

export interface TableHeader {
  readonly col: number;
  readonly letter: string;
  /** A head of two rows is joined: «Danh hiệu đề nghị / CSTĐCS». */
  readonly title: string;
  /** The same title, from the top head row down. */
  readonly parts: readonly string[];
  /** Columns it lies over when more than one: «Họ và tên» over the family name and the given name. */
  readonly span?: number;
}

export interface SkippedRow {
  readonly row: number;
  readonly text: string;
  readonly reason: 'section' | 'repeated-head' | 'total' | 'footer' | 'column-numbers';
}

export interface RawTable {
  readonly sheetName: string;
  readonly sheetNames: readonly string[];
  readonly headers: readonly TableHeader[];
  /** Last row of the table head, as Excel counts. */
  readonly headerRow: number;
  readonly rows: readonly RawRow[];
  /** The lines above the head, one string a row. */
  readonly titleBlock: readonly string[];
  /** Names of further sheets that hold lists of their own; they are not read. */
  readonly otherLists: readonly string[];
  /** Rows below the head that are no data, and why. */
  readonly skipped: readonly SkippedRow[];
}

export interface ReadLimits {
  readonly maxRows: number;
  readonly maxCells: number;
  readonly maxUncompressedBytes: number;
}

export const DEFAULT_READ_LIMITS: ReadLimits = {
  maxRows: 10_000,
  maxCells: 400_000,
  maxUncompressedBytes: 80 * 1024 * 1024,
};

export type ReadFailureCode =
  | 'NOT_A_WORKBOOK'
  | 'LEGACY_XLS'
  | 'ENCRYPTED'
  | 'ZIP_BOMB'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_CELLS'
  | 'NO_HEADER'
  | 'NO_ROWS';

export interface ReadFailure {
  readonly ok: false;
  readonly code: ReadFailureCode;
  /** A Vietnamese sentence saying what to do. */
  readonly message: string;
  /** The limit that was passed, for TOO_MANY_ROWS and TOO_MANY_CELLS. */
  readonly limit?: number;
}

export type ReadResult = { readonly ok: true; readonly table: RawTable } | ReadFailure;

/** `left-out`: the sender has put the row aside; «ok» leaves no mark. */
export type FindingKind = 'error' | 'warning' | 'repaired' | 'left-out' | 'ok';

/** One sentence about one cell, to be written back into the sender's workbook. */
export interface CellFinding {
  readonly row: number;
  /** Column letter. */
  readonly column: string;
  readonly kind: FindingKind;
  readonly text: string;
}
