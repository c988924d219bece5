import { Injectable } from '@nestjs/common';
import type { BodyOf, DecisionDetailView, decisions } from '@gs/contracts';
import { UnitOfWork, type Actor } from '@gs/api-platform';
import { NominationsPort } from '@gs/api-nominations';
import { DecisionDesk } from '../persistence/decision-desk';
import { Recipients } from '../persistence/recipients';
import { DecisionDetail } from '../read/detail';

/** Drops a draft: its nominations wait for a decision again, its names stay on record. */
@Injectable()
export class CancelDecisionHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: DecisionDesk,
    private readonly recipients: Recipients,
    private readonly nominations: NominationsPort,
    private readonly detail: DecisionDetail,
  ) {}

  /** @throws ProblemError NOT_FOUND, STALE, WRONG_STATE, DECISION_FROZEN */
  handle(actor: Actor, id: string, { version, reason }: BodyOf<typeof decisions.cancel>): Promise<DecisionDetailView> {
    return this.uow.run(async (tx) => {
      const held = await this.desk.hold(tx, actor, id, version, 'cancel');
      const freed = await this.recipients.release(tx, id);
      if (freed.length > 0) await this.nominations.uncompose(tx, freed);
      await this.desk.move(tx, held, 'cancel', {}, reason);
      await tx.audit({ action: 'decision.cancel-reason', kind: 'decision', id, facts: { reason } });
      return this.detail.get(actor, id, tx);
    });
  }
}
