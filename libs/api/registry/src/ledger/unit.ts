import type { SubjectKind } from '@gs/domain';
import type { LedgerFault } from '@gs/contracts';
import { versionIn, type Catalogue, type Unit, type UnitVersion } from './catalogue';
import type { Notes } from './notes';
import type { Row } from './table';

export interface Context {
  readonly row: Row;
  readonly notes: Notes;
  readonly catalogue: Catalogue;
  readonly year: number | null;
  readonly accepted: ReadonlySet<LedgerFault>;
}
export interface FoundUnit {
  readonly unit: Unit;
  readonly version: UnitVersion;
}

/** The unit a row speaks of, as it was that year. A collective without a unit of its own told is that unit. */
export function findUnit(context: Context, kind: SubjectKind): FoundUnit | null {
  const { row, notes } = context;
  const text = row.text('unit');
  if (text !== '') return unitOf(context, text, 'unit');
  const own = kind === 'collective' ? row.text('subject') || row.text('name') : '';
  if (own !== '') return unitOf(context, own, row.text('subject') === '' ? 'name' : 'subject');
  return notes.fault('REQUIRED_EMPTY', 'unit');
}

/** A unit by code, else by any name it ever had. @returns null after telling why */
export function unitOf(
  { notes, catalogue, year }: Context,
  text: string,
  field: 'unit' | 'subject' | 'name',
): FoundUnit | null {
  const byCode = catalogue.unitByCode(text);
  if (byCode !== undefined) {
    const version = year === null ? byCode.versions[0] : versionIn(byCode, year);
    if (version === undefined) return notThen(notes, catalogue, byCode, year, field);
    return inScope(notes, catalogue, { unit: byCode, version }, field);
  }
  const named = catalogue.unitsByName(text);
  const [first] = named;
  if (first === undefined) return notes.fault('UNIT_UNKNOWN', field, { text });
  if (year === null) return { unit: first.unit, version: first.version };
  const then = named.flatMap(({ unit, version }) => {
    const held = versionIn(unit, year);
    return held === undefined ? [] : [{ unit, version: held, bore: held === version }];
  });
  // Who bore the name in that year goes before those who bore it at another time.
  const bearing = unique(then.filter(({ bore }) => bore));
  const others = unique(then);
  const candidates = bearing.length > 0 ? bearing : others;
  const [found, second] = candidates;
  if (found === undefined) return notThen(notes, catalogue, first.unit, year, field);
  if (second !== undefined) {
    const units = candidates.map(({ unit, version }) => `${unit.code} (${version.name})`).slice(0, 5);
    return notes.fault('UNIT_AMBIGUOUS', field, { text, year, count: candidates.length, units: units.join('; ') });
  }
  if (!found.bore) notes.guess('UNIT_BY_OTHER_NAME', field, { text, unit: found.unit.code, then: found.version.name });
  return inScope(notes, catalogue, found, field);
}

function inScope(notes: Notes, catalogue: Catalogue, found: FoundUnit, field: 'unit' | 'subject' | 'name') {
  if (catalogue.inScope(found.unit)) return found;
  return notes.fault('UNIT_OUT_OF_SCOPE', field, { unit: found.version.name });
}

/** Says which unit held the place that year, so that the officer need not look for it. */
function notThen(
  notes: Notes,
  catalogue: Catalogue,
  unit: Unit,
  year: number | null,
  field: 'unit' | 'subject' | 'name',
): null {
  const kin = [...unit.predecessors, ...unit.successors].flatMap((code) => {
    const other = catalogue.unitByCode(code);
    const version = other === undefined || year === null ? undefined : versionIn(other, year);
    return other === undefined || version === undefined ? [] : [`${other.code} (${version.name})`];
  });
  const hint = kin.length === 0 ? '' : `; năm đó có ${kin.slice(0, 5).join('; ')}`;
  return notes.fault('UNIT_NOT_THEN', field, { unit: unit.versions[0]?.name ?? unit.code, year: year ?? '', hint });
}

function unique<T extends { readonly unit: Unit }>(found: readonly T[]): T[] {
  const seen = new Set<string>();
  return found.filter(({ unit }) => !seen.has(unit.id) && seen.add(unit.id));
}
