import { Injectable } from '@nestjs/common';
import { Clock, Db, ProblemError, type Actor } from '@gs/api-platform';
import { councilManaged } from './access';
import { AgendaKinds } from '../agenda/agenda-kinds';
import type { QueueGroup } from '../agenda/agenda-port';

/** What waits for the council of a session, of all kinds, by award. */
@Injectable()
export class QueueReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly kinds: AgendaKinds,
  ) {}

  /** @throws ProblemError NOT_FOUND */
  async groups(actor: Actor, sessionId: string): Promise<QueueGroup[]> {
    const params: unknown[] = [sessionId];
    const managed = councilManaged(actor, this.clock.today(), params);
    const rows = await this.db.query<{ organisationId: string; councilLevel: string }>(
      `SELECT c.organisation_id AS "organisationId", c.level AS "councilLevel"
       FROM council_session s JOIN council c ON c.id = s.council_id WHERE s.id = $1 AND ${managed}`,
      params,
    );
    const council = rows[0];
    if (council === undefined) throw new ProblemError('NOT_FOUND');
    const groups = new Map<string, QueueGroup>();
    for (const port of this.kinds.all().values()) {
      for (const group of await port.queue(council)) {
        const known = groups.get(group.award);
        groups.set(group.award, known === undefined ? group : { ...known, items: [...known.items, ...group.items] });
      }
    }
    return [...groups.values()];
  }
}
