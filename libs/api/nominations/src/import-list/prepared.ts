import { normaliseText, type SubjectKind } from '@gs/domain';
import type { SubjectInput } from '@gs/api-subjects';
import type { Declared } from '../evaluation/evaluator';
import type { Letter } from './letter';
import type { ReadRow } from './read-rows';

/** What a good row would become. Holds identity numbers: kept sealed. */
export interface PreparedRow {
  readonly row: number;
  readonly kind: SubjectKind;
  readonly subject: SubjectInput;
  /** The subject the clerk chose; otherwise it is matched or made. */
  readonly subjectId: string | null;
  readonly awards: readonly string[];
  readonly organisationId: string;
  readonly unitName: string;
  readonly position: string;
  readonly achievement: string;
  readonly declared: Declared;
}

export interface Prepared {
  readonly rows: readonly PreparedRow[];
  readonly letter: Letter | null;
}

/** Good rows only: one that is told an error makes nothing. */
export function preparedOf(rows: readonly ReadRow[]): PreparedRow[] {
  return rows.flatMap(({ row, kind, subject, chosenSubject, unit, ...said }) => {
    if (row.isBad || row.isLeftOut || subject === null || unit === null || said.awards.length === 0) return [];
    return [
      {
        row: row.number,
        kind,
        subject,
        subjectId: chosenSubject === undefined || chosenSubject === 'new' ? null : chosenSubject,
        awards: said.awards,
        organisationId: unit.id,
        unitName: normaliseText(said.unitName),
        position: said.position,
        achievement: said.achievement,
        declared: said.declared,
      },
    ];
  });
}
