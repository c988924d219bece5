import { Injectable } from '@nestjs/common';
import { nominationMachine, type NominationAction } from '@gs/domain';
import { Clock, ProblemError, type Queryable, type Tx } from '@gs/api-platform';
import { SubmissionEvents } from '../persistence/events';
import { Advance } from '../submissions/advance';
import { NominationsPort, type AwardingDecision, type PassedGroup, type PassedNomination } from './nominations.port';

/** The session whose council passed a nomination: the one of the route's deciding council, the last when it came twice. */
const passedIn = `LEFT JOIN LATERAL (
    SELECT cs.id, cs.title FROM agenda_item a JOIN council_session cs ON cs.id = a.session_id
    JOIN council c ON c.id = cs.council_id
    WHERE a.kind = 'nomination' AND a.ref_id = n.id AND a.result = 'passed'
      AND s.route @> jsonb_build_array(jsonb_build_object('kind', 'council', 'organisationId', c.organisation_id))
    ORDER BY cs.scheduled_at DESC LIMIT 1) ses ON true`;

const issuer = `(SELECT (e ->> 'organisationId')::uuid FROM jsonb_array_elements(s.route) e WHERE e ->> 'kind' = 'decision' LIMIT 1)`;

const kindOrder = `CASE n.subject_kind WHEN 'collective' THEN 0 WHEN 'household' THEN 1 ELSE 2 END`;

@Injectable()
export class NominationsForDecisions extends NominationsPort {
  constructor(
    private readonly clock: Clock,
    private readonly advance: Advance,
    private readonly events: SubmissionEvents,
  ) {
    super();
  }

  async waiting(on: Queryable, issuerIds: readonly string[]): Promise<PassedGroup[]> {
    return on.query<PassedGroup>(
      `SELECT ${issuer} AS "issuerId", n.award, ses.id AS "sessionId", COALESCE(ses.title, '') AS "sessionTitle",
         count(*) FILTER (WHERE n.subject_kind = 'person')::int AS person,
         count(*) FILTER (WHERE n.subject_kind = 'collective')::int AS collective,
         count(*) FILTER (WHERE n.subject_kind = 'household')::int AS household,
         json_agg(n.id ORDER BY s.created_at, ${kindOrder}, n.seq) AS "nominationIds"
       FROM nomination n JOIN submission s ON s.id = n.submission_id ${passedIn}
       WHERE n.state = 'passed' AND ${issuer} = ANY($1::uuid[])
       GROUP BY 1, n.award, ses.id, ses.title ORDER BY count(*) DESC, n.award`,
      [issuerIds],
    );
  }

  async passedFor(tx: Tx, ids: readonly string[]): Promise<PassedNomination[]> {
    await tx.query(`SELECT id FROM nomination WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`, [ids]);
    const rows = await tx.query<PassedNomination>(
      `SELECT n.id, n.submission_id AS "submissionId", n.subject_id AS "subjectId", n.subject_kind AS "subjectKind", sub.name,
         n.position, n.unit_name AS "unitName", n.achievement, n.award, n.year, n.organisation_id AS "organisationId",
         ${issuer} AS "issuerId", ses.id AS "sessionId", n.seq, s.organisation_id AS "proposerId", s.letter_no AS "letterNo",
         s.letter_date AS "letterDate"
       FROM nomination n JOIN submission s ON s.id = n.submission_id JOIN subject sub ON sub.id = n.subject_id ${passedIn}
       WHERE n.id = ANY($1::uuid[]) AND n.state = 'passed' ORDER BY ${kindOrder}, s.created_at, s.id, n.seq, n.id`,
      [ids],
    );
    if (rows.length !== new Set(ids).size) throw new ProblemError('NOMINATION_NOT_PASSED');
    return rows;
  }

  async compose(tx: Tx, ids: readonly string[]): Promise<void> {
    if ((await this.act(tx, ids, 'compose')) !== new Set(ids).size) throw new ProblemError('NOMINATION_NOT_PASSED');
  }

  async uncompose(tx: Tx, ids: readonly string[]): Promise<void> {
    if ((await this.act(tx, ids, 'uncompose')) !== new Set(ids).size) throw new ProblemError('WRONG_STATE');
  }

  async award(tx: Tx, ids: readonly string[], decision: AwardingDecision): Promise<void> {
    if ((await this.act(tx, ids, 'award')) !== new Set(ids).size) throw new ProblemError('WRONG_STATE');
    const submissions = await tx.query<{ id: string }>(
      `SELECT DISTINCT submission_id AS id FROM nomination WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    for (const { id } of submissions) {
      await this.events.add(tx, { submissionId: id, action: 'award', reason: `Quyết định số ${decision.number}` });
    }
    await this.advance.settle(
      tx,
      submissions.map(({ id }) => id),
    );
  }

  private async act(tx: Tx, ids: readonly string[], action: NominationAction): Promise<number> {
    const { from, to } = nominationMachine.actions[action];
    return tx.execute(
      `UPDATE nomination SET state = $2, version = version + 1, updated_at = $3 WHERE id = ANY($1::uuid[]) AND state = ANY($4::text[])`,
      [[...new Set(ids)], to, this.clock.now(), from],
    );
  }
}
