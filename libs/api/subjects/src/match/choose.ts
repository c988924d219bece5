import type { SubjectInput, SubjectMatch, SubjectRow } from '../subjects.port';
import { nameKey } from './name-key';

/** A subject that may be the one a row means, with what speaks for it. */
export interface Candidate extends SubjectRow {
  /** Found by the identity number of the row. */
  readonly byNumber: boolean;
  /** The subject has an identity number of its own. */
  readonly hasNumber: boolean;
  /** The unit as a whole that the row means. */
  readonly byUnit: boolean;
  /** In the very unit of the row, not below or before it. */
  readonly sameUnit: boolean;
}

/** Decides what the candidates of a row come to: one known subject, nobody, or a question to the clerk. */
export function choose(row: SubjectInput, candidates: readonly Candidate[]): SubjectMatch {
  const certain = candidates.find((candidate) => candidate.byNumber || candidate.byUnit);
  if (certain !== undefined) return known(row, certain);
  const named = candidates.filter((candidate) => nameKey(candidate.name) === nameKey(row.name));
  const left = row.kind === 'person' ? samePersons(row, named) : named.filter((candidate) => candidate.sameUnit);
  const only = left.length === 1 ? left[0] : undefined;
  if (only !== undefined) return known(row, only);
  const status = left.length === 0 ? 'new' : 'ambiguous';
  return { key: row.key, status, subjectId: null, candidates: left, nameDiffers: false };
}

function samePersons(row: Extract<SubjectInput, { kind: 'person' }>, named: readonly Candidate[]): Candidate[] {
  const year = row.birthDate === null ? row.birthYear : Number(row.birthDate.slice(0, 4));
  return named.filter((candidate) => {
    // Both numbers are known and they are not the same: a namesake.
    if (row.identityNumber !== null && candidate.hasNumber) return false;
    if (year === null || candidate.birthYear === null) return candidate.sameUnit;
    if (row.birthDate !== null && candidate.birthDate !== null) return row.birthDate === candidate.birthDate;
    return year === candidate.birthYear;
  });
}

const known = (row: SubjectInput, candidate: Candidate): SubjectMatch => ({
  key: row.key,
  status: 'known',
  subjectId: candidate.id,
  candidates: [candidate],
  nameDiffers: nameKey(candidate.name) !== nameKey(row.name),
});
