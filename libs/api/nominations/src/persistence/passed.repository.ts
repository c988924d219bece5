import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '@gs/api-platform';
import { withoutNominations } from '../read/kept';
import type { PassedGroup, PassedNomination } from '../ports/nominations.port';

/** The session whose council passed a nomination: the one of the route's deciding council, the last when it came twice. */
const passedIn = `LEFT JOIN LATERAL (
    SELECT cs.id, cs.title FROM agenda_item a JOIN council_session cs ON cs.id = a.session_id
    JOIN council c ON c.id = cs.council_id
    WHERE a.kind = 'nomination' AND a.ref_id = n.id AND a.result = 'passed'
      AND s.route @> jsonb_build_array(jsonb_build_object('kind', 'council', 'organisationId', c.organisation_id))
    ORDER BY cs.scheduled_at DESC LIMIT 1) ses ON true`;

const issuer = `(SELECT (e ->> 'organisationId')::uuid FROM jsonb_array_elements(s.route) e WHERE e ->> 'kind' = 'decision' LIMIT 1)`;

const kindOrder = `CASE n.subject_kind WHEN 'collective' THEN 0 WHEN 'household' THEN 1 ELSE 2 END`;

/** Nominations that a council has passed, on their way into a decision. */
@Injectable()
export class PassedNominations {
  /** Groups by issuer, award and session, largest first. @param kept ids of nominations that are not for whoever asks */
  async waitingFor(issuerIds: readonly string[], kept: readonly string[], db: Queryable): Promise<PassedGroup[]> {
    const params: unknown[] = [issuerIds];
    return db.query<PassedGroup>(
      `${withoutNominations(kept, params).head}SELECT ${issuer} AS "issuerId", n.award, ses.id AS "sessionId", COALESCE(ses.title, '') AS "sessionTitle",
         count(*) FILTER (WHERE n.subject_kind = 'person')::int AS person,
         count(*) FILTER (WHERE n.subject_kind = 'collective')::int AS collective,
         count(*) FILTER (WHERE n.subject_kind = 'household')::int AS household,
         json_agg(n.id ORDER BY s.created_at, ${kindOrder}, n.seq) AS "nominationIds"
       FROM nomination n JOIN submission s ON s.id = n.submission_id ${passedIn}
       WHERE n.state = 'passed' AND ${issuer} = ANY($1::uuid[])
       GROUP BY 1, n.award, ses.id, ses.title ORDER BY count(*) DESC, n.award`,
      params,
    );
  }

  /** Locks the nominations and reads those of them that are passed, in the order a decision prints them. */
  async lock(tx: Tx, ids: readonly string[]): Promise<PassedNomination[]> {
    await tx.query(`SELECT id FROM nomination WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`, [ids]);
    return tx.query<PassedNomination>(
      `SELECT n.id, n.submission_id AS "submissionId", n.subject_id AS "subjectId", n.subject_kind AS "subjectKind", sub.name,
         n.position, n.unit_name AS "unitName", n.achievement, n.award, n.year, n.organisation_id AS "organisationId",
         ${issuer} AS "issuerId", ses.id AS "sessionId", n.seq, s.organisation_id AS "proposerId", s.letter_no AS "letterNo",
         s.letter_date AS "letterDate"
       FROM nomination n JOIN submission s ON s.id = n.submission_id JOIN subject sub ON sub.id = n.subject_id ${passedIn}
       WHERE n.id = ANY($1::uuid[]) AND n.state = 'passed' ORDER BY ${kindOrder}, s.created_at, s.id, n.seq, n.id`,
      [ids],
    );
  }
}
