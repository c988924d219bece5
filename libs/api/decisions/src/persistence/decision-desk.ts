import { Injectable } from '@nestjs/common';
import { decisionMachine, type DecisionAction, type DecisionState, type LocalDate } from '@gs/domain';
import type { Permission } from '@gs/contracts';
import { Clock, ProblemError, type Actor, type Tx } from '@gs/api-platform';
import { atDesk } from '../common/desk';
import { decisionReadable } from '../read/access';
import { DecisionEvents } from './decision-events';

/** A decision held for one action: locked, in the right state, at the version the form was opened with. */
export interface HeldDecision {
  readonly id: string;
  readonly issuerId: string;
  readonly award: string;
  readonly title: string;
  readonly state: DecisionState;
  readonly symbol: string;
  readonly version: number;
  readonly content: unknown;
  readonly sessionId: string | null;
}

const editing = { from: ['draft'] as readonly DecisionState[], permission: 'decision.compose' } as const;

/** Takes decisions in hand for writing, and writes what is common to all actions. */
@Injectable()
export class DecisionDesk {
  constructor(
    private readonly clock: Clock,
    private readonly events: DecisionEvents,
  ) {}

  /**
   * Locks a decision for an action. Who comes second waits here, then is told kindly.
   * @throws ProblemError NOT_FOUND, FORBIDDEN, DECISION_FROZEN, WRONG_STATE, STALE
   */
  async hold(
    tx: Tx,
    actor: Actor,
    id: string,
    version: number,
    action: DecisionAction | 'edit',
  ): Promise<HeldDecision> {
    await tx.query(`SELECT id FROM decision WHERE id = $1 FOR UPDATE`, [id]);
    const params: unknown[] = [id];
    const [held] = await tx.query<HeldDecision>(
      `SELECT d.id, d.issuer_id AS "issuerId", d.award, d.title, d.state, d.symbol, d.version, d.content, d.session_id AS "sessionId"
       FROM decision d WHERE d.id = $1 AND ${decisionReadable(actor, this.clock.today(), params)}`,
      params,
    );
    if (held === undefined) throw new ProblemError('NOT_FOUND');
    const rule = action === 'edit' ? editing : decisionMachine.actions[action];
    if (!atDesk(actor, rule.permission as Permission, held.issuerId)) throw new ProblemError('FORBIDDEN');
    if (held.state === 'issued' && (action === 'edit' || action === 'cancel'))
      throw new ProblemError('DECISION_FROZEN');
    if (!rule.from.includes(held.state)) throw new ProblemError('WRONG_STATE');
    if (held.version !== version) throw new ProblemError('STALE');
    return held;
  }

  /**
   * Moves a held decision on and notes it in its history; `set` are further columns, names never from user input.
   * @throws ProblemError STALE
   */
  async move(
    tx: Tx,
    held: HeldDecision,
    action: DecisionAction,
    set: Readonly<Record<string, unknown>> = {},
    reason = '',
  ): Promise<void> {
    const { from, to } = decisionMachine.actions[action];
    await this.write(tx, held, { ...set, state: to }, from);
    await this.events.add(tx, held.id, action, reason);
    await tx.audit({
      action: `decision.${action}`,
      kind: 'decision',
      id: held.id,
      before: { state: held.state, version: held.version },
      after: { state: to, ...set },
    });
  }

  /** Writes columns of a held decision under its version. @throws ProblemError STALE */
  async write(
    tx: Tx,
    held: HeldDecision,
    set: Readonly<Record<string, unknown>>,
    from: readonly DecisionState[] = [held.state],
  ): Promise<void> {
    const columns = Object.keys(set);
    const assignments = columns.map((column, i) => `${column} = $${i + 5}`);
    const touched = await tx.execute(
      `UPDATE decision SET version = version + 1, updated_at = $4, ${assignments.join(', ')} WHERE id = $1 AND version = $2 AND state = ANY($3::text[])`,
      [held.id, held.version, from, this.clock.now(), ...Object.values(set)],
    );
    if (touched === 0) throw new ProblemError('STALE');
  }

  today(): LocalDate {
    return this.clock.today();
  }
}
