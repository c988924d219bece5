import type { LocalDate } from '../dates/local-date';
import { findAward } from '../rules/catalogue';
import { rowsOn } from '../rules/dated';
import { dossierParts, type DossierPartCode } from '../rules/dossier-parts';
import type { AwardCode, Cite, SubjectKind } from '../rules/types';

export interface RequiredPart {
  readonly code: DossierPartCode;
  readonly name: string;
  readonly level: 'submission' | 'nomination';
  /** When it is required, if not always. */
  readonly conditional?: string;
  readonly cite: Cite;
}

/** Parts of the dossier of one award for one kind of subject on that day; none for an unknown award or a subject it is not for. */
export function requiredParts(award: AwardCode, subjectKind: SubjectKind, on: LocalDate): RequiredPart[] {
  const known = findAward(award);
  if (!known?.subjectKinds.includes(subjectKind)) return [];
  return rowsOn(dossierParts, on)
    .filter(({ value }) => value.kind === known.kind && (value.awards === null || value.awards.includes(award)))
    .map(({ value: { code, name, level, conditional }, cite }) =>
      conditional === undefined ? { code, name, level, cite } : { code, name, level, conditional, cite },
    );
}

/** Required parts, conditional ones aside, whose codes are not among `present`. */
export function missingParts(
  award: AwardCode,
  subjectKind: SubjectKind,
  on: LocalDate,
  present: readonly string[],
): RequiredPart[] {
  return requiredParts(award, subjectKind, on).filter(
    (part) => part.conditional === undefined && !present.includes(part.code),
  );
}
