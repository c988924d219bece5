import { sessionMachine } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { Agenda } from '../agenda/agenda';
import { SessionChanges } from '../events/session-changes';
import { requireState, requireVersion, SessionDesk } from '../persistence/session-desk';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';

/** Cancels a session in which nothing has been voted on. Its agenda stays readable as postponed; the items are free again. */
@Injectable()
export class CancelSessionHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly agenda: Agenda,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, STALE, WRONG_STATE (ended, or a vote was opened) */
  async handle(actor: Actor, id: string, version: number): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      const { from, to } = sessionMachine.actions.cancel;
      requireState(session.state, ...from);
      requireVersion(session.version, version);
      for (const vote of await this.desk.votes(tx, id)) requireState(vote.state, 'prepared', 'void');
      const freed = await tx.query<{ kind: string; refId: string }>(
        `UPDATE agenda_item SET result = 'postponed' WHERE session_id = $1 AND result IS NULL RETURNING kind, ref_id AS "refId"`,
        [id],
      );
      await tx.execute(
        `UPDATE vote SET state = 'void', void_reason = 'Phiên họp đã huỷ', version = version + 1 WHERE session_id = $1 AND state = 'prepared'`,
        [id],
      );
      await this.agenda.unscheduled(tx, freed, session);
      const affected = await tx.execute(
        `UPDATE council_session SET state = $4, version = version + 1 WHERE id = $1 AND version = $2 AND state = ANY($3)`,
        [id, version, from, to],
      );
      if (affected === 0) throw new ProblemError('STALE');
      await tx.audit({ action: 'session.cancel', kind: 'session', id, facts: { items: freed.length } });
      await this.changes.notify(tx, id);
      return this.reader.detail(actor, id, tx);
    });
  }
}
