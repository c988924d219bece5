import type { LocalDate, SubjectKind } from '@gs/domain';
import type { RawTable } from '@gs/papers';
import type { SubjectInput } from '@gs/api-subjects';
import type { Declared } from '../evaluation/evaluator';
import { readAwards } from './checks/awards';
import { readBirth, unknownBirth } from './checks/birth';
import { readDeclared } from './checks/declared';
import { readIdentity, readSex } from './checks/identity';
import { kindOfRow } from './checks/kind';
import { readName } from './checks/name';
import { readText } from './checks/text';
import { readUnit } from './checks/unit';
import type { Columns } from './columns';
import { ListRow } from './row';
import type { CatalogueUnit, UnitCatalogue } from './unit-catalogue';

export interface ListContext {
  readonly today: LocalDate;
  readonly catalogue: UnitCatalogue;
  readonly area: ReadonlySet<string>;
  readonly owner: CatalogueUnit;
  /** «row:field» → what the clerk chose for an open question. */
  readonly answers: Readonly<Record<string, string>>;
}

/** One row read by itself: what it says, and in `row.findings` what it is told. */
export interface ReadRow {
  readonly row: ListRow;
  readonly kind: SubjectKind;
  readonly name: string;
  readonly awards: readonly string[];
  readonly unit: CatalogueUnit | null;
  readonly unitName: string;
  readonly position: string;
  readonly achievement: string;
  readonly declared: Declared;
  /** Whom it speaks of, to be looked up; null when it has no name. */
  readonly subject: SubjectInput | null;
  /** Subject id or «new» that the clerk chose. */
  readonly chosenSubject: string | undefined;
}

/** The answer that puts a whole row aside. */
export const leaveOut = 'leave-out';

/** Reads every row of a list by itself. Rows are not compared with each other or with what is on record yet. */
export function readRows(table: RawTable, columns: Columns, context: ListContext): ReadRow[] {
  return table.rows.map((raw) => readOne(new ListRow(raw, columns, kindOfRow(raw, columns)), context));
}

function readOne(row: ListRow, context: ListContext): ReadRow {
  const answer = (field: string): string | undefined => context.answers[`${row.number}:${field}`];
  const name = readName(row);
  const person = row.kind === 'person';
  const birth = person ? readBirth(row, context.today) : unknownBirth;
  const sex = person ? readSex(row) : null;
  const identityNumber = person ? readIdentity(row, birth, sex) : null;
  const { unit, unitName, position } = readUnit(row, name, { ...context, answer: answer('unit') });
  const awards = readAwards(row, { unit: context.owner, today: context.today, answer: answer('award') });
  const achievement = readText(row, 'achievement');
  const declared = readDeclared(row);
  const chosenSubject = answer('subject');
  if (answer('row') === leaveOut) row.leaveOut();
  const base = {
    key: String(row.number),
    name,
    organisationId: unit?.id ?? context.owner.id,
    ...(chosenSubject === 'new' ? { isSomeoneElse: true } : {}),
  };
  const subject = ((): SubjectInput | null => {
    if (name === '') return null;
    if (row.kind === 'household') return { ...base, kind: 'household', address: unitName };
    if (row.kind === 'person')
      return { ...base, kind: 'person', identityNumber, birthDate: birth.date, birthYear: birth.year, sex, position };
    const own = context.catalogue.resolve(name);
    const collectiveOf =
      own.status === 'known'
        ? own.unit.id
        : own.status === 'ended' && own.successors.length === 1
          ? (own.successors[0]?.id ?? null)
          : null;
    return { ...base, kind: 'collective', collectiveOf };
  })();
  return {
    row,
    kind: row.kind,
    name,
    awards,
    unit,
    unitName,
    position,
    achievement,
    declared,
    subject,
    chosenSubject,
  };
}
