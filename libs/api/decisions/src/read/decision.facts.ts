import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@gs/domain';
import type { DecisionContentView } from '@gs/contracts';
import { Clock, Db, ProblemError, type Actor, type Queryable } from '@gs/api-platform';
import {
  bonusEach,
  completeContent,
  storedContent,
  type BonusEach,
  type Counts,
  type StoredContent,
} from '../drafting/content';
import type { Office } from '../drafting/office';
import { decisionReadable } from './access';
import { decisionColumns, type DecisionListRow } from './decision-rows';

interface FullRow extends DecisionListRow {
  readonly content: unknown;
  readonly signerName: string;
  readonly signerCapacity: string;
  readonly signedAt: string | null;
  readonly baseSalary: number | null;
  readonly verifyCode: string | null;
  readonly source: 'system' | 'history';
  readonly sessionId: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly composer: string | null;
  /** What was paid to one of each kind, of an issued decision. */
  readonly paid: {
    readonly person: number | null;
    readonly collective: number | null;
    readonly household: number | null;
  };
}

/** Everything known of one decision, its texts complete. */
export interface DecisionFacts extends Omit<FullRow, 'content' | 'paid'> {
  readonly stored: StoredContent;
  readonly content: DecisionContentView;
  readonly office: Office;
  readonly counts: Counts & DecisionListRow['counts'];
  readonly each: BonusEach;
  /** The day its figures are of: the day of issue, or today. */
  readonly decidedOn: LocalDate;
}

const paidOne = (kind: string): string =>
  `(SELECT min(r.bonus) FROM decision_recipient r WHERE r.decision_id = d.id AND r.subject_kind = '${kind}')`;

/** Reads one decision whole, in one round trip. */
@Injectable()
export class DecisionFactsReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError NOT_FOUND when it is not there or not within scope */
  async get(actor: Actor, id: string, db: Queryable = this.db): Promise<DecisionFacts> {
    const today = this.clock.today();
    const params: unknown[] = [today, id];
    const rows = await db.query<FullRow>(
      `SELECT ${decisionColumns}, d.content, d.signer_name AS "signerName", d.signer_capacity AS "signerCapacity", d.signed_at AS "signedAt",
         d.base_salary AS "baseSalary", d.verify_code AS "verifyCode", d.source, d.session_id AS "sessionId", d.version,
         d.created_at AS "createdAt", (SELECT a.display_name FROM account a WHERE a.id = d.created_by) AS composer,
         json_build_object('person', ${paidOne('person')}, 'collective', ${paidOne('collective')}, 'household', ${paidOne('household')}) AS paid
       FROM decision d WHERE d.id = $2 AND ${decisionReadable(actor, today, params)}`,
      params,
    );
    const row = rows[0];
    if (row === undefined) throw new ProblemError('NOT_FOUND');
    const { content, paid, ...rest } = row;
    const issued = row.state === 'issued';
    const decidedOn = row.issuedOn ?? today;
    const each = issued ? paid : bonusEach(row.award, decidedOn);
    const office: Office = { level: row.issuer.level, kind: row.issuer.kind, name: row.issuer.name };
    const stored = storedContent(content);
    const complete = completeContent(stored, { office, on: decidedOn, award: row.award, counts: row.counts, each });
    return { ...rest, stored, content: complete, office, each, decidedOn };
  }
}
