import { Injectable } from '@nestjs/common';
import { Clock, Ids, type Queryable, type Tx } from '@gs/api-platform';
import { overrideKey, type ListCheck } from '../list-check/caps';
import type { OpenWarning } from '../submissions/gate';

@Injectable()
export class Overrides {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Rules already gone over, by nomination. */
  async of(db: Queryable, nominationIds: readonly string[]): Promise<Map<string, Set<string>>> {
    const rows = await db.query<{ nomination_id: string; rule_id: string }>(
      `SELECT nomination_id, rule_id FROM finding_override WHERE nomination_id = ANY($1::uuid[])`,
      [nominationIds],
    );
    const result = new Map<string, Set<string>>();
    for (const row of rows) {
      result.set(row.nomination_id, (result.get(row.nomination_id) ?? new Set()).add(row.rule_id));
    }
    return result;
  }

  /** One officer takes responsibility for all these warnings under one reason. */
  async add(tx: Tx, warnings: readonly OpenWarning[], reason: string, accountId: string): Promise<void> {
    if (warnings.length === 0) return;
    await tx.query(
      `INSERT INTO finding_override (id, nomination_id, rule_id, reason, account_id, at)
       SELECT r.id, r."nominationId", r."ruleId", $2, $3, $4
       FROM json_to_recordset($1::json) AS r(id uuid, "nominationId" uuid, "ruleId" text)`,
      [
        JSON.stringify(warnings.map((warning) => ({ ...warning, id: this.ids.next() }))),
        reason,
        accountId,
        this.clock.now(),
      ],
    );
  }

  /** Caps of a list already gone over with the figures it has now. */
  async ofList(db: Queryable, submissionId: string): Promise<Set<string>> {
    const rows = await db.query<{ code: string; figures: string }>(
      `SELECT code, figures FROM submission_override WHERE submission_id = $1`,
      [submissionId],
    );
    return new Set(rows.map(({ code, figures }) => overrideKey({ code, figures })));
  }

  /** One officer takes responsibility for caps that a list goes beyond. */
  async addForList(
    tx: Tx,
    submissionId: string,
    broken: readonly ListCheck[],
    reason: string,
    accountId: string,
  ): Promise<void> {
    if (broken.length === 0) return;
    await tx.query(
      `INSERT INTO submission_override (id, submission_id, code, figures, reason, account_id, at)
       SELECT r.id, $2, r.code, r.figures, $3, $4, $5 FROM json_to_recordset($1::json) AS r(id uuid, code text, figures text)`,
      [
        JSON.stringify(broken.map(({ code, figures }) => ({ code, figures, id: this.ids.next() }))),
        submissionId,
        reason,
        accountId,
        this.clock.now(),
      ],
    );
  }
}
