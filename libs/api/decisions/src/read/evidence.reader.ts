import { Injectable } from '@nestjs/common';
import { awards } from '@gs/domain';
import { KeptNominations } from '@gs/api-nominations';
import { Clock, Db, type Actor, type Queryable } from '@gs/api-platform';

/** What the checks of a draft look at. */
export interface CheckEvidence {
  /** Passed by the council, same award and submissions, yet in no decision. */
  readonly leftOut: number;
  /** Recipients already granted the same award, or another form, for the same year: name and decision number. */
  readonly grantedBefore: readonly { readonly name: string; readonly decisionNo: string }[];
  readonly grantedBeforeCount: number;
  /** Recipients whose unit is written under a name that has ended. */
  readonly oldUnits: readonly { readonly name: string; readonly unit: string; readonly endedOn: string }[];
  readonly oldUnitCount: number;
  /** Warnings gone over for recipients or their lists: one for each officer and reason. */
  readonly overrides: readonly {
    readonly by: string;
    readonly reason: string;
    readonly at: string;
    readonly count: number;
  }[];
}

const forms = awards()
  .filter(({ kind }) => kind === 'form')
  .map(({ code }) => code);

/** A unit's name for comparison: the last part of an address, without «Uỷ ban nhân dân». */
const plain = (sql: string): string => `regexp_replace(fold(${sql}), '^(uy ban nhan dan|ubnd) ', '')`;

/** Reads the evidence in one statement over all recipients. */
@Injectable()
export class CheckEvidenceReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly kept: KeptNominations,
  ) {}

  async of(actor: Actor, decisionId: string, award: string, on: Queryable = this.db): Promise<CheckEvidence> {
    const [row] = await on.query<CheckEvidence>(
      `WITH r AS (SELECT r.*, n.year, n.submission_id FROM decision_recipient r LEFT JOIN nomination n ON n.id = r.nomination_id
           WHERE r.decision_id = $1),
         before AS (SELECT r.seq, r.name, min(g.decision_no) AS "decisionNo" FROM r JOIN award_grant g ON g.subject_id = r.subject_id
           AND g.year = r.year AND g.decision_id IS DISTINCT FROM $1
           AND (g.award = $2 OR ($2 = ANY($3::text[]) AND g.award = ANY($3::text[]) AND g.merit_type IN ('', 'cong-trang')))
           GROUP BY r.seq, r.name),
         -- Names are brought to their plain form once each, not once for every pair.
         ended AS (SELECT ${plain('v.name')} AS key, max(v.valid_to) AS "endedOn" FROM organisation_version v GROUP BY 1
           HAVING bool_and(v.valid_to IS NOT NULL AND v.valid_to < $4::date)),
         key AS MATERIALIZED (SELECT u.unit_name, k.key FROM (SELECT DISTINCT unit_name FROM r) u,
           LATERAL (VALUES (${plain('u.unit_name')}), (${plain(`trim(regexp_replace(u.unit_name, '^.*,', ''))`)})) k (key)),
         old_name AS (SELECT k.unit_name, max(e."endedOn") AS "endedOn" FROM key k JOIN ended e USING (key) GROUP BY 1),
         old AS (SELECT r.seq, r.name, r.unit_name AS unit, o."endedOn" FROM r JOIN old_name o USING (unit_name))
       SELECT (SELECT count(*)::int FROM nomination n WHERE n.submission_id IN (SELECT submission_id FROM r) AND n.award = $2 AND n.state = 'passed'
           AND n.id <> ALL($5::uuid[])) AS "leftOut",
         COALESCE((SELECT json_agg(json_build_object('name', b.name, 'decisionNo', b."decisionNo") ORDER BY b.seq)
           FROM (SELECT * FROM before ORDER BY seq LIMIT 3) b), '[]') AS "grantedBefore",
         (SELECT count(*)::int FROM before) AS "grantedBeforeCount",
         COALESCE((SELECT json_agg(json_build_object('name', o.name, 'unit', o.unit, 'endedOn', o."endedOn") ORDER BY o.seq)
           FROM (SELECT * FROM old ORDER BY seq LIMIT 3) o), '[]') AS "oldUnits",
         (SELECT count(*)::int FROM old) AS "oldUnitCount",
         COALESCE((SELECT json_agg(json_build_object('by', w.by, 'reason', w.reason, 'at', w.at, 'count', w.count) ORDER BY w.at) FROM (
           SELECT a.display_name AS by, x.reason, (min(x.at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS at, count(*)::int AS count FROM (
             SELECT o.reason, o.account_id, o.at FROM finding_override o JOIN r ON r.nomination_id = o.nomination_id
             UNION ALL SELECT o.reason, o.account_id, o.at FROM submission_override o WHERE o.submission_id IN (SELECT submission_id FROM r)) x
           JOIN account a ON a.id = x.account_id GROUP BY a.display_name, x.reason) w), '[]') AS overrides`,
      [decisionId, award, forms, this.clock.today(), await this.kept.of(actor, on)],
    );
    return (
      row ?? { leftOut: 0, grantedBefore: [], grantedBeforeCount: 0, oldUnits: [], oldUnitCount: 0, overrides: [] }
    );
  }
}
