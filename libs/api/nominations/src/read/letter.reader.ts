import { Injectable } from '@nestjs/common';
import type { LocalDate, SubjectKind } from '@gs/domain';
import { Clock, Db, ProblemError, type Actor } from '@gs/api-platform';
import { submissionReadable } from '../common/scope';
import { KeptNominations } from './kept';
import type { PlacedStep } from '../route/route';

export interface LetterNominee {
  readonly kind: SubjectKind;
  readonly name: string;
  readonly position: string;
  readonly unitName: string;
  readonly achievement: string;
  readonly award: string;
}

export interface LetterFacts {
  readonly title: string;
  readonly organisationId: string;
  readonly letterNo: string;
  readonly letterDate: LocalDate | null;
  readonly year: number;
  readonly route: readonly PlacedStep[] | null;
  /** Those put forward: not withdrawn, and not turned down by the unit's own council. */
  readonly nominees: readonly LetterNominee[];
  readonly head: { readonly name: string; readonly jobTitle: string } | null;
  /** The unit's council, when it has voted on this list. */
  readonly council: { readonly name: string; readonly day: LocalDate; readonly passed: number } | null;
}

const ownCouncil = `FROM agenda_item a JOIN council_session cs ON cs.id = a.session_id JOIN council c ON c.id = cs.council_id
  WHERE a.kind = 'nomination' AND s.route @> jsonb_build_array(jsonb_build_object('kind', 'unit-council', 'organisationId', c.organisation_id))`;

@Injectable()
export class LetterReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly kept: KeptNominations,
  ) {}

  /** What letter and list of a submission say, without nominations kept from the actor. @throws ProblemError NOT_FOUND */
  async read(actor: Actor, id: string): Promise<LetterFacts> {
    const today = this.clock.today();
    const params: unknown[] = [id, today];
    const readable = submissionReadable(actor, 's', today, params);
    const without = await this.kept.without(actor, params);
    const rows = await this.db.query<LetterFacts>(
      `${without.head}SELECT s.title, s.organisation_id AS "organisationId", s.letter_no AS "letterNo", s.letter_date AS "letterDate", s.year, s.route,
         (SELECT COALESCE(json_agg(json_build_object('kind', n.subject_kind, 'name', sub.name, 'position', n.position, 'unitName', n.unit_name,
            'achievement', n.achievement, 'award', n.award) ORDER BY n.seq, n.id), '[]')
          FROM nomination n JOIN subject sub ON sub.id = n.subject_id WHERE n.submission_id = s.id AND n.state <> 'withdrawn'
            AND NOT EXISTS (SELECT 1 ${ownCouncil} AND a.ref_id = n.id AND a.result = 'not-passed')) AS nominees,
         (SELECT json_build_object('name', a.display_name, 'jobTitle', a.job_title) FROM role_assignment r JOIN account a ON a.id = r.account_id
          WHERE r.organisation_id = s.organisation_id AND r.role = 'unit-head' AND r.valid_from <= $2 AND (r.valid_to IS NULL OR r.valid_to >= $2)
          ORDER BY r.valid_from DESC LIMIT 1) AS head,
         (SELECT json_build_object('name', c.name, 'day', (max(COALESCE(cs.opened_at, cs.scheduled_at)) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 'passed', count(DISTINCT a.ref_id))
          ${ownCouncil} AND a.result = 'passed' AND a.ref_id IN (SELECT n.id FROM nomination n WHERE n.submission_id = s.id)
          GROUP BY c.id, c.name ORDER BY max(COALESCE(cs.opened_at, cs.scheduled_at)) DESC LIMIT 1) AS council
       FROM submission s WHERE s.id = $1 AND ${readable}`,
      params,
    );
    if (rows[0] === undefined) throw new ProblemError('NOT_FOUND');
    return rows[0];
  }
}
