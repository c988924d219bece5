import type { LocalDate } from '../dates/local-date';
import type { Finding } from '../eligibility/types';
import type { Cap, CapBase } from '../rules/book';
import type { AwardCode, RatingLevel, SubjectKind } from '../rules/types';

/** One nomination of a list. An absent figure is not known. */
export interface ListEntry {
  readonly id: string;
  /** As the finding names it. */
  readonly name: string;
  readonly award: AwardCode;
  readonly kind: SubjectKind;
  readonly sex?: 'male' | 'female' | undefined;
  readonly members?: number | undefined;
  readonly women?: number | undefined;
  /** Agreeing votes, where the list is ranked by them. */
  readonly votes?: number | undefined;
}

/** A whole list: what one unit, the province, or one decision proposes or grants. */
export interface ListFacts {
  readonly on: LocalDate;
  /** What the list is of: caps for other scopes are not asked of it. */
  readonly per: Cap['per'];
  readonly entries: readonly ListEntry[];
  /** Granted before to the same unit, or in the same province, in the same year. Absent: not known. */
  readonly earlier?: Readonly<Record<AwardCode, number>> | undefined;
  /** What shares are taken of. */
  readonly bases?: Partial<Readonly<Record<CapBase, number>>> | undefined;
  /** Members rated best in the year. */
  readonly ratedBest?: number | undefined;
  /** Rating of the unit itself. */
  readonly unitRating?: RatingLevel | undefined;
  /** Places there are for an award, where votes decide who gets them. */
  readonly places?: Readonly<Record<AwardCode, number>> | undefined;
}

/** Same shape as a finding about one subject, for a whole list. */
export type ListFinding = Omit<Finding, 'check'> & { readonly check: 'cap' | 'tie' };
