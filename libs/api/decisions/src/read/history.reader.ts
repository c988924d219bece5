import { Injectable } from '@nestjs/common';
import type { DecisionEventView } from '@gs/contracts';
import { Clock, Db, scopeClause, type Actor, type Queryable } from '@gs/api-platform';

/** Who did what to a decision, when and why. */
@Injectable()
export class DecisionHistoryReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * In order, the latest last. Only for those within whose scope the issuer lies: a unit that may read an issued decision
   * because it is named in it reads nothing of how the office came to it.
   */
  of(actor: Actor, decisionId: string, on: Queryable = this.db): Promise<DecisionEventView[]> {
    const params: unknown[] = [decisionId];
    const own = scopeClause(actor, 'decision.read', 'd.issuer_id', this.clock.today(), params);
    return on.query<DecisionEventView>(
      `SELECT e.id, e.at, e.action, COALESCE(a.display_name, 'Hệ thống') AS by, e.reason
       FROM decision_event e JOIN decision d ON d.id = e.decision_id LEFT JOIN account a ON a.id = e.account_id
       WHERE e.decision_id = $1 AND ${own} ORDER BY e.seq`,
      params,
    );
  }
}
