import { Injectable } from '@nestjs/common';
import { ProblemError, type Actor, type Queryable, type Tx } from '@gs/api-platform';
import { SubmissionEvents } from '../persistence/events';
import { Nominations } from '../persistence/nominations.repository';
import { PassedNominations } from '../persistence/passed.repository';
import { KeptNominations } from '../read/kept';
import { Advance } from '../submissions/advance';
import { NominationsPort, type AwardingDecision, type PassedGroup, type PassedNomination } from './nominations.port';

@Injectable()
export class NominationsForDecisions extends NominationsPort {
  constructor(
    private readonly nominations: Nominations,
    private readonly passed: PassedNominations,
    private readonly advance: Advance,
    private readonly events: SubmissionEvents,
    private readonly kept: KeptNominations,
  ) {
    super();
  }

  async waiting(on: Queryable, actor: Actor, issuerIds: readonly string[]): Promise<PassedGroup[]> {
    return this.passed.waitingFor(issuerIds, await this.kept.of(actor, on), on);
  }

  async passedFor(tx: Tx, ids: readonly string[]): Promise<PassedNomination[]> {
    const rows = await this.passed.lock(tx, ids);
    if (rows.length !== new Set(ids).size) throw new ProblemError('NOMINATION_NOT_PASSED');
    return rows;
  }

  async compose(tx: Tx, ids: readonly string[]): Promise<void> {
    await this.refuseHeld(tx, ids);
    if ((await this.nominations.act(tx, ids, 'compose')) !== new Set(ids).size)
      throw new ProblemError('NOMINATION_NOT_PASSED');
  }

  async uncompose(tx: Tx, ids: readonly string[]): Promise<void> {
    if ((await this.nominations.act(tx, ids, 'uncompose')) !== new Set(ids).size) throw new ProblemError('WRONG_STATE');
  }

  async award(tx: Tx, ids: readonly string[], decision: AwardingDecision): Promise<void> {
    await this.refuseHeld(tx, ids);
    if ((await this.nominations.act(tx, ids, 'award')) !== new Set(ids).size) throw new ProblemError('WRONG_STATE');
    const submissionIds = await this.nominations.submissionsOf(tx, ids);
    for (const submissionId of submissionIds) {
      await this.events.add(tx, { submissionId, action: 'award', reason: `Quyết định số ${decision.number}` });
    }
    await this.advance.settle(tx, submissionIds);
  }

  /** No decision while a matter is open: it waits for the conclusion (NĐ 152/2025 Điều 4 khoản 4). */
  private async refuseHeld(tx: Tx, ids: readonly string[]): Promise<void> {
    const held = await this.nominations.heldAmong(tx, ids);
    if (held.length > 0) throw new ProblemError('SUBJECT_ON_HOLD', { names: held.join(', ') });
  }
}
