import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@gs/api-platform';
import { Casting } from '../ballots/casting';
import { requireState, requireVersion, SessionDesk } from '../persistence/session-desk';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';

/** The secretary goes on without the screens that have not fetched their ballot: those members have no vote on screen. */
@Injectable()
export class StartCastingHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly casting: Casting,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, WRONG_STATE (not handing out), STALE */
  async handle(actor: Actor, voteId: string, version: number): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const { session, vote } = await this.desk.lockVote(tx, actor, voteId);
      requireState(vote.state, 'issuing');
      requireVersion(vote.version, version);
      await this.casting.start(tx, session.id, voteId);
      await tx.audit({ action: 'vote.startCasting', kind: 'vote', id: voteId, facts: { sessionId: session.id } });
      return this.reader.detail(actor, session.id, tx);
    });
  }
}
