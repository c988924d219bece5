import type { LocalDate, SubjectKind } from '@gs/domain';
import type { Finding, Guess } from './copy';
import type { Row } from './table';

/** Whom a row speaks of: on record, a unit as a whole (its subject may still have to be made), or a new household. */
export type Target =
  | { readonly how: 'known'; readonly kind: SubjectKind; readonly subjectId: string }
  | { readonly how: 'unit'; readonly unitId: string }
  | { readonly how: 'new-household'; readonly name: string; readonly address: string; readonly organisationId: string };

/** A grant as a row tells it, matched but not yet compared with what is on record. */
export interface Claim {
  readonly target: Target;
  readonly award: string;
  readonly year: number;
  readonly decisionNo: string;
  readonly decidedOn: LocalDate;
  readonly meritType: string;
  readonly organisationId: string;
  readonly organisationName: string;
}

export interface Judged {
  readonly row: Row;
  readonly findings: readonly Finding[];
  readonly guesses: readonly Guess[];
  /** Null when the row has a fault. */
  readonly claim: Claim | null;
}

export const targetKey = (target: Target): string => {
  switch (target.how) {
    case 'known':
      return target.subjectId;
    case 'unit':
      return `unit ${target.unitId}`;
    case 'new-household':
      return `household ${target.organisationId} ${target.name.toLowerCase()} ${target.address.toLowerCase()}`;
  }
};
