import { Injectable } from '@nestjs/common';
import type { SessionState, VoteState } from '@gs/domain';
import { Clock, ProblemError, type Actor, type LocalDate, type Tx } from '@gs/api-platform';
import { councilManaged, sessionDay } from '../read/access';

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
}

const columns = `s.id, s.council_id AS "councilId", c.organisation_id AS "organisationId", c.level, s.state, s.version,
  s.scheduled_at AS "scheduledAt", ${sessionDay} AS day`;
const voteColumns = `id, award, title, method, state, version, rule, total_members AS "totalMembers"`;

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

  /** Locks a vote and the session it belongs to. @throws ProblemError NOT_FOUND */
  async lockVote(tx: Tx, actor: Actor, voteId: string): Promise<{ session: LockedSession; vote: LockedVote }> {
    const found = await tx.query<{ session_id: string }>(`SELECT session_id FROM vote WHERE id = $1`, [voteId]);
    const session = await this.lock(tx, actor, found[0]?.session_id ?? missing());
    const rows = await tx.query<LockedVote>(`SELECT ${voteColumns} FROM vote WHERE id = $1 FOR UPDATE`, [voteId]);
    return { session, vote: rows[0] ?? missing() };
  }

  /** Votes of a session in their order, without locking them. */
  votes(tx: Tx, sessionId: string): Promise<LockedVote[]> {
    return tx.query<LockedVote>(`SELECT ${voteColumns} FROM vote WHERE session_id = $1 ORDER BY id`, [sessionId]);
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
