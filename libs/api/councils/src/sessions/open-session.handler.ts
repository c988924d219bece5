import { sessionMachine } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, registerConstraints, UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { rollOf, type MemberRole, type RollMember } from '../persistence/roll';
import { requireState, requireVersion, SessionDesk } from '../persistence/session-desk';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { requireQuorum } from './quorum';

registerConstraints({ council_session_one_open: 'SESSION_ALREADY_OPEN' });

const maySitInTheChair: readonly MemberRole[] = ['chair', 'vice-chair', 'standing'];

/** Opens a session that has an agenda and enough members. One council has one open session at a time: SQL sees to it. */
@Injectable()
export class OpenSessionHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly clock: Clock,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, WRONG_STATE, STALE, AGENDA_EMPTY, QUORUM_NOT_MET, SESSION_ALREADY_OPEN */
  async handle(actor: Actor, id: string, version: number): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      const { from, to } = sessionMachine.actions.open;
      requireState(session.state, ...from);
      requireVersion(session.version, version);
      const agenda = await tx.query(`SELECT 1 FROM agenda_item WHERE session_id = $1 AND result IS NULL LIMIT 1`, [id]);
      if (agenda.length === 0) throw new ProblemError('AGENDA_EMPTY');
      const members = await rollOf(tx, session.councilId, id, session.day);
      requireQuorum(session, members, 'ordinary');
      const affected = await tx.execute(
        `UPDATE council_session SET state = $4, opened_at = $5, version = version + 1,
           chair_member_id = COALESCE($6, chair_member_id), secretary_member_id = COALESCE($7, secretary_member_id)
         WHERE id = $1 AND version = $2 AND state = ANY($3)`,
        [
          id,
          version,
          from,
          to,
          this.clock.now(),
          firstPresent(members, maySitInTheChair),
          firstPresent(members, ['secretary']),
        ],
      );
      if (affected === 0) throw new ProblemError('STALE');
      await tx.audit({ action: 'session.open', kind: 'session', id });
      await this.changes.notify(tx, id);
      return this.reader.detail(actor, id, tx);
    });
  }
}

/** The first of these roles, in this order, who is in the room. */
function firstPresent(members: readonly RollMember[], roles: readonly MemberRole[]): string | null {
  const present = members.filter(({ status }) => status === 'present');
  return roles.flatMap((role) => present.filter((member) => member.role === role))[0]?.id ?? null;
}
