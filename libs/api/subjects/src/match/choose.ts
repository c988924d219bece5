import type { SubjectInput, SubjectMatch, SubjectRow } from '../subjects.port';
import { addressKey, nameKey } from './name-key';

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

/**
 * Decides what the candidates of a row come to: one known subject, nobody, or a question to the clerk. Who has the
 * identity number, or is the unit as a whole, is certain; «somebody else» counts against namesakes only.
 */
export function choose(row: SubjectInput, candidates: readonly Candidate[]): SubjectMatch {
  const certain = candidates.find((candidate) => candidate.byNumber || candidate.byUnit);
  if (certain !== undefined) return known(row, certain);
  const named = candidates.filter((candidate) => nameKey(candidate.name) === nameKey(row.name));
  const left = row.isSomeoneElse === true ? [] : sameOf(row, named);
  const only = left.length === 1 ? left[0] : undefined;
  if (only !== undefined && !atAnotherAddress(row, only)) return known(row, only);
  const status = left.length === 0 ? 'new' : 'ambiguous';
  return { key: row.key, status, subjectId: null, candidates: left, nameDiffers: false };
}

function sameOf(row: SubjectInput, named: readonly Candidate[]): Candidate[] {
  if (row.kind === 'person') return samePersons(row, named);
  const here = named.filter((candidate) => candidate.sameUnit);
  if (row.kind === 'collective') return here;
  // Two heads of household of one name are told apart by where they live.
  const sameAddress = here.filter((candidate) => !atAnotherAddress(row, candidate));
  return sameAddress.length > 0 ? sameAddress : here;
}

/** Both addresses are on record and they are not the same: perhaps another household, perhaps the same that moved. */
function atAnotherAddress(row: SubjectInput, candidate: Candidate): boolean {
  if (row.kind !== 'household' || row.address === '' || candidate.note === '') return false;
  return addressKey(row.address) !== addressKey(candidate.note);
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
