import { normaliseText } from '@gs/domain';
import type { LedgerField } from '@gs/contracts';
import { fields, plainName } from './columns';

/** A file of the award ledger, read but not yet judged. */
export interface LedgerTable {
  /** Headings as the file has them. */
  readonly titles: readonly string[];
  readonly columns: ReadonlyMap<LedgerField, number>;
  readonly rows: readonly LedgerRecord[];
}

export interface LedgerRecord {
  /** As the file counts its lines or rows; the head of a CSV file is line 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly ragged: boolean;
}

/** One row by its fields, with what an officer put in place of some. */
export class Row {
  constructor(
    private readonly table: Pick<LedgerTable, 'titles' | 'columns'>,
    readonly record: LedgerRecord,
    private readonly corrections: Readonly<Partial<Record<LedgerField, string>>> = {},
  ) {}

  get titles(): readonly string[] {
    return this.table.titles;
  }

  /** Clean text of a field; empty when the file has no such column. */
  text(field: LedgerField): string {
    const corrected = this.corrections[field];
    if (corrected !== undefined) return normaliseText(corrected);
    const at = this.table.columns.get(field);
    return at === undefined ? '' : cleanText(this.record.cells[at] ?? '');
  }

  /** The heading a field stands under in this file. */
  column(field: LedgerField): string {
    const at = this.table.columns.get(field);
    return at === undefined ? plainName(field) : (this.table.titles[at] ?? plainName(field));
  }

  /** Same fields, same text: the same row, whatever file it comes in and however its columns are ordered. */
  fingerprint(): string {
    return JSON.stringify(fields.map((field) => this.text(field)));
  }
}

const cleaned = new Map<string, string>();
const cleanedAtMost = 20_000;

/** As `normaliseText`; codes and numbers pass, and what stands in a column again and again is cleaned once. */
function cleanText(text: string): string {
  if (/^[\x21-\x7e]*$/.test(text)) return text;
  const known = cleaned.get(text);
  if (known !== undefined) return known;
  if (cleaned.size >= cleanedAtMost) cleaned.clear();
  const clean = normaliseText(text);
  cleaned.set(text, clean);
  return clean;
}
