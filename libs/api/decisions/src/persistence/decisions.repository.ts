import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@gs/domain';
import { Clock, Ids, type Actor, type Tx } from '@gs/api-platform';
import type { StoredContent } from '../drafting/content';
import { DecisionEvents } from './decision-events';

export interface NewDecision {
  readonly issuerId: string;
  readonly authorityCode: string;
  readonly authorityTitle: string;
  readonly award: string;
  readonly title: string;
  readonly content: StoredContent;
  readonly signerCapacity: string;
  readonly symbol: string;
  readonly sessionId: string | null;
}

/** Begins decisions; what happens to them afterwards is taken in hand at the desk. */
@Injectable()
export class DecisionsRepository {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly events: DecisionEvents,
  ) {}

  /** Writes a draft of the actor's, the first line of its history. @returns its id */
  async draft(tx: Tx, actor: Actor, row: NewDecision): Promise<string> {
    const id = this.ids.next();
    await tx.query(
      `INSERT INTO decision (id, issuer_id, authority_code, authority_title, award, title, state, content, signer_capacity, symbol, session_id,
         created_by, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'draft', $7, $8, $9, $10, $11, $12, $12)`,
      [
        id,
        row.issuerId,
        row.authorityCode,
        row.authorityTitle,
        row.award,
        row.title,
        JSON.stringify(row.content),
        row.signerCapacity,
        row.symbol,
        row.sessionId,
        actor.accountId,
        this.clock.now(),
      ],
    );
    await this.events.add(tx, id, 'create');
    return id;
  }

  /** The session a decision rests on, with its day at the office; null when there is none. */
  async session(tx: Tx, id: string): Promise<{ title: string; on: LocalDate } | null> {
    const [row] = await tx.query<{ title: string; on: LocalDate }>(
      `SELECT title, (COALESCE(opened_at, scheduled_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "on" FROM council_session WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Post of an account's holder: it says in whose stead they sign. */
  async jobTitle(tx: Tx, accountId: string): Promise<string> {
    const [row] = await tx.query<{ title: string }>(`SELECT job_title AS title FROM account WHERE id = $1`, [
      accountId,
    ]);
    return row?.title ?? '';
  }
}
