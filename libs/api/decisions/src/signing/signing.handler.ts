import { Injectable } from '@nestjs/common';
import type { DecisionDetailView } from '@gs/contracts';
import { Clock, UnitOfWork, type Actor } from '@gs/api-platform';
import { Competence } from '../common/competence';
import { capacityOf } from '../drafting/office';
import { DecisionDesk } from '../persistence/decision-desk';
import { DecisionsRepository } from '../persistence/decisions.repository';
import { DecisionDetail } from '../read/detail';

/** The way of a draft to its signature and, when need be, back. */
@Injectable()
export class SigningHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly desk: DecisionDesk,
    private readonly decisions: DecisionsRepository,
    private readonly competence: Competence,
    private readonly detail: DecisionDetail,
  ) {}

  /** @throws ProblemError NOT_FOUND, STALE, WRONG_STATE, NOT_COMPETENT */
  requestSignature(actor: Actor, id: string, version: number): Promise<DecisionDetailView> {
    return this.uow.run(async (tx) => {
      const held = await this.desk.hold(tx, actor, id, version, 'requestSignature');
      await this.competence.require(held.issuerId, held.award, this.clock.today(), tx);
      await this.desk.move(tx, held, 'requestSignature');
      return this.detail.get(actor, id, tx);
    });
  }

  /** @throws ProblemError NOT_FOUND, STALE, WRONG_STATE */
  returnToDraft(actor: Actor, id: string, version: number, reason: string): Promise<DecisionDetailView> {
    return this.uow.run(async (tx) => {
      const held = await this.desk.hold(tx, actor, id, version, 'returnToDraft');
      await this.desk.move(tx, held, 'returnToDraft', {}, reason);
      await tx.audit({ action: 'decision.return-reason', kind: 'decision', id, facts: { reason } });
      return this.detail.get(actor, id, tx);
    });
  }

  /** Puts the signer's name and capacity under the decision. @throws ProblemError NOT_FOUND, STALE, WRONG_STATE, NOT_COMPETENT */
  sign(actor: Actor, id: string, version: number): Promise<DecisionDetailView> {
    return this.uow.run(async (tx) => {
      const held = await this.desk.hold(tx, actor, id, version, 'sign');
      const { office } = await this.competence.require(held.issuerId, held.award, this.clock.today(), tx);
      const jobTitle = await this.decisions.jobTitle(tx, actor.accountId);
      await this.desk.move(tx, held, 'sign', {
        signer_account_id: actor.accountId,
        signer_name: actor.displayName,
        signer_capacity: capacityOf(office, jobTitle),
        signed_at: this.clock.now(),
      });
      return this.detail.get(actor, id, tx);
    });
  }
}
