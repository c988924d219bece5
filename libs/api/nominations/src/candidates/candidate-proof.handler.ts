import { Injectable } from '@nestjs/common';
import type { CandidateProofView, candidates, QueryOf } from '@gs/contracts';
import { Clock, Db, ProblemError, type Actor } from '@gs/api-platform';
import { awardRef } from '../common/award-ref';
import { Evaluator } from '../evaluation/evaluator';
import { requireAward } from '../nominations/nominate.handler';
import { findingView } from '../read/proof';
import { CandidateSubjects } from './read/candidate-subject.reader';

/** The whole proof for one subject and one award, as a dossier made today would show it. */
@Injectable()
export class CandidateProofHandler {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly subjects: CandidateSubjects,
    private readonly evaluator: Evaluator,
  ) {}

  /** @throws ProblemError NOT_FOUND outside the actor's scope, UNKNOWN_AWARD, AWARD_NOT_FOR_SUBJECT */
  async prove(actor: Actor, { subjectId, award, year }: QueryOf<typeof candidates.proof>): Promise<CandidateProofView> {
    const { history, id, kind, name, note, organisation } = await this.subjects.inScope(actor, subjectId);
    requireAward(award, kind);
    const asked = {
      key: id,
      subjectId: id,
      subjectKind: kind,
      award,
      year,
      declared: {},
      receivedOn: this.clock.today(),
    };
    const found = (await this.evaluator.evaluate([asked], this.db)).get(id);
    if (found === undefined) throw new ProblemError('NOT_FOUND');
    return {
      subject: { id, kind, name },
      note,
      organisation,
      award: awardRef(award),
      year,
      verdict: found.verdict,
      ruleSetId: found.ruleSetId,
      flags: [...found.flags],
      findings: found.findings.map((finding) => findingView(finding, { subjectId: id, history, parts: [] })),
    };
  }
}
