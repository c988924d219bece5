import type { Facts, SubjectKind } from '@gs/domain';
import type { LocalDate, Queryable } from '@gs/api-platform';

/** What the registry knows of one subject; nominations add year, receipt, dossier and the rest of `Facts`. */
export type SubjectFacts = Pick<
  Facts,
  | 'subject'
  | 'maternityYears'
  | 'ratings'
  | 'grants'
  | 'initiatives'
  | 'collective'
  | 'discipline'
  | 'holds'
  | 'transfer'
>;

/** Whose facts: all subjects of a unit and of what lies below it on a day. */
export interface UnitAsked {
  readonly organisationId: string;
  readonly on: LocalDate;
  /** Year of merit. */
  readonly year: number;
  /** Goes on after this subject. */
  readonly after?: string | null;
  readonly batchSize?: number;
}

export interface SubjectInUnit {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly name: string;
  readonly facts: SubjectFacts;
}

/** Some of them, in the order of their ids, so that the last id says how far one has come. */
export type FactsBatch = readonly SubjectInUnit[];

export abstract class FactsReader {
  /**
   * Facts of many subjects in one round trip; two more where collectives are among them whose units came from others:
   * their predecessors' awards come with them, marked with the name and whether that unit went into this one whole.
   * @param year of merit: the counts of a collective (members, titles) are those of this year
   * @returns by subject id; unknown ids are missing
   */
  abstract forSubjects(ids: readonly string[], year: number, db?: Queryable): Promise<Map<string, SubjectFacts>>;
  /** How many subjects a unit and all below it have on a day. */
  abstract countInUnit(asked: Pick<UnitAsked, 'organisationId' | 'on'>, db?: Queryable): Promise<number>;
  /** The facts of a whole unit, batch by batch: never more than one batch is held. */
  abstract inUnit(asked: UnitAsked, db?: Queryable): AsyncGenerator<FactsBatch>;
}
