import { Injectable } from '@nestjs/common';
import { Db } from '@gs/api-platform';
import { endedWithoutAward } from '../common/states';
import type { KnownInitiative, StandingNomination } from '../import-list/checks/on-record';

/** What is on record that a list is compared with. */
@Injectable()
export class ListRecords {
  constructor(private readonly db: Db) {}

  /** Field by column letter, as this office set it for a head of the same shape; empty when it never did. */
  async rememberedColumns(organisationId: string, headHash: string): Promise<Record<string, string>> {
    const rows = await this.db.query<{ mapping: Record<string, string> }>(
      `SELECT mapping FROM column_mapping WHERE organisation_id = $1 AND head_sha256 = $2`,
      [organisationId, headHash],
    );
    return rows[0]?.mapping ?? {};
  }

  /** Nominations of a year still open or awarded. @returns by «subject id/award» */
  async standing(subjectIds: readonly string[], year: number): Promise<Map<string, StandingNomination>> {
    const rows = await this.db.query<StandingNomination>(
      `SELECT n.subject_id AS "subjectId", n.award, s.title FROM nomination n JOIN submission s ON s.id = n.submission_id
       WHERE n.subject_id = ANY($1::uuid[]) AND n.year = $2 AND n.state NOT IN ${endedWithoutAward}`,
      [subjectIds, year],
    );
    return new Map(rows.map((row) => [`${row.subjectId}/${row.award}`, row]));
  }

  /** Initiatives by their code. */
  async initiatives(codes: readonly string[]): Promise<Map<string, KnownInitiative>> {
    if (codes.length === 0) return new Map();
    const rows = await this.db.query<KnownInitiative>(
      `SELECT code, person_id AS "personId" FROM initiative WHERE code = ANY($1::text[])`,
      [[...new Set(codes)]],
    );
    return new Map(rows.map((row) => [row.code, row]));
  }
}
