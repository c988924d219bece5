import type { BodyOf, councils } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { Conflicts } from '../conflicts/conflicts';
import { SessionChanges } from '../events/session-changes';
import { AgendaRepository } from '../persistence/agenda.repository';
import { requireState, requireVersion, SessionDesk } from '../persistence/session-desk';
import { SessionsRepository } from '../persistence/sessions.repository';
import { undecidedConflicts } from '../read/conflict-rows';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';

/**
 * Sends the invitation with the pack: from now on members see the session, each without what they take no part in. So
 * every conflict on record is looked for once more, and decided, before.
 */
@Injectable()
export class InviteHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly sessions: SessionsRepository,
    private readonly items: AgendaRepository,
    private readonly conflicts: Conflicts,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, STALE, WRONG_STATE, AGENDA_EMPTY, CONFLICTS_UNDECIDED */
  async handle(actor: Actor, id: string, { text, version }: BodyOf<typeof councils.invite>): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      requireState(session.state, 'planned');
      requireVersion(session.version, version);
      if (!(await this.items.hasUndecided(tx, id))) throw new ProblemError('AGENDA_EMPTY');
      await this.conflicts.find(tx, id);
      // Of items kept from whoever sends it, somebody else decides before their vote opens.
      if ((await undecidedConflicts(tx, actor, id)) > 0) throw new ProblemError('CONFLICTS_UNDECIDED');
      await this.sessions.invite(tx, id, version, text);
      await tx.audit({ action: 'session.invite', kind: 'session', id, after: { text } });
      await this.changes.notify(tx, id);
      return this.reader.detail(actor, id, tx);
    });
  }
}
