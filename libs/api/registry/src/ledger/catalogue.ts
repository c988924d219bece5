import type { LocalDate } from '@gs/domain';
import { searchKey } from '@gs/api-organisation';

export interface UnitVersion {
  readonly name: string;
  readonly kind: string;
  readonly level: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}
export interface Unit {
  readonly id: string;
  readonly code: string;
  /** The latest first. */
  readonly versions: readonly UnitVersion[];
  /** Codes of units its history went into. */
  readonly successors: readonly string[];
  readonly predecessors: readonly string[];
}
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly birthYear: number | null;
  readonly sex: 'nam' | 'nu' | null;
}
export interface Household {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly organisationId: string;
}
/** A named group within a unit, such as a department of it. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
}

export interface Known {
  readonly units: readonly Unit[];
  /** By identity number as it stands in the file, zeros restored. */
  readonly persons: ReadonlyMap<string, Person>;
  readonly households: readonly Household[];
  readonly groups: readonly Group[];
  /** Units whose awards may be imported in this name; null: all. */
  readonly scope: ReadonlySet<string> | null;
  readonly today: LocalDate;
}

/** What the rows of a file are matched against: loaded once, then looked up in memory. */
export class Catalogue {
  readonly today: LocalDate;
  private readonly byCode: ReadonlyMap<string, Unit>;
  private readonly byName = new Map<string, { unit: Unit; version: UnitVersion }[]>();
  private readonly householdsByName = new Map<string, Household[]>();
  private readonly groupsByName = new Map<string, Group[]>();

  constructor(private readonly known: Known) {
    this.today = known.today;
    this.byCode = new Map(known.units.map((unit) => [unit.code.toUpperCase(), unit]));
    for (const unit of known.units)
      for (const version of unit.versions)
        for (const key of new Set([exactKey(version.name), searchKey(version.name)]))
          push(this.byName, key, { unit, version });
    for (const household of known.households) push(this.householdsByName, keyWithin(household), household);
    for (const group of known.groups) push(this.groupsByName, keyWithin(group), group);
  }

  unitByCode(code: string): Unit | undefined {
    return this.byCode.get(code.toUpperCase());
  }

  /** Versions of any time that bear the name; accents count first, then only letters. */
  unitsByName(name: string): readonly { readonly unit: Unit; readonly version: UnitVersion }[] {
    return this.byName.get(exactKey(name)) ?? this.byName.get(searchKey(name)) ?? [];
  }

  person(number: string): Person | undefined {
    return this.known.persons.get(number);
  }

  households(name: string, organisationId: string): readonly Household[] {
    return this.householdsByName.get(keyWithin({ name, organisationId })) ?? [];
  }

  household(id: string): Household | undefined {
    return this.known.households.find((household) => household.id === id);
  }

  groups(name: string, organisationId: string): readonly Group[] {
    return this.groupsByName.get(keyWithin({ name, organisationId })) ?? [];
  }

  inScope(unit: Unit): boolean {
    return this.known.scope === null || this.known.scope.has(unit.id);
  }
}

/** The unit as it was in a year: at the end of it, else last within it; undefined when it was not there at all. */
export function versionIn(unit: Unit, year: number): UnitVersion | undefined {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  return unit.versions.find(({ validFrom, validTo }) => validFrom <= last && (validTo === null || validTo >= first));
}

const exactKey = (name: string): string => `=${name.normalize('NFC').toLowerCase()}`;
const keyWithin = ({ name, organisationId }: { readonly name: string; readonly organisationId: string }): string =>
  `${organisationId} ${searchKey(name)}`;

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, [item]);
  else held.push(item);
}
