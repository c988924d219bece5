import type { BodyOf, councils } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { SessionDesk } from '../persistence/session-desk';
import { unaware } from '../read/audience';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { Scheduling } from './scheduling';

/** Puts on the agenda what other contexts have ready for this council. */
@Injectable()
export class AddToAgendaHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly scheduling: Scheduling,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, WRONG_STATE, ITEM_ALREADY_SCHEDULED, and what the matter's own context refuses with */
  async handle(actor: Actor, id: string, { items }: BodyOf<typeof councils.addToAgenda>): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      const added = await this.scheduling.add(tx, actor, session, items);
      await tx.audit({ action: 'agenda.add', kind: 'session', id, after: items, facts: { items: added } });
      const refIds = items.map(({ refId }) => refId);
      await this.changes.notify(tx, id, { except: await unaware(tx, id, refIds) });
      return this.reader.detail(actor, id, tx);
    });
  }
}
