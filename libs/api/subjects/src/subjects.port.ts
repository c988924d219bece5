import type { SubjectKind } from '@gs/domain';
import type { LocalDate, Queryable, Tx } from '@gs/api-platform';

interface SubjectInputBase {
  /** The caller's own name for the row (a row number); answers come back under it. */
  readonly key: string;
  readonly name: string;
  readonly organisationId: string;
  /** The clerk has looked at the namesakes on record: it is none of them. */
  readonly isSomeoneElse?: boolean;
}
export interface PersonInput extends SubjectInputBase {
  readonly kind: 'person';
  /** Twelve digits, already checked; null when the list has none. */
  readonly identityNumber: string | null;
  readonly birthDate: LocalDate | null;
  readonly birthYear: number | null;
  readonly sex: 'nam' | 'nu' | null;
  readonly position: string;
  readonly ethnicGroup?: string;
}
export interface CollectiveInput extends SubjectInputBase {
  readonly kind: 'collective';
  /** The unit it is as a whole; null: a named group within `organisationId`. */
  readonly collectiveOf: string | null;
}
export interface HouseholdInput extends SubjectInputBase {
  readonly kind: 'household';
  readonly address: string;
}
export type SubjectInput = PersonInput | CollectiveInput | HouseholdInput;

export interface SubjectRow {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly name: string;
  readonly organisationId: string;
  readonly organisationName: string;
  /** Person: post; household: address. */
  readonly note: string;
  readonly birthDate: LocalDate | null;
  readonly birthYear: number | null;
  readonly sex: 'nam' | 'nu' | null;
  readonly identityMasked: string;
}

/**
 * `known`: exactly one; `new`: none (created by `matchOrCreate`); `ambiguous`: several, the clerk is asked.
 * `nameDiffers`: found by identity number, but on record under another name.
 */
export interface SubjectMatch {
  readonly key: string;
  readonly status: 'known' | 'new' | 'ambiguous';
  /** Null when ambiguous, and for `new` in `match`. */
  readonly subjectId: string | null;
  readonly candidates: readonly SubjectRow[];
  readonly nameDiffers: boolean;
}

export abstract class SubjectsPort {
  /**
   * Finds the subjects of a list in a few round trips, writes nothing. A person is found by the keyed hash of the identity
   * number; without a number by name, birth and unit (one with another number is not the same person). A collective by
   * the unit it is, else by name and unit; a household by name, unit and address. A row that `isSomeoneElse` is new where
   * it would be asked about; an identity number or a unit on record still finds its subject.
   * @returns by `key`
   */
  abstract match(rows: readonly SubjectInput[], db?: Queryable): Promise<Map<string, SubjectMatch>>;
  /** As `match`, and makes those who are not known yet in bulk; two equal new rows become one subject. */
  abstract matchOrCreate(tx: Tx, rows: readonly SubjectInput[]): Promise<Map<string, SubjectMatch>>;
  /** Subjects by id as lists and papers show them; missing ids are missing from the map. */
  abstract byIds(ids: readonly string[], db?: Queryable): Promise<Map<string, SubjectRow>>;
  /** Collective subjects of units, made where there are none yet. @returns subject id by organisation id */
  abstract collectivesOf(tx: Tx, organisationIds: readonly string[]): Promise<Map<string, string>>;
}
