import { formatDate } from '@gs/domain';
import type { PlainField } from '@gs/papers';
import type { Suggestion } from '../findings';
import type { ListRow } from '../row';
import type { CatalogueUnit, UnitCatalogue, UnitResolution } from '../unit-catalogue';
import { readText } from './text';

export interface UnitContext {
  readonly catalogue: UnitCatalogue;
  /** Units the list's owner may put forward. */
  readonly area: ReadonlySet<string>;
  /** The list's owner: the unit of rows that name none when the list has no such column. */
  readonly owner: CatalogueUnit;
  /** Unit code the clerk chose for the row. */
  readonly answer: string | undefined;
}

export interface UnitAnswer {
  readonly unit: CatalogueUnit | null;
  /** As papers print it. */
  readonly unitName: string;
  readonly position: string;
}

const suggest = (units: readonly CatalogueUnit[]): Suggestion[] =>
  units.map(({ code, name }) => ({ value: code, label: name }));

/** Units that bear one name are told apart by what they belong to. */
function suggestApart(units: readonly CatalogueUnit[], catalogue: UnitCatalogue): Suggestion[] {
  const namesakes = (unit: CatalogueUnit): number => units.filter(({ name }) => name === unit.name).length;
  return units.map((unit) => {
    const superior = unit.parentId === null || namesakes(unit) < 2 ? undefined : catalogue.byId(unit.parentId);
    return { value: unit.code, label: superior === undefined ? unit.name : `${unit.name} (${superior.name})` };
  });
}

/** Unit and post of a row, from two columns or from one that holds both. A collective without a unit column is its own unit. */
export function readUnit(row: ListRow, name: string, context: UnitContext): UnitAnswer {
  const field: PlainField = row.has('unit') ? 'unit' : 'positionAndUnit';
  const position = readText(row, 'position');
  if (!row.has(field)) return withoutColumn(row, name, position, context);
  const text = readText(row, field);
  const split = field === 'unit' ? { position, unitText: text } : context.catalogue.splitPosition(text);
  const unitText = split.unitText === '' && row.kind === 'collective' ? name : split.unitText;
  const shownPosition = split.position === '' ? position : split.position;
  if (unitText === '' && context.answer === undefined) {
    if (!row.findings.some(({ code, letter }) => code === 'CELL_ERROR' && letter === row.columns.letterOf(field)))
      row.tell(field, 'UNIT_MISSING');
    return { unit: null, unitName: '', position: shownPosition };
  }
  const { unit, unitName } = settled(row, field, unitText, context);
  return { unit, unitName, position: shownPosition };
}

function withoutColumn(row: ListRow, name: string, position: string, context: UnitContext): UnitAnswer {
  const own = row.kind === 'collective' ? context.catalogue.resolvePlace(name) : null;
  const unit = own?.status === 'known' && context.area.has(own.unit.id) ? own.unit : context.owner;
  return { unit, unitName: unit.name, position };
}

function settled(
  row: ListRow,
  field: PlainField,
  text: string,
  context: UnitContext,
): { unit: CatalogueUnit | null; unitName: string } {
  const chosen = context.answer === undefined ? undefined : context.catalogue.find(context.answer);
  if (chosen?.live === true) return inArea(row, field, chosen.name, chosen, chosen.name, context);
  const found = context.catalogue.resolvePlace(text);
  const told = tellUnresolved(row, field, text, found, context);
  if (told !== null) return told;
  if (found.status === 'ended') {
    const successor = found.successors[0];
    if (successor === undefined) return { unit: null, unitName: text };
    row.tell(field, 'UNIT_ENDED', { text, date: dayOf(found.unit), successor: successor.name }, suggest([successor]));
    // «Thôn Phú, xã Yên Phú» stays an address; only the unit's own name is brought up to date.
    const whole = context.catalogue.resolve(text).status === 'ended';
    return inArea(row, field, text, successor, whole ? successor.name : text, context);
  }
  if (found.status !== 'known') return { unit: null, unitName: text };
  if (found.oldName) row.tell(field, 'UNIT_OLD_NAME', { text, name: found.unit.name }, suggest([found.unit]));
  return inArea(row, field, text, found.unit, text, context);
}

/** Tells why no single unit was found; null when one was. */
function tellUnresolved(
  row: ListRow,
  field: PlainField,
  text: string,
  found: UnitResolution,
  { catalogue }: UnitContext,
): { unit: null; unitName: string } | null {
  const none = { unit: null, unitName: text };
  if (found.status === 'unknown') {
    row.tell(field, 'UNIT_UNKNOWN', { text }, suggest(found.suggestions));
    return none;
  }
  if (found.status === 'ambiguous') {
    row.tell(
      field,
      found.disagrees === true ? 'UNIT_PLACE_DIFFERS' : 'UNIT_AMBIGUOUS',
      { text },
      suggestApart(found.candidates, catalogue),
    );
    return none;
  }
  if (found.status === 'known' || found.successors.length === 1) return null;
  if (found.successors.length === 0)
    row.tell(
      field,
      'UNIT_ENDED_WITHOUT_SUCCESSOR',
      { text, date: dayOf(found.unit) },
      suggest(catalogue.suggest(text)),
    );
  else row.tell(field, 'UNIT_SPLIT', { text, date: dayOf(found.unit) }, suggest(found.successors));
  return none;
}

function inArea(
  row: ListRow,
  field: PlainField,
  text: string,
  unit: CatalogueUnit,
  unitName: string,
  context: UnitContext,
) {
  if (context.area.has(unit.id)) return { unit, unitName };
  row.tell(field, 'UNIT_NOT_IN_SCOPE', { text });
  return { unit: null, unitName };
}

const dayOf = (unit: CatalogueUnit): string => (unit.endedOn === null ? '' : formatDate(unit.endedOn));
