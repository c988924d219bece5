import { OrganisationsPort } from '@gs/api-organisation';
import { Db, type Actor, type Queryable } from '@gs/api-platform';
import { Injectable } from '@nestjs/common';
import type { MinutesSource } from '../papers/session-paper';
import { conflictRows } from './conflict-rows';
import { SessionReader } from './session.reader';

/** Reads all that the minutes of a session are made of, as its reader may see it. */
@Injectable()
export class MinutesSourceReader {
  constructor(
    private readonly db: Db,
    private readonly sessions: SessionReader,
    private readonly organisations: OrganisationsPort,
  ) {}

  /** @throws ProblemError NOT_FOUND */
  async read(actor: Actor, sessionId: string, db: Queryable = this.db): Promise<MinutesSource> {
    const view = await this.sessions.view(actor, sessionId, db);
    const chain = await this.organisations.chainOn(view.session.organisation.id, view.session.day);
    return {
      view,
      chain: chain.map(({ name }) => name),
      conflicts: await conflictRows(db, actor, sessionId),
    };
  }
}
