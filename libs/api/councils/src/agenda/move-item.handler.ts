import type { BodyOf, councils, ResponseOf } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { Db, ProblemError, type Actor } from '@gs/api-platform';
import { AgendaRepository } from '../persistence/agenda.repository';
import { seenItem } from '../read/conflict-rows';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { AgendaKinds } from './agenda-kinds';
import { PutAside } from './put-aside';

/** The council finds a matter right for a lower award: it leaves this vote and stands in the queue again under that one. */
@Injectable()
export class MoveItemHandler {
  constructor(
    private readonly db: Db,
    private readonly kinds: AgendaKinds,
    private readonly items: AgendaRepository,
    private readonly aside: PutAside,
    private readonly reader: SessionReader,
  ) {}

  /** What an item may be moved to, the highest first. @throws ProblemError NOT_FOUND */
  async options(actor: Actor, id: string, itemId: string): Promise<ResponseOf<typeof councils.lowerAwards>> {
    const { session } = await this.reader.view(actor, id);
    const item = await this.items.item(this.db, id, itemId);
    if (!session.managed || item === undefined || (await seenItem(this.db, actor, id, itemId)) === null)
      throw new ProblemError('NOT_FOUND');
    const port = this.kinds.get(item.kind);
    return { items: [...(await port.lowerAwards(this.db, item.refId, session.organisation.id))] };
  }

  /** @throws ProblemError NOT_FOUND, WRONG_STATE, AWARD_NOT_LOWER */
  handle(
    actor: Actor,
    id: string,
    itemId: string,
    { award, reason }: BodyOf<typeof councils.moveItem>,
  ): Promise<SessionDetail> {
    return this.aside.handle(
      actor,
      id,
      itemId,
      { result: 'moved', reason, toAward: award },
      async (tx, item, session) => {
        const lower = await this.kinds.get(item.kind).lowerAwards(tx, item.refId, session.organisationId);
        if (!lower.some(({ code }) => code === award)) throw new ProblemError('AWARD_NOT_LOWER');
      },
    );
  }
}
