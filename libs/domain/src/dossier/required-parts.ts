import type { LocalDate } from '../dates/local-date';
import { currentRules } from '../rules/current';
import { rowsOn } from '../rules/dated';
import type { AwardCode, Cite, CommendationType, SubjectKind } from '../rules/types';

export interface RequiredPart {
  readonly code: string;
  readonly name: string;
  readonly level: 'submission' | 'nomination';
  /** When it is required, if not always. */
  readonly conditional?: string;
  readonly cite: Cite;
}

/**
 * Parts of the dossier of one award for one kind of subject on that day; none for an unknown award or a subject it is
 * not for. A row that names awards adds to the rows of all, and takes the place of a row of the same part; rows for the
 * type of commendation asked for, where the award has such, are the whole dossier.
 */
export function requiredParts(
  award: AwardCode,
  subjectKind: SubjectKind,
  on: LocalDate,
  rules = currentRules(),
  type?: CommendationType,
): RequiredPart[] {
  const known = rules.award(award);
  if (!known?.subjectKinds.includes(subjectKind)) return [];
  const all = rowsOn(rules.data.dossierParts, on).filter((row) => row.kind === known.kind);
  const ofType = all.filter((row) => type !== undefined && row.types?.includes(type) && row.awards?.includes(award));
  const rows = ofType.length > 0 ? ofType : all.filter((row) => row.types === undefined);
  const named = rows.filter((row) => row.awards?.includes(award));
  const common = rows.filter((row) => row.awards === null && !named.some(({ code }) => code === row.code));
  return rows
    .filter((row) => named.includes(row) || common.includes(row))
    .map(({ code, name, level, conditional, cite }) =>
      conditional === undefined ? { code, name, level, cite } : { code, name, level, conditional, cite },
    );
}

/** Required parts, conditional ones aside, whose codes are not among `present`. */
export function missingParts(
  award: AwardCode,
  subjectKind: SubjectKind,
  on: LocalDate,
  present: readonly string[],
  rules = currentRules(),
  type?: CommendationType,
): RequiredPart[] {
  return requiredParts(award, subjectKind, on, rules, type).filter(
    (part) => part.conditional === undefined && !present.includes(part.code),
  );
}
