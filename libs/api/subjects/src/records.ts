import type { InitiativeScope, RatingLevel } from '@gs/domain';
import type { LocalDate } from '@gs/api-platform';

export interface RatingInput {
  readonly subjectId: string;
  readonly year: number;
  readonly level: RatingLevel;
  readonly decisionNo: string;
}

export interface InitiativeInput {
  readonly personId: string;
  readonly code: string;
  readonly year: number;
  readonly title: string;
  readonly scope: InitiativeScope;
  readonly decisionNo: string;
  readonly decidedOn: LocalDate | null;
}

/** Leave that counts as service. */
export interface LeaveInput {
  readonly personId: string;
  readonly kind: 'maternity';
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly decisionNo: string;
}

export interface RecordCount {
  readonly added: number;
  readonly changed: number;
}
