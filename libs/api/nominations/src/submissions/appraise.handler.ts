import { Injectable } from '@nestjs/common';
import { ruleSetOn } from '@gs/domain';
import { Clock, ProblemError, UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { WarningsAnswer } from '../list-check/answer';
import { DossierParts } from '../persistence/dossier.repository';
import { SubmissionEvents } from '../persistence/events';
import { Nominations, type NominationRow } from '../persistence/nominations.repository';
import { Submissions, type SubmissionRow } from '../persistence/submissions.repository';
import { stepOf } from '../route/route';
import { Advance } from './advance';
import { refuseBlocked } from './gate';

/** What the appraising office does with a list on its desk. */
@Injectable()
export class AppraiseHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly submissions: Submissions,
    private readonly nominations: Nominations,
    private readonly warnings: WarningsAnswer,
    private readonly dossier: DossierParts,
    private readonly advance: Advance,
    private readonly events: SubmissionEvents,
  ) {}

  /** From this day on the rules of the day hold for the list, and its evaluation is frozen. */
  async receive(actor: Actor, id: string, version: number): Promise<void> {
    await this.uow.run(async (tx) => {
      const row = await this.submissions.lockFor(tx, id, actor, 'submission.appraise', 'holder_id', {
        version,
        action: 'receive',
      });
      const today = this.clock.today();
      const dueOn = this.advance.dueOn(stepOf(row.route ?? [], 'appraisal'));
      const list = await this.inState(tx, id, 'submitted');
      await this.nominations.evaluateAgain(tx, list, today, await this.dossier.present(tx, row));
      await this.nominations.act(tx, idsOf(list), 'receive');
      await this.nominations.receivedForAppraisal(tx, idsOf(list), this.clock.now());
      await this.submissions.move(tx, row, 'received', { receivedOn: today, ruleSet: ruleSetOn(today).id, dueOn });
      await this.events.add(tx, {
        submissionId: id,
        action: 'receive',
        fromHolderId: row.holder_id,
        toHolderId: row.holder_id,
        dueOn,
      });
    });
  }

  /** Back to the unit, naming what is lacking. */
  async giveBack(actor: Actor, id: string, version: number, reason: string, parts: readonly string[]): Promise<void> {
    await this.uow.run(async (tx) => {
      const row = await this.submissions.lockFor(tx, id, actor, 'submission.appraise', 'holder_id', {
        version,
        action: 'return',
      });
      if (reason.trim() === '') throw new ProblemError('RETURN_REASON_NEEDED');
      const list = await this.inState(tx, id, 'submitted', 'appraising');
      if (list.length === 0) throw new ProblemError('WRONG_STATE');
      await this.nominations.act(tx, idsOf(list), 'return');
      await this.nominations.receivedForAppraisal(tx, idsOf(list), null);
      await this.submissions.move(tx, row, 'returned', {
        holderId: row.organisation_id,
        dueOn: null,
        receivedOn: null,
        ruleSet: null,
      });
      await this.events.add(tx, {
        submissionId: id,
        action: 'return',
        fromHolderId: row.holder_id,
        toHolderId: row.organisation_id,
        reason,
        parts,
      });
    });
  }

  /** Appraised: the list may be put before the council. */
  async forward(actor: Actor, id: string, version: number, overrideReason?: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const row = await this.submissions.lockFor(tx, id, actor, 'submission.appraise', 'holder_id', {
        version,
        states: ['received'],
      });
      const list = await this.inState(tx, id, 'appraising');
      if (list.length === 0) throw new ProblemError('WRONG_STATE');
      const evaluations = await this.nominations.evaluateAgain(
        tx,
        list,
        row.received_on ?? this.clock.today(),
        await this.dossier.present(tx, row),
      );
      refuseBlocked(evaluations);
      await this.warnings.give(tx, row, evaluations, overrideReason, actor.accountId);
      await this.nominations.act(tx, idsOf(list), 'forward');
      await this.toCouncil(tx, row, overrideReason);
    });
  }

  private async toCouncil(tx: Tx, row: SubmissionRow, reason: string | undefined): Promise<void> {
    const council = stepOf(row.route ?? [], 'council');
    const dueOn = this.advance.dueOn(council);
    const holderId = council?.organisationId ?? row.holder_id;
    await this.submissions.move(tx, row, 'received', { holderId, dueOn });
    await this.events.add(tx, {
      submissionId: row.id,
      action: 'forward',
      fromHolderId: row.holder_id,
      toHolderId: holderId,
      reason: reason ?? '',
      dueOn,
    });
  }

  private async inState(tx: Tx, id: string, ...states: string[]): Promise<NominationRow[]> {
    return (await this.nominations.ofSubmission(tx, id)).filter(({ state }) => states.includes(state));
  }
}

const idsOf = (rows: readonly NominationRow[]): string[] => rows.map(({ id }) => id);
