import { Injectable } from '@nestjs/common';
import type { BodyOf, DecisionDetailView, decisions } from '@gs/contracts';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { NominationsPort } from '@gs/api-nominations';
import { contentToStore } from '../drafting/content';
import { DecisionDesk } from '../persistence/decision-desk';
import { Recipients } from '../persistence/recipients';
import { DecisionFactsReader } from '../read/decision.facts';
import { DecisionDetail } from '../read/detail';

/** Saves an edited draft; recipients taken out go back to wait for another decision. */
@Injectable()
export class UpdateDecisionHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: DecisionDesk,
    private readonly recipients: Recipients,
    private readonly nominations: NominationsPort,
    private readonly facts: DecisionFactsReader,
    private readonly detail: DecisionDetail,
  ) {}

  /** @throws ProblemError NOT_FOUND, STALE, WRONG_STATE, DECISION_FROZEN, VALIDATION_FAILED when nobody would be left */
  handle(actor: Actor, id: string, body: BodyOf<typeof decisions.update>): Promise<DecisionDetailView> {
    return this.uow.run(async (tx) => {
      const held = await this.desk.hold(tx, actor, id, body.version, 'edit');
      const { content: shown, stored } = await this.facts.get(actor, id, tx);
      const content = contentToStore(body.content, shown, stored);
      if (body.removeRecipientIds.length > 0) {
        const freed = await this.recipients.remove(tx, id, body.removeRecipientIds);
        if ((await this.recipients.count(tx, id)) === 0) {
          throw new ProblemError('VALIDATION_FAILED', {}, [
            {
              pointer: '/body/removeRecipientIds',
              detail: 'Danh sách phải còn ít nhất một đối tượng. Muốn bỏ hết thì bỏ dự thảo.',
            },
          ]);
        }
        if (freed.length > 0) await this.nominations.uncompose(tx, freed);
      }
      await this.desk.write(tx, held, { title: body.title, content: JSON.stringify(content) });
      await tx.audit({
        action: 'decision.update',
        kind: 'decision',
        id,
        before: { title: held.title, content: held.content },
        after: { title: body.title, content },
        facts: { removed: body.removeRecipientIds.length },
      });
      return this.detail.get(actor, id, tx);
    });
  }
}
