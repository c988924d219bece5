import { Injectable } from '@nestjs/common';
import type { CandidateProofView, NominationDetailView } from '@gs/contracts';
import { Clock, Db, ProblemError, scopeClause, type Actor } from '@gs/api-platform';
import { organisationRefSql } from '../../read/organisation-ref';

export type CandidateSubject = CandidateProofView['subject'] &
  Pick<CandidateProofView, 'note' | 'organisation'> & {
    readonly history: readonly Pick<
      NominationDetailView['history'][number],
      'id' | 'year' | 'decisionNo' | 'decisionId'
    >[];
  };

/** One subject within the reader's scope, with where its awards are kept. */
@Injectable()
export class CandidateSubjects {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError NOT_FOUND */
  async inScope(actor: Actor, id: string): Promise<CandidateSubject> {
    const params: unknown[] = [id];
    const scope = scopeClause(actor, 'nomination.read', 's.organisation_id', this.clock.today(), params);
    const rows = await this.db.query<CandidateSubject>(
      `SELECT s.id, s.kind, s.name, COALESCE(p.position, h.address, '') AS note, ${organisationRefSql('s.organisation_id')} AS organisation,
         (SELECT COALESCE(json_agg(json_build_object('id', g.id, 'year', g.year, 'decisionNo', g.decision_no, 'decisionId', g.decision_id)), '[]')
           FROM award_grant g WHERE g.subject_id = s.id) AS history
       FROM subject s LEFT JOIN person p ON p.id = s.id LEFT JOIN household h ON h.id = s.id WHERE s.id = $1 AND ${scope}`,
      params,
    );
    if (rows[0] === undefined) throw new ProblemError('NOT_FOUND');
    return rows[0];
  }
}
