import type { BodyOf, councils } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { matterKind, MattersRepository } from '../persistence/matters.repository';
import { SessionDesk } from '../persistence/session-desk';
import { unaware } from '../read/audience';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { Scheduling } from './scheduling';

/** Records a matter of the council's own and puts it on the agenda: recognition, selection for a congress, a regulation. */
@Injectable()
export class AddMatterHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly matters: MattersRepository,
    private readonly scheduling: Scheduling,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND (also: about the actor), WRONG_STATE, VALIDATION_FAILED (unknown person or unit) */
  async handle(actor: Actor, id: string, body: BodyOf<typeof councils.addMatter>): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      const refId = await this.matters.add(tx, actor, session.organisationId, body);
      await this.scheduling.add(tx, actor, session, [{ kind: matterKind, refId }]);
      await tx.audit({ action: 'agenda.addMatter', kind: 'session', id, after: body, facts: { title: body.title } });
      await this.changes.notify(tx, id, { except: await unaware(tx, id, [refId]) });
      return this.reader.detail(actor, id, tx);
    });
  }
}
