import { findAward, formatDate, type SubjectKind } from '@gs/domain';
import type { SubjectMatch, SubjectRow } from '@gs/api-subjects';
import type { ReadRow } from '../read-rows';
import { birthField } from './birth';
import { leavingOut } from './duplicates';
import type { UnitCatalogue } from '../unit-catalogue';

/** A nomination that stands in the way of another for the same subject, award and year. */
export interface StandingNomination {
  readonly subjectId: string;
  readonly award: string;
  readonly title: string;
}

export interface KnownInitiative {
  readonly code: string;
  readonly personId: string;
}

/** What tells namesakes apart: birth, post or address, unit, the masked number. */
function label(row: SubjectRow): string {
  const birth = row.birthDate === null ? row.birthYear : formatDate(row.birthDate);
  return [row.name, birth === null ? '' : `sinh ${birth}`, row.note, row.organisationName, row.identityMasked]
    .filter((part) => part !== '')
    .join(' · ');
}

const someoneElse: Readonly<Record<SubjectKind, string>> = {
  person: 'Là người khác, chưa có trong danh sách',
  collective: 'Là tập thể khác, chưa có trong danh sách',
  household: 'Là hộ khác, chưa có trong danh sách',
};
const kindNames: Readonly<Record<SubjectKind, string>> = { person: 'người', collective: 'tập thể', household: 'hộ' };

function tellAmbiguous({ row, kind }: ReadRow, candidates: readonly SubjectRow[]): void {
  const choices = [
    ...candidates.map((known) => ({ value: known.id, label: label(known) })),
    { value: 'new', label: someoneElse[kind] },
  ];
  const only = candidates.length === 1 ? candidates[0] : undefined;
  if (only !== undefined && kind === 'household')
    row.tell('name', 'SUBJECT_ADDRESS_DIFFERS', { name: only.name, address: only.note }, choices);
  else row.tell('name', 'SUBJECT_AMBIGUOUS', { count: candidates.length, kind: kindNames[kind] }, choices);
}

/** Said to be somebody new, though the number or the unit is on record. */
function tellNotNew({ row, kind }: ReadRow, known: SubjectRow): void {
  const choices = [{ value: known.id, label: label(known) }];
  if (kind === 'person')
    row.tell('name', 'SUBJECT_NOT_NEW', { name: known.name, unit: known.organisationName }, choices);
  else row.tell('name', 'COLLECTIVE_NOT_NEW', { name: known.name }, choices);
}

/** Compares a row with the subject it was matched to. A row that is wrong anyway is told nothing more about it. */
export function tellSubject(item: ReadRow, match: SubjectMatch | undefined, catalogue: UnitCatalogue): void {
  if (match === undefined || item.row.isBad) return;
  if (match.status === 'ambiguous' && item.chosenSubject === undefined) {
    tellAmbiguous(item, match.candidates);
    return;
  }
  const known = match.status === 'known' ? match.candidates[0] : undefined;
  if (known !== undefined && item.chosenSubject === 'new') return tellNotNew(item, known);
  if (known === undefined || item.kind !== 'person') return;
  if (match.nameDiffers)
    item.row.tell('name', 'SUBJECT_NAME_DIFFERS', { name: known.name }, [{ value: known.id, label: label(known) }]);
  const birth = item.subject?.kind === 'person' ? item.subject.birthDate : null;
  if (birth !== null && known.birthDate !== null && birth !== known.birthDate)
    item.row.tell(birthField(item.row), 'SUBJECT_BIRTH_DIFFERS', { date: formatDate(known.birthDate) });
  const field = item.row.has('unit') ? 'unit' : 'positionAndUnit';
  if (item.unit === null || !item.row.has(field) || known.organisationId === item.unit.id) return;
  const now = catalogue.byId(known.organisationId);
  // Somebody on record at a unit that ended has moved with it.
  if (now?.live === true)
    item.row.tell(field, 'SUBJECT_UNIT_DIFFERS', { name: known.organisationName }, [
      { value: now.code, label: now.name },
    ]);
}

/** @param standing nominations of the year still open or awarded, of the subjects of this list */
export function tellAlreadyNominated(
  item: ReadRow,
  subjectId: string | null,
  year: number,
  standing: ReadonlyMap<string, StandingNomination>,
): void {
  if (subjectId === null) return;
  for (const award of item.awards) {
    const earlier = standing.get(`${subjectId}/${award}`);
    if (earlier === undefined) continue;
    const facts = { award: findAward(award)?.name ?? award, year, title: earlier.title };
    item.row.tell('name', 'ALREADY_NOMINATED', facts, [leavingOut(item)]);
  }
}

/** Codes that nobody has on record, or that are somebody else's. */
export function tellInitiatives(
  item: ReadRow,
  subjectId: string | null,
  known: ReadonlyMap<string, KnownInitiative>,
): void {
  for (const code of item.declared.initiativeCodes ?? []) {
    const initiative = known.get(code);
    if (initiative === undefined) item.row.tell('initiative', 'INITIATIVE_UNKNOWN', { text: code });
    else if (subjectId !== null && initiative.personId !== subjectId)
      item.row.tell('initiative', 'INITIATIVE_NOT_OWN', { text: code });
  }
}

/** A row hidden in the sheet is read like the others: who put it out of sight may have meant it to be left out. */
export function tellHidden(item: ReadRow): void {
  if (item.row.raw.hidden === true && !item.row.isBad) item.row.tell('name', 'ROW_HIDDEN', {}, [leavingOut(item)]);
}
