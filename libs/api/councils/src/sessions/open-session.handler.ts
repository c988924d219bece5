import { sessionMachine } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { AgendaRepository } from '../persistence/agenda.repository';
import { rollOf, type MemberRole, type RollMember } from '../persistence/roll';
import { requireState, requireVersion, SessionDesk } from '../persistence/session-desk';
import { SessionsRepository } from '../persistence/sessions.repository';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { requireQuorum } from './quorum';

const maySitInTheChair: readonly MemberRole[] = ['chair', 'vice-chair', 'standing'];

/**
 * Opens a session that has an agenda and enough members; where opinions are circulated everybody is asked for theirs. One council has one open session at a time: SQL sees to it.
 */
@Injectable()
export class OpenSessionHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly sessions: SessionsRepository,
    private readonly items: AgendaRepository,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, WRONG_STATE, STALE, AGENDA_EMPTY, QUORUM_NOT_MET, SESSION_ALREADY_OPEN */
  async handle(actor: Actor, id: string, version: number): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      requireState(session.state, ...sessionMachine.actions.open.from);
      requireVersion(session.version, version);
      if (!(await this.items.hasUndecided(tx, id))) throw new ProblemError('AGENDA_EMPTY');
      if (session.form === 'circulated') await this.sessions.askAll(tx, id);
      const members = await rollOf(tx, session.councilId, id, session.day);
      requireQuorum(session, members, 'ordinary');
      await this.sessions.open(tx, id, version, {
        chair: firstPresent(members, maySitInTheChair),
        secretary: firstPresent(members, ['secretary']),
      });
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
