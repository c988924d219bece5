import { voteMachine } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@gs/api-platform';
import { VoteSigners } from '../ballots/vote-signers';
import { SessionChanges } from '../events/session-changes';
import { AgendaRepository } from '../persistence/agenda.repository';
import { BallotBox } from '../persistence/ballot-box.repository';
import { ChoicesRepository } from '../persistence/choices.repository';
import { requireState, requireVersion, SessionDesk } from '../persistence/session-desk';
import { Tellers } from '../persistence/tellers.repository';
import { VoteKeysRepository } from '../persistence/vote-keys.repository';
import { VoteRoll } from '../persistence/vote-roll.repository';
import { VotesRepository } from '../persistence/votes.repository';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';

/**
 * Ends a vote without counting it, also while ballots are still handed out, and prepares another on the same items in the
 * same round. The void one keeps its roll and its reason; its ballots are destroyed unopened and its keys with them. Written
 * opinions are about the items, so they come along. A counted vote is never made void here: others may already rest on it.
 */
@Injectable()
export class VoidVoteHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly items: AgendaRepository,
    private readonly votes: VotesRepository,
    private readonly roll: VoteRoll,
    private readonly choices: ChoicesRepository,
    private readonly keys: VoteKeysRepository,
    private readonly tellers: Tellers,
    private readonly box: BallotBox,
    private readonly signers: VoteSigners,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, STALE, WRONG_STATE (neither handing out nor taking in) */
  async handle(actor: Actor, voteId: string, body: { version: number; reason: string }): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const { session, vote } = await this.desk.lockVote(tx, actor, voteId);
      requireState(vote.state, ...voteMachine.actions.voidVote.from);
      requireVersion(vote.version, body.version);
      const next = await this.votes.prepare(tx, session.id, vote);
      await this.keys.forgetExponents(tx, voteId);
      await this.items.moveUndecided(tx, voteId, next);
      await this.choices.copyWritten(tx, voteId, next);
      await this.box.take(tx, voteId);
      await this.tellers.forget(tx, voteId);
      await this.roll.endIssuing(tx, voteId);
      await this.votes.void(tx, voteId, body.version, body.reason);
      this.signers.forget(voteId);
      await tx.audit({
        action: 'vote.void',
        kind: 'vote',
        id: voteId,
        facts: { sessionId: session.id, reason: body.reason, next },
      });
      await this.changes.notify(tx, session.id, { voteId: next });
      return this.reader.detail(actor, session.id, tx);
    });
  }
}
