import { Injectable } from '@nestjs/common';
import { findAward } from '@gs/domain';
import type { ResponseOf, subjects } from '@gs/contracts';
import { Clock, scopeClause, type Actor, type Queryable } from '@gs/api-platform';

export type ProofRecordsView = ResponseOf<typeof subjects.proofRecords>;

const list = (select: string): string => `COALESCE((SELECT json_agg(x) FROM (${select}) x), '[]')`;
const by = (column: string): string => `(SELECT a.display_name FROM account a WHERE a.id = ${column}) AS by`;

type Row = Omit<ProofRecordsView, 'grants'> & {
  readonly grants: Omit<ProofRecordsView['grants'][number], 'isTitle'>[];
};

@Injectable()
export class ProofRecordsReader {
  constructor(private readonly clock: Clock) {}

  /** Kind of the subject, when the actor may record on it; null outside the scope. */
  async kindInScope(db: Queryable, actor: Actor, subjectId: string): Promise<string | null> {
    const params: unknown[] = [subjectId];
    const scope = scopeClause(actor, 'proof-record.manage', 's.organisation_id', this.clock.today(), params);
    const rows = await db.query<{ kind: string }>(`SELECT s.kind FROM subject s WHERE s.id = $1 AND ${scope}`, params);
    return rows[0]?.kind ?? null;
  }

  /** All that officers have recorded of a subject, the latest first. The caller has looked at the scope. */
  async of(db: Queryable, subjectId: string): Promise<ProofRecordsView> {
    const [row] = await db.query<Row>(recordsSql, [subjectId]);
    if (row === undefined) throw new Error('one row was asked for');
    const named = <T extends { readonly award: string }>(rows: readonly T[]): T[] =>
      rows.map((each) => ({ ...each, award: findAward(each.award)?.name ?? each.award }));
    return {
      ...row,
      uses: named(row.uses),
      bases: named(row.bases),
      grants: row.grants.map((grant) => ({
        ...grant,
        award: findAward(grant.award)?.name ?? grant.award,
        isTitle: findAward(grant.award)?.kind === 'title',
      })),
    };
  }
}

const recordsSql = `SELECT
  ${list(`SELECT h.id, h.reason, h.document_no AS "documentNo", h.from_date AS since, h.released_on AS "releasedOn",
    h.release_document_no AS "releaseDocumentNo", ${by('h.recorded_by')} FROM subject_hold h WHERE h.subject_id = $1 ORDER BY h.from_date DESC`)} AS holds,
  ${list(`SELECT d.id, d.form, d.from_date AS "from", d.to_date AS "to", d.decision_no AS "documentNo", ${by('d.recorded_by')}
    FROM discipline d WHERE d.person_id = $1 ORDER BY d.from_date DESC`)} AS disciplines,
  ${list(`SELECT l.id, l.from_date AS "from", l.to_date AS "to", l.decision_no AS "documentNo", ${by('l.recorded_by')}
    FROM subject_leave l WHERE l.person_id = $1 AND l.kind = 'maternity' ORDER BY l.from_date DESC`)} AS leaves,
  ${list(`SELECT t.id, t.on_date AS "on", t.from_unit AS "fromUnit", t.months_at_old_unit AS "monthsAtOldUnit", t.remark_no AS "remarkNo",
    t.decision_no AS "documentNo", ${by('t.recorded_by')} FROM subject_transfer t WHERE t.person_id = $1 ORDER BY t.on_date DESC`)} AS transfers,
  ${list(`SELECT u.id, u.document_no AS "documentNo", i.title AS initiative, g.award, g.year, ${by('u.recorded_by')} FROM initiative_use u
    JOIN initiative i ON i.id = u.initiative_id JOIN award_grant g ON g.id = u.grant_id WHERE i.person_id = $1 ORDER BY g.year DESC`)} AS uses,
  ${list(`SELECT b.id, b.document_no AS "documentNo", b.rested_on AS "restedOn", g.award, g.year, ${by('b.recorded_by')} FROM grant_basis b
    JOIN award_grant g ON g.id = b.grant_id WHERE g.subject_id = $1 ORDER BY g.year DESC`)} AS bases,
  ${list(`SELECT i.id, i.title, i.code, EXISTS (SELECT 1 FROM initiative_use u WHERE u.initiative_id = i.id) AS used
    FROM initiative i WHERE i.person_id = $1 ORDER BY i.year DESC, i.code`)} AS initiatives,
  ${list(`SELECT g.id, g.award, g.year, g.decision_no AS "decisionNo" FROM award_grant g WHERE g.subject_id = $1
    ORDER BY g.year DESC, g.decided_on DESC`)} AS grants`;
