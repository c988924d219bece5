import { Injectable } from '@nestjs/common';
import type { DecisionAction } from '@gs/domain';
import { Clock, Ids, requestContext, type Tx } from '@gs/api-platform';

/** Writes what happened to a decision: in order, never changed. */
@Injectable()
export class DecisionEvents {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @param reason why a draft was returned or dropped; other acts need none */
  async add(tx: Tx, decisionId: string, action: DecisionAction | 'create', reason = ''): Promise<void> {
    await tx.query(
      `INSERT INTO decision_event (id, decision_id, at, account_id, action, reason) VALUES ($1, $2, $3, $4, $5, $6)`,
      [this.ids.next(), decisionId, this.clock.now(), requestContext.current()?.accountId ?? null, action, reason],
    );
  }
}
