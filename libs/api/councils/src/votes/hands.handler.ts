import type { BodyOf, councils } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { requireState, SessionDesk } from '../persistence/session-desk';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { frozenRoll, undecidedItems } from './vote-items';

/** The secretary records a show of hands: all who are there agree, but for those named. May be recorded anew until the count. */
@Injectable()
export class HandsHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND (item), WRONG_STATE (not an open show of hands), NOT_ENTITLED (not there, or about them) */
  async handle(actor: Actor, voteId: string, { exceptions }: BodyOf<typeof councils.hands>): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const { session, vote } = await this.desk.lockVote(tx, actor, voteId);
      requireState(vote.state, 'open');
      requireState(vote.method, 'open');
      const items = new Set((await undecidedItems(tx, voteId)).map(({ id }) => id));
      const present = new Map(
        (await frozenRoll(tx, voteId))
          .filter(({ attendance }) => attendance === 'present')
          .map((row) => [row.memberId, row]),
      );
      for (const { memberId, itemId } of exceptions) {
        if (!items.has(itemId)) throw new ProblemError('NOT_FOUND');
        if (present.get(memberId)?.recusedItemIds.includes(itemId) !== false) throw new ProblemError('NOT_ENTITLED');
      }
      await tx.execute(`DELETE FROM named_choice WHERE vote_id = $1 AND source = 'hand'`, [voteId]);
      await tx.query(
        `INSERT INTO named_choice (vote_id, member_id, item_id, source, choice)
         SELECT DISTINCT ON (r.member_id, a.id) $1, r.member_id, a.id, 'hand', COALESCE(x.choice, 'agree')
         FROM vote_roll r JOIN agenda_item a ON a.vote_id = r.vote_id AND a.result IS NULL AND NOT a.id = ANY(r.recused_item_ids)
         LEFT JOIN json_to_recordset($2::json) AS x(member_id uuid, item_id uuid, choice text)
           ON x.member_id = r.member_id AND x.item_id = a.id
         WHERE r.vote_id = $1 AND r.attendance = 'present'`,
        [
          voteId,
          JSON.stringify(
            exceptions.map(({ memberId, itemId, choice }) => ({ member_id: memberId, item_id: itemId, choice })),
          ),
        ],
      );
      await tx.execute(`UPDATE vote_roll SET has_voted = true WHERE vote_id = $1 AND attendance = 'present'`, [voteId]);
      const facts = { sessionId: session.id, items: items.size, exceptions: exceptions.length };
      await tx.audit({ action: 'vote.hands', kind: 'vote', id: voteId, facts });
      await this.changes.notify(tx, session.id);
      return this.reader.detail(actor, session.id, tx);
    });
  }
}
