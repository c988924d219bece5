import { findAward } from '@gs/domain';
import type { SubjectMatch, SubjectRow } from '@gs/api-subjects';
import type { ReadRow } from '../read-rows';
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

const label = (row: SubjectRow): string =>
  [row.name, row.birthDate ?? row.birthYear ?? '', row.note, row.organisationName, row.identityMasked]
    .filter((part) => part !== '')
    .join(' · ');

/** Compares a row with the subject it was matched to. A row that is wrong anyway is told nothing more about it. */
export function tellSubject(item: ReadRow, match: SubjectMatch | undefined, catalogue: UnitCatalogue): void {
  if (match === undefined || item.row.isBad) return;
  if (match.status === 'ambiguous' && item.chosenSubject === undefined) {
    item.row.tell(
      'name',
      'SUBJECT_AMBIGUOUS',
      {},
      match.candidates.map((row) => ({ value: row.id, label: label(row) })),
    );
    return;
  }
  const known = match.status === 'known' ? match.candidates[0] : undefined;
  if (known === undefined || item.kind !== 'person') return;
  if (match.nameDiffers)
    item.row.tell('name', 'SUBJECT_NAME_DIFFERS', { name: known.name }, [{ value: known.id, label: label(known) }]);
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
    item.row.tell('name', 'ALREADY_NOMINATED', { award: findAward(award)?.name ?? award, year, title: earlier.title });
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
