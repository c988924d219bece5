import type { councils, ResponseOf } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { Clock, Db, ProblemError, type Actor } from '@gs/api-platform';
import { councilManaged } from './access';
import { AgendaKinds } from '../agenda/agenda-kinds';
import type { QueueGroup } from '../agenda/agenda-port';
import { keptRefs } from './kept-refs';

type Groups = ResponseOf<typeof councils.queue>['groups'];

/** What waits for the council of a session, of all kinds, by award. */
@Injectable()
export class QueueReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly kinds: AgendaKinds,
  ) {}

  /** @throws ProblemError NOT_FOUND */
  async groups(actor: Actor, sessionId: string): Promise<Groups> {
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
    return this.seenBy(actor, [...groups.values()]);
  }

  /** Without matters kept from whoever asks. */
  private async seenBy(actor: Actor, groups: readonly QueueGroup[]): Promise<Groups> {
    const kept = await keptRefs(
      this.db,
      actor,
      groups.flatMap(({ items }) => items),
    );
    return groups
      .map(({ items, ...group }) => ({
        ...group,
        items: items.filter(({ refId }) => !kept.has(refId)).map(({ concernedPersonIds: _concerned, ...item }) => item),
      }))
      .filter(({ items }) => items.length > 0);
  }
}
