import type { SubjectKind } from '@gs/domain';
import type { ImportFindingView } from '@gs/contracts';
import type { PlainField, RawCell, RawRow } from '@gs/papers';
import type { Columns } from './columns';
import { findingCopy, sentenceOf, type FindingCode, type FindingParams, type Suggestion } from './findings';

/** One row under examination: its cells by field, and what it is told. */
export class ListRow {
  readonly findings: ImportFindingView[] = [];
  #isLeftOut = false;

  constructor(
    readonly raw: RawRow,
    readonly columns: Columns,
    readonly kind: SubjectKind,
  ) {}

  get number(): number {
    return this.raw.row;
  }

  get isBad(): boolean {
    return this.findings.some(({ kind }) => kind === 'error');
  }

  /** The clerk has put it aside: nothing is made of it, and that is all it is told. */
  get isLeftOut(): boolean {
    return this.#isLeftOut;
  }

  /** @param standing numbers of the rows that stand in its place, once they are known */
  leaveOut(standing: readonly number[] = []): void {
    this.#isLeftOut = true;
    this.findings.length = 0;
    const letter = this.columns.letterOf('name') ?? this.columns.headers[0]?.letter ?? '';
    const back = [{ value: '', label: 'Nhận lại dòng này' }];
    if (standing.length === 0) this.tellAt(letter, 'ROW_LEFT_OUT', {}, back);
    else this.tellAt(letter, 'ROW_LEFT_OUT_FOR', { rows: standing.join(', ') }, back);
  }

  has(field: PlainField): boolean {
    return this.columns.letterOf(field) !== undefined;
  }

  cell(field: PlainField): RawCell | undefined {
    const letter = this.columns.letterOf(field);
    return letter === undefined ? undefined : this.raw.cells[letter];
  }

  /** Text of a field's cell as the sheet shows it, untrimmed; empty when there is none. */
  text(field: PlainField): string {
    return this.cell(field)?.text ?? '';
  }

  tell(
    field: PlainField,
    code: FindingCode,
    params: FindingParams = {},
    suggestions: readonly Suggestion[] = [],
  ): void {
    this.tellAt(this.columns.letterOf(field) ?? '', code, params, suggestions);
  }

  tellAt(letter: string, code: FindingCode, params: FindingParams = {}, suggestions: readonly Suggestion[] = []): void {
    this.findings.push({
      row: this.number,
      column: letter === '' ? '' : this.columns.titleFor(letter, this.kind),
      letter,
      kind: findingCopy[code].kind,
      code,
      sentence: sentenceOf(code, params),
      suggestions: [...suggestions],
    });
  }
}
