import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { SubmissionEvents } from '../persistence/events';
import { Nominations } from '../persistence/nominations.repository';
import { Overrides } from '../persistence/overrides.repository';
import { Submissions } from '../persistence/submissions.repository';
import { KeptNominations } from '../read/kept';
import { Advance } from '../submissions/advance';
import { warningsOf } from '../evaluation/evaluation';

/** Taking one nomination out of its list, refusing it at appraisal, going over one of its warnings. */
@Injectable()
export class OneNominationHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly submissions: Submissions,
    private readonly nominations: Nominations,
    private readonly overrides: Overrides,
    private readonly events: SubmissionEvents,
    private readonly advance: Advance,
    private readonly kept: KeptNominations,
  ) {}

  async withdraw(actor: Actor, id: string, version: number, reason: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const before = await this.nominations.find(tx, id);
      await this.submissions.lock(tx, before.submission_id, actor, 'nomination.write', 'organisation_id');
      await this.kept.requireSeen(tx, actor, [id]);
      const found = await this.nominations.find(tx, id);
      if (found.version !== version) throw new ProblemError('STALE');
      if ((await this.nominations.act(tx, [id], 'withdraw')) === 0) throw new ProblemError('WRONG_STATE');
      await this.events.add(tx, { submissionId: found.submission_id, nominationId: id, action: 'withdraw', reason });
      await tx.audit({ action: 'nomination.withdraw', kind: 'nomination', id, before: { state: found.state } });
      await this.advance.settle(tx, [found.submission_id]);
    });
  }

  /** The appraising office does not take it before the council; the rest of its list goes on. */
  async refuse(actor: Actor, id: string, version: number, reason: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const before = await this.nominations.find(tx, id);
      await this.submissions.lock(tx, before.submission_id, actor, 'submission.appraise', 'holder_id');
      await this.kept.requireSeen(tx, actor, [id]);
      const found = await this.nominations.find(tx, id);
      if (found.version !== version) throw new ProblemError('STALE');
      if (found.state !== 'appraising') throw new ProblemError('WRONG_STATE');
      await this.nominations.act(tx, [id], 'refuse');
      await this.events.add(tx, { submissionId: found.submission_id, nominationId: id, action: 'refuse', reason });
      await tx.audit({
        action: 'nomination.refuse',
        kind: 'nomination',
        id,
        before: { state: found.state },
        facts: { reason },
      });
      await this.submissions.touch(tx, found.submission_id);
      await this.advance.settle(tx, [found.submission_id]);
    });
  }

  /** The officer who appraises takes responsibility for one warning. */
  async override(actor: Actor, id: string, ruleId: string, reason: string): Promise<void> {
    if (reason.trim() === '') throw new ProblemError('OVERRIDE_REASON_NEEDED');
    await this.uow.run(async (tx) => {
      const before = await this.nominations.find(tx, id);
      await this.submissions.lock(tx, before.submission_id, actor, 'submission.appraise', 'holder_id');
      await this.kept.requireSeen(tx, actor, [id]);
      const found = await this.nominations.find(tx, id);
      const warnings = found.evaluation === null ? [] : warningsOf(found.evaluation);
      if (found.state !== 'appraising' || !warnings.some((item) => item.ruleId === ruleId))
        throw new ProblemError('WRONG_STATE');
      await this.overrides.add(tx, [{ nominationId: id, ruleId }], reason, actor.accountId);
      await this.events.add(tx, { submissionId: found.submission_id, nominationId: id, action: 'override', reason });
      await tx.audit({ action: 'nomination.override', kind: 'nomination', id, facts: { ruleId } });
      await this.nominations.touch(tx, id);
    });
  }
}
