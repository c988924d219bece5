import { Injectable } from '@nestjs/common';
import type { SessionState, VoteState } from '@gs/domain';
import { Clock, ProblemError, type Actor, type LocalDate, type Tx } from '@gs/api-platform';
import { councilManaged, hiddenItemIds, sessionDay, sessionVisible, sitsOn, voteHiddenFrom } from '../read/access';

/** A session as a use case holds it: locked until the transaction ends. */
export interface LockedSession {
  readonly id: string;
  readonly councilId: string;
  readonly organisationId: string;
  readonly level: string;
  readonly state: SessionState;
  readonly version: number;
  readonly scheduledAt: string;
  readonly day: LocalDate;
  readonly form: 'meeting' | 'circulated';
  /** Until when opinions are taken; of a circulated session only. */
  readonly opinionsDue: string | null;
}

export interface LockedVote {
  readonly id: string;
  readonly award: string | null;
  readonly title: string;
  readonly method: 'secret' | 'open' | 'consensus';
  readonly state: VoteState;
  readonly version: number;
  readonly rule: unknown;
  readonly totalMembers: number | null;
  readonly round: number;
  readonly quota: number | null;
  readonly paperIssued: number | null;
}

const columns = `s.id, s.council_id AS "councilId", c.organisation_id AS "organisationId", c.level, s.state, s.version,
  s.scheduled_at AS "scheduledAt", ${sessionDay} AS day, s.form, s.opinions_due AS "opinionsDue"`;
const voteColumns = `id, award, title, method, state, version, rule, total_members AS "totalMembers", round, quota,
  paper_issued AS "paperIssued"`;

/**
 * The secretary's desk. Every command that runs a session first locks the session's row, then the vote's, in that order;
 * voters lock only the vote (shared), so they never wait for each other, and closing waits for them.
 */
@Injectable()
export class SessionDesk {
  constructor(private readonly clock: Clock) {}

  /** @throws ProblemError NOT_FOUND when there is none in the actor's scope */
  async lock(tx: Tx, actor: Actor, sessionId: string): Promise<LockedSession> {
    const params: unknown[] = [sessionId];
    const managed = councilManaged(actor, this.clock.today(), params);
    const rows = await tx.query<LockedSession>(
      `SELECT ${columns} FROM council_session s JOIN council c ON c.id = s.council_id WHERE s.id = $1 AND ${managed} FOR UPDATE OF s`,
      params,
    );
    return rows[0] ?? missing();
  }

  /** Locks a session for one of its members, who need not run it. @throws ProblemError NOT_FOUND without a seat on its day */
  async lockAsMember(tx: Tx, actor: Actor, sessionId: string): Promise<{ session: LockedSession; memberId: string }> {
    const params: unknown[] = [sessionId, actor.accountId];
    const today = this.clock.today();
    const visible = `(${sessionVisible(actor, today, params)} OR ${councilManaged(actor, today, params)})`;
    const rows = await tx.query<LockedSession & { memberId: string }>(
      `SELECT ${columns}, m.id AS "memberId" FROM council_session s JOIN council c ON c.id = s.council_id
       JOIN council_member m ON m.council_id = c.id AND m.account_id = $2 AND ${sitsOn(sessionDay)}
       WHERE s.id = $1 AND ${visible} ORDER BY m.seat LIMIT 1 FOR UPDATE OF s`,
      params,
    );
    const { memberId, ...session } = rows[0] ?? missing();
    return { session, memberId };
  }

  /** Locks a vote and the session it belongs to. @throws ProblemError NOT_FOUND, also when all its items are kept from the actor */
  async lockVote(tx: Tx, actor: Actor, voteId: string): Promise<{ session: LockedSession; vote: LockedVote }> {
    const found = await tx.query<{ session_id: string }>(`SELECT session_id FROM vote WHERE id = $1`, [voteId]);
    const session = await this.lock(tx, actor, found[0]?.session_id ?? missing());
    const params: unknown[] = [voteId, actor.accountId];
    const rows = await tx.query<LockedVote>(
      `SELECT ${voteColumns} FROM vote v WHERE v.id = $1 AND NOT ${voteHiddenFrom('$2::uuid')} FOR UPDATE`,
      params,
    );
    return { session, vote: rows[0] ?? missing() };
  }

  /** Votes of a session in their order, without locking them. @param actor given: without those kept from them */
  votes(tx: Tx, sessionId: string, actor?: Actor): Promise<LockedVote[]> {
    return tx.query<LockedVote>(
      `SELECT ${voteColumns} FROM vote v WHERE session_id = $1 AND ($2::uuid IS NULL OR NOT ${voteHiddenFrom('$2::uuid')}) ORDER BY id`,
      [sessionId, actor?.accountId ?? null],
    );
  }

  /**
   * For what is done to a session as a whole and depends on all of its items. Whoever takes no part in one of them leaves it
   * to another, whatever has become of that one: an answer that came out differently would tell them.
   * @throws ProblemError LEFT_TO_OTHERS
   */
  async requireWhole(tx: Tx, actor: Actor, sessionId: string): Promise<void> {
    if ((await hiddenItemIds(tx, actor.accountId, sessionId)).size > 0) throw new ProblemError('LEFT_TO_OTHERS');
  }
}

function missing(): never {
  throw new ProblemError('NOT_FOUND');
}

/** @throws ProblemError WRONG_STATE unless the thing is in one of these states */
export function requireState<S extends string>(state: S, ...allowed: readonly S[]): void {
  if (!allowed.includes(state)) throw new ProblemError('WRONG_STATE');
}

/** @throws ProblemError STALE when the form was opened with another version */
export function requireVersion(current: number, given: number): void {
  if (current !== given) throw new ProblemError('STALE');
}
