import { Injectable } from '@nestjs/common';
import type { Tx } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { VoteRoll } from '../persistence/vote-roll.repository';
import { VotesRepository } from '../persistence/votes.repository';
import { VoteSigners } from './vote-signers';

/**
 * From handing out ballots to taking them in. The two never overlap: with the change of state the signing key is deleted,
 * so no moment of receiving stands near a moment of casting, and nothing can be signed any more.
 */
@Injectable()
export class Casting {
  constructor(
    private readonly votes: VotesRepository,
    private readonly roll: VoteRoll,
    private readonly signers: VoteSigners,
    private readonly changes: SessionChanges,
  ) {}

  /** Begins to take ballots in. The caller holds the vote for itself. @throws ProblemError STALE when it is not handing out */
  async start(tx: Tx, sessionId: string, voteId: string): Promise<void> {
    await this.roll.endIssuing(tx, voteId);
    await this.votes.startCasting(tx, voteId);
    this.signers.forget(voteId);
    await this.changes.notify(tx, sessionId, { voteId });
  }

  /** Begins once every screen has its ballot. @returns whether it did */
  async startWhenAllHold(tx: Tx, sessionId: string, voteId: string): Promise<boolean> {
    if (!(await this.roll.allHold(tx, voteId))) return false;
    await this.start(tx, sessionId, voteId);
    return true;
  }
}
