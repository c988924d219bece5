import { Injectable } from '@nestjs/common';
import { addWorkingDays } from '@gs/domain';
import { Clock, type LocalDate, type Tx } from '@gs/api-platform';
import { SubmissionEvents } from '../persistence/events';
import { Nominations } from '../persistence/nominations.repository';
import { Submissions, type SubmissionRow } from '../persistence/submissions.repository';
import { stepOf, type PlacedStep } from '../route/route';

/** Moves submissions on when the last of their nominations has left a step. Every method runs in the caller's transaction. */
@Injectable()
export class Advance {
  constructor(
    private readonly submissions: Submissions,
    private readonly nominations: Nominations,
    private readonly events: SubmissionEvents,
    private readonly clock: Clock,
  ) {}

  /** Until when the holder of a step should act, counted from today. */
  dueOn(step: PlacedStep | undefined): LocalDate | null {
    return step?.workingDays == null ? null : addWorkingDays(this.clock.today(), step.workingDays);
  }

  /** After the unit's council, or instead of it: to the appraising office, or straight to the council that decides. */
  async pastUnitCouncil(tx: Tx, row: SubmissionRow, route: readonly PlacedStep[], action: string): Promise<void> {
    const appraisal = stepOf(route, 'appraisal');
    if (appraisal === undefined) return this.straightToCouncil(tx, row, route, action);
    const dueOn = this.dueOn(appraisal);
    await this.submissions.move(tx, row, 'submitted', {
      route,
      holderId: appraisal.organisationId,
      dueOn,
      submitted: true,
    });
    await this.event(tx, row, action, appraisal.organisationId, dueOn);
  }

  /** Nobody appraises in between: the list is received at once and waits for the council. */
  async straightToCouncil(tx: Tx, row: SubmissionRow, route: readonly PlacedStep[], action: string): Promise<void> {
    const council = stepOf(route, 'council');
    const holderId = council?.organisationId ?? row.organisation_id;
    const dueOn = this.dueOn(council);
    await this.submissions.move(tx, row, 'received', {
      route,
      holderId,
      dueOn,
      submitted: true,
      receivedOn: this.clock.today(),
    });
    await this.nominations.receivedBy(tx, row.id, this.clock.now());
    await this.event(tx, row, action, holderId, dueOn);
  }

  /** Looks at submissions after results, withdrawals or awards, and moves those on whose step is finished. */
  async settle(tx: Tx, submissionIds: readonly string[]): Promise<void> {
    for (const row of await this.submissions.lockMany(tx, submissionIds)) await this.settleOne(tx, row);
  }

  /** After a void vote: a list that had gone to the decision, or was closed, lies before its council again. */
  async backToCouncil(tx: Tx, submissionIds: readonly string[]): Promise<void> {
    for (const row of await this.submissions.lockMany(tx, submissionIds)) {
      const council = stepOf(row.route ?? [], 'council');
      if (row.state === 'unit-council' || council === undefined) continue;
      if (row.state === 'received' && row.holder_id === council.organisationId) continue;
      await this.submissions.move(tx, row, 'received', {
        holderId: council.organisationId,
        dueOn: this.dueOn(council),
      });
      await this.event(tx, row, 'backToCouncil', council.organisationId, this.dueOn(council));
    }
  }

  private async settleOne(tx: Tx, row: SubmissionRow): Promise<void> {
    const standing = await this.nominations.standing(tx, row.id);
    const route = row.route ?? [];
    if (row.state === 'unit-council' && standing.unit_council === 0) {
      if (standing.submitted > 0) return this.pastUnitCouncil(tx, row, route, 'submit');
      return this.close(tx, row);
    }
    if (row.state === 'submitted' && standing.open === 0) return this.close(tx, row);
    if (row.state !== 'received') return;
    if (standing.open === 0) return this.close(tx, row);
    const decision = stepOf(route, 'decision');
    if (standing.council === 0 && decision !== undefined && row.holder_id !== decision.organisationId) {
      await this.submissions.move(tx, row, 'received', {
        holderId: decision.organisationId,
        dueOn: this.dueOn(decision),
      });
      await this.event(tx, row, 'toDecision', decision.organisationId, this.dueOn(decision));
    }
  }

  private async close(tx: Tx, row: SubmissionRow): Promise<void> {
    await this.submissions.move(tx, row, 'closed', { dueOn: null });
    await this.events.add(tx, { submissionId: row.id, action: 'close', fromHolderId: row.holder_id });
  }

  private async event(tx: Tx, row: SubmissionRow, action: string, to: string, dueOn: LocalDate | null): Promise<void> {
    await this.events.add(tx, { submissionId: row.id, action, fromHolderId: row.holder_id, toHolderId: to, dueOn });
  }
}
