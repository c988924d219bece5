import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { AgendaRepository } from '../persistence/agenda.repository';
import { BallotBox } from '../persistence/ballot-box.repository';
import { ChoicesRepository } from '../persistence/choices.repository';
import { requireState, requireVersion, SessionDesk } from '../persistence/session-desk';
import { VotesRepository } from '../persistence/votes.repository';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';

/**
 * Ends an open vote without counting it and prepares another on the same items. The void one keeps its roll, its reason
 * and its ballots, which count for nothing; written opinions are about the items, so they come along. A counted vote is
 * never made void here: others may already rest on its result.
 */
@Injectable()
export class VoidVoteHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly items: AgendaRepository,
    private readonly votes: VotesRepository,
    private readonly choices: ChoicesRepository,
    private readonly box: BallotBox,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, STALE, WRONG_STATE (not open) */
  async handle(actor: Actor, voteId: string, body: { version: number; reason: string }): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const { session, vote } = await this.desk.lockVote(tx, actor, voteId);
      requireState(vote.state, 'open');
      requireVersion(vote.version, body.version);
      const next = await this.votes.prepare(tx, session.id, vote);
      await this.items.moveUndecided(tx, voteId, next);
      await this.choices.copyWritten(tx, voteId, next);
      await this.box.shuffle(tx, voteId);
      await this.votes.void(tx, voteId, body.version, body.reason);
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
