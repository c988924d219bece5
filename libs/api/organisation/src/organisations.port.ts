import type { LocalDate, Queryable } from '@gs/api-platform';

export interface OrganisationRef {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** A unit as it was on the date asked for. */
export interface OrganisationVersion extends OrganisationRef {
  readonly kind: string;
  readonly level: string;
  readonly parentId: string | null;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** Units by date. Every method takes the caller's transaction as its last parameter, or reads from the pool. */
export abstract class OrganisationsPort {
  /** The unit of a code, under its latest name; null when there is none. */
  abstract byCode(code: string, db?: Queryable): Promise<OrganisationRef | null>;
  /** Units of many codes at once, by code. */
  abstract byCodes(codes: readonly string[], db?: Queryable): Promise<Map<string, OrganisationRef>>;
  /** Units by id under the name they had on the date, or the nearest one known (before its birth the first, after its end the last). */
  abstract refsOn(ids: readonly string[], on: LocalDate, db?: Queryable): Promise<Map<string, OrganisationRef>>;
  /** As `refsOn`, one name. @throws ProblemError NOT_FOUND */
  abstract nameOn(id: string, on: LocalDate, db?: Queryable): Promise<string>;
  /** The version in force on the date; null when the unit did not exist then. */
  abstract versionOn(id: string, on: LocalDate, db?: Queryable): Promise<OrganisationVersion | null>;
  /** The unit and its superiors on the date, from itself upwards. Empty when it did not exist then. */
  abstract chainOn(id: string, on: LocalDate, db?: Queryable): Promise<OrganisationVersion[]>;
  /**
   * The authority of a level over a unit on a date: the highest of the unit itself and its superiors at that level
   * (a department of the province has the province's level too, the province's committee stands above it).
   */
  abstract ancestorAtLevel(
    id: string,
    level: string,
    on: LocalDate,
    db?: Queryable,
  ): Promise<OrganisationVersion | null>;
  /** Who does a duty (such as `emulation-office`) for an area on a date; looked for in the area's superiors too. */
  abstract dutyHolder(areaId: string, duty: string, on: LocalDate, db?: Queryable): Promise<OrganisationRef | null>;
  /**
   * Units by name as written in an office's list: accents, case and «UBND»/«Uỷ ban nhân dân» do not matter. Names of ended
   * versions find their unit too, those in force on the date come first.
   * @returns by the name as given; a name nobody bears is missing from the map
   */
  abstract byNames(
    names: readonly string[],
    on: LocalDate,
    options?: { readonly withinId?: string },
    db?: Queryable,
  ): Promise<Map<string, OrganisationVersion[]>>;
  /** Ids of the unit and all that lies below it on the date. */
  abstract withinOn(id: string, on: LocalDate, db?: Queryable): Promise<string[]>;
}
