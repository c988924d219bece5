import { Injectable } from '@nestjs/common';
import type { Queryable } from '@gs/api-platform';
import { endedWithoutAward } from '../common/states';

export interface NominatedAward {
  readonly subjectId: string;
  readonly year: number;
  readonly award: string;
}

@Injectable()
export class NominatedReader {
  /** Awards these subjects are nominated for in these years and that have not ended without an award. */
  async awardsOf(subjectIds: readonly string[], years: readonly number[], db: Queryable): Promise<NominatedAward[]> {
    return db.query<NominatedAward>(
      `SELECT n.subject_id AS "subjectId", n.year, n.award FROM nomination n
       WHERE n.subject_id = ANY($1::uuid[]) AND n.year = ANY($2::int[]) AND n.state NOT IN ${endedWithoutAward}`,
      [subjectIds, years],
    );
  }
}
