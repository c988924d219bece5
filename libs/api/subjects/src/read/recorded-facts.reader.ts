import { Injectable } from '@nestjs/common';
import type { LocalDate, Queryable } from '@gs/api-platform';
import type { SubjectFacts } from '../facts.port';
import { SqlFactsReader } from './facts.reader';

interface RecordedRow {
  readonly id: string;
  readonly uses: readonly { readonly code: string; readonly award: string; readonly year: number }[];
  readonly bases: readonly {
    readonly award: string;
    readonly year: number;
    readonly decisionNo: string;
    readonly restedOn: 'rating' | 'initiative';
  }[];
  readonly transfer: { readonly on: LocalDate; readonly monthsAtOldUnit: number; readonly remarkHeld: boolean } | null;
}

/** The registry's facts with what officers recorded beside it: what initiatives were used for, what titles rested on, moves. */
@Injectable()
export class RecordedFactsReader extends SqlFactsReader {
  override async forSubjects(ids: readonly string[], year: number, db?: Queryable): Promise<Map<string, SubjectFacts>> {
    const facts = await super.forSubjects(ids, year, db);
    const rows = await this.recorded([...facts.keys()], year, db);
    for (const row of rows) {
      const known = facts.get(row.id);
      if (known !== undefined) facts.set(row.id, joined(known, row));
    }
    return facts;
  }

  private async recorded(ids: readonly string[], year: number, db?: Queryable): Promise<RecordedRow[]> {
    if (ids.length === 0) return [];
    return (db ?? this.pool).query<RecordedRow>(
      `WITH asked AS (SELECT unnest($1::uuid[]) AS id),
         used AS (SELECT i.person_id AS id, json_agg(json_build_object('code', i.code, 'award', g.award, 'year', g.year)) AS uses
           FROM initiative_use u JOIN initiative i ON i.id = u.initiative_id JOIN award_grant g ON g.id = u.grant_id
           WHERE i.person_id = ANY($1::uuid[]) GROUP BY 1),
         based AS (SELECT g.subject_id AS id, json_agg(json_build_object('award', g.award, 'year', g.year, 'decisionNo', g.decision_no,
             'restedOn', b.rested_on)) AS bases
           FROM grant_basis b JOIN award_grant g ON g.id = b.grant_id WHERE g.subject_id = ANY($1::uuid[]) GROUP BY 1),
         moved AS (SELECT DISTINCT ON (t.person_id) t.person_id AS id, json_build_object('on', t.on_date,
             'monthsAtOldUnit', t.months_at_old_unit, 'remarkHeld', t.remark_no <> '') AS transfer
           FROM subject_transfer t WHERE t.person_id = ANY($1::uuid[]) AND EXTRACT(YEAR FROM t.on_date) = $2
           ORDER BY t.person_id, t.on_date DESC)
       SELECT a.id, COALESCE(u.uses, '[]') AS uses, COALESCE(b.bases, '[]') AS bases, m.transfer
       FROM asked a LEFT JOIN used u USING (id) LEFT JOIN based b USING (id) LEFT JOIN moved m USING (id)
       WHERE u.id IS NOT NULL OR b.id IS NOT NULL OR m.id IS NOT NULL`,
      [ids, year],
    );
  }
}

/** A title that rested on the rating alone uses up no initiative (CV 5007/BNV-TĐKT), whatever was noted on the initiative. */
function joined(facts: SubjectFacts, { uses, bases, transfer }: RecordedRow): SubjectFacts {
  const basisOf = ({ award, year, decisionNo }: { award: string; year: number; decisionNo?: string | undefined }) =>
    bases.find(
      (basis) =>
        basis.award === award && basis.year === year && (decisionNo === undefined || basis.decisionNo === decisionNo),
    )?.restedOn;
  return {
    ...facts,
    grants: facts.grants.map((grant) => {
      const restedOn = grant.from === undefined ? basisOf(grant) : undefined;
      return restedOn === undefined ? grant : { ...grant, restedOn };
    }),
    initiatives: facts.initiatives.map((initiative) => {
      const use = uses.find(({ code }) => code === initiative.code);
      if (use === undefined || basisOf(use) === 'rating') return initiative;
      return { ...initiative, usedFor: { award: use.award, year: use.year } };
    }),
    ...(transfer === null ? {} : { transfer }),
  };
}
