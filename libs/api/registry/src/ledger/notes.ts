import type { LedgerFault, LedgerField, LedgerGuess } from '@gs/contracts';
import { findingOf, guessOf, type Finding, type Guess } from './copy';
import type { Row } from './table';

/** Gathers everything that is wrong with a row and everything that was read by convention. */
export class Notes {
  readonly findings: Finding[] = [];
  readonly guesses: Guess[] = [];
  constructor(private readonly row: Row) {}

  fault(code: LedgerFault, field: LedgerField | null, words: Readonly<Record<string, string | number>> = {}): null {
    this.findings.push(findingOf(code, field, field === null ? '' : this.row.column(field), words));
    return null;
  }
  guess(code: LedgerGuess, field: LedgerField, words: Readonly<Record<string, string | number>> = {}): void {
    this.guesses.push(guessOf(code, field, this.row.column(field), words));
  }
}
