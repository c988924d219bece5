import type { BodyOf, councils } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionsRepository } from '../persistence/sessions.repository';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { requireDueAfter } from './opinions-due';

/** Calls a session of a council that stands on that day; chair and secretary are those of the council until it opens. */
@Injectable()
export class CreateSessionHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, NO_COUNCIL, VALIDATION_FAILED (a circulated session without a time by which to answer) */
  async handle(actor: Actor, body: BodyOf<typeof councils.createSession>): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const stands = await this.sessions.councilStands(tx, actor, body.councilId, body.scheduledAt);
      if (stands === null) throw new ProblemError('NOT_FOUND');
      if (!stands) throw new ProblemError('NO_COUNCIL');
      if (body.form === 'circulated') requireDueAfter(body.scheduledAt, body.opinionsDue);
      const id = await this.sessions.call(tx, body);
      await tx.audit({ action: 'session.create', kind: 'session', id, after: body });
      return this.reader.detail(actor, id, tx);
    });
  }
}
