import type { LocalDate, Tx } from '@gs/api-platform';

export interface NewGrant {
  readonly subjectId: string;
  readonly award: string;
  /** Year of merit. */
  readonly year: number;
  /** As printed: «946/QĐ-UBND». */
  readonly decisionNo: string;
  readonly decidedOn: LocalDate;
  /** Type of commendation (loại hình); empty: not told. */
  readonly meritType: string;
  /** The unit as it was then. */
  readonly organisationId: string;
  readonly organisationName: string;
  readonly decisionId: string | null;
  readonly source: 'import' | 'decision';
}

export abstract class GrantsPort {
  /** Writes grants into the registry in one statement. A grant that is already there (same subject, award, year, decision) stays. @returns how many were new */
  abstract add(tx: Tx, rows: readonly NewGrant[]): Promise<number>;
}
