import { Injectable } from '@nestjs/common';
import { Db, type Queryable } from '@gs/api-platform';
import type { Household } from '../catalogue';
import type { DecisionRef } from '../contradiction';

export interface AskedGrant {
  readonly subjectId: string;
  readonly award: string;
  readonly year: number;
}
export interface HeldRow {
  readonly hash: string;
  readonly state: 'open' | 'taken' | 'dismissed';
}

/** What is on record already: grants of the same subject, award and year, and rows kept aside before. */
@Injectable()
export class OnRecordReader {
  constructor(private readonly db: Db) {}

  /** @returns for each one asked, in the same order, the decisions on record */
  async decisions(asked: readonly AskedGrant[], on: Queryable = this.db): Promise<DecisionRef[][]> {
    const result: DecisionRef[][] = asked.map(() => []);
    if (asked.length === 0) return result;
    const rows = await on.query<DecisionRef & { at: number }>(
      // OFFSET 0 keeps the look-up by index, row by row: a join would sort the whole registry for each batch.
      `SELECT x.at::int AS at, g."decisionNo", g."decidedOn", g."meritType"
       FROM unnest($1::uuid[], $2::text[], $3::int[]) WITH ORDINALITY AS x(subject_id, award, year, at)
       CROSS JOIN LATERAL (SELECT h.decision_no AS "decisionNo", h.decided_on AS "decidedOn", h.merit_type AS "meritType"
         FROM award_grant h WHERE h.subject_id = x.subject_id AND h.award = x.award AND h.year = x.year ORDER BY h.decided_on, h.id OFFSET 0) g`,
      [asked.map((a) => a.subjectId), asked.map((a) => a.award), asked.map((a) => a.year)],
    );
    for (const { at, ...decision } of rows) result[at - 1]?.push(decision);
    return result;
  }

  /** Every row ever kept aside, by its keyed hash in hex. */
  async heldRows(on: Queryable = this.db): Promise<Map<string, HeldRow['state']>> {
    const rows = await on.query<HeldRow>(`SELECT encode(row_hash, 'hex') AS hash, state FROM ledger_row`);
    return new Map(rows.map(({ hash, state }) => [hash, state]));
  }

  /** Subjects of units as a whole, by unit; units without one are missing. */
  async collectives(units: readonly string[], on: Queryable = this.db): Promise<Map<string, string>> {
    const rows = await on.query<{ unit: string; id: string }>(
      `SELECT collective_of AS unit, id FROM collective WHERE collective_of = ANY($1::uuid[])`,
      [units],
    );
    return new Map(rows.map(({ unit, id }) => [unit, id]));
  }

  /** Households of units. */
  households(units: readonly string[], on: Queryable = this.db): Promise<Household[]> {
    return on.query<Household>(
      `SELECT s.id, s.name, h.address, s.organisation_id AS "organisationId" FROM subject s JOIN household h ON h.id = s.id
       WHERE s.organisation_id = ANY($1::uuid[])`,
      [units],
    );
  }
}
