import { Injectable } from '@nestjs/common';
import type { SubjectKind } from '@gs/domain';
import { Db } from '@gs/api-platform';

/** One line of the annex as it is kept. */
export interface AnnexLine {
  readonly kind: SubjectKind;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  readonly achievement: string;
  /** Of an issued decision; null before. */
  readonly bonus: number | null;
}

/** The whole annex of a decision, for its papers. Who may see it is asked before, with the decision. */
@Injectable()
export class AnnexReader {
  constructor(private readonly db: Db) {}

  lines(decisionId: string): Promise<AnnexLine[]> {
    return this.db.query<AnnexLine>(
      `SELECT subject_kind AS kind, name, position, unit_name AS unit, achievement, bonus FROM decision_recipient
       WHERE decision_id = $1 ORDER BY seq`,
      [decisionId],
    );
  }
}
