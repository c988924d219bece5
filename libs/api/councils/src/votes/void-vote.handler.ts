import { Injectable } from '@nestjs/common';
import { Ids, ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { requireState, requireVersion, SessionDesk } from '../persistence/session-desk';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { shuffleBallots } from './shuffle-ballots';

/**
 * Ends an open vote without counting it and prepares another on the same items. The void one keeps its roll, its reason
 * and its ballots, which count for nothing; written opinions are about the items, so they come along. A counted vote is
 * never made void here: others may already rest on its result.
 */
@Injectable()
export class VoidVoteHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
    private readonly desk: SessionDesk,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, STALE, WRONG_STATE (not open) */
  async handle(actor: Actor, voteId: string, body: { version: number; reason: string }): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const { session, vote } = await this.desk.lockVote(tx, actor, voteId);
      requireState(vote.state, 'open');
      requireVersion(vote.version, body.version);
      const next = this.ids.next();
      await tx.query(
        `INSERT INTO vote (id, session_id, award, title, method, state) VALUES ($1, $2, $3, $4, $5, 'prepared')`,
        [next, session.id, vote.award, vote.title, vote.method],
      );
      await tx.execute(`UPDATE agenda_item SET vote_id = $2 WHERE vote_id = $1 AND result IS NULL`, [voteId, next]);
      await tx.execute(
        `INSERT INTO named_choice (vote_id, member_id, item_id, source, choice, file_id)
         SELECT $2, member_id, item_id, source, choice, file_id FROM named_choice WHERE vote_id = $1 AND source = 'written'`,
        [voteId, next],
      );
      await shuffleBallots(tx, voteId);
      const affected = await tx.execute(
        `UPDATE vote SET state = 'void', void_reason = $3, version = version + 1 WHERE id = $1 AND version = $2 AND state = 'open'`,
        [voteId, body.version, body.reason],
      );
      if (affected === 0) throw new ProblemError('STALE');
      await tx.audit({
        action: 'vote.void',
        kind: 'vote',
        id: voteId,
        facts: { sessionId: session.id, reason: body.reason, next },
      });
      await this.changes.notify(tx, session.id);
      return this.reader.detail(actor, session.id, tx);
    });
  }
}
