import type { BodyOf, councils } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, Uploads, type Actor, type Tx } from '@gs/api-platform';
import { isComplete } from '../ballots/complete';
import { SessionChanges } from '../events/session-changes';
import { AgendaRepository, type VoteItem } from '../persistence/agenda.repository';
import { ChoicesRepository } from '../persistence/choices.repository';
import { rollOf } from '../persistence/roll';
import { requireState, SessionDesk, type LockedSession, type LockedVote } from '../persistence/session-desk';
import { VotesRepository, type RollEntry } from '../persistence/votes.repository';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { recusedItemIds } from './recusal';

type Body = BodyOf<typeof councils.writtenOpinion>;

/** The secretary notes what an absent member has signed. Named by nature, it may be replaced until the vote is counted. */
@Injectable()
export class WrittenOpinionHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly items: AgendaRepository,
    private readonly votes: VotesRepository,
    private readonly choices: ChoicesRepository,
    private readonly uploads: Uploads,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, WRONG_STATE, NOT_ENTITLED (not away by written opinion, or about them), BALLOT_INCOMPLETE */
  async handle(actor: Actor, voteId: string, body: Body): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const { session, vote } = await this.desk.lockVote(tx, actor, voteId);
      requireState(session.state, 'planned', 'open');
      requireState(vote.state, 'prepared', 'open');
      const items = await this.items.undecided(tx, voteId);
      const entry = await this.entry(tx, session, vote, body.memberId, items);
      if (entry?.attendance !== 'written') throw new ProblemError('NOT_ENTITLED');
      if (body.choices.some(({ itemId }) => entry.recusedItemIds.includes(itemId)))
        throw new ProblemError('NOT_ENTITLED');
      const entitled = items.map(({ id }) => id).filter((id) => !entry.recusedItemIds.includes(id));
      if (!isComplete(body.choices, entitled)) throw new ProblemError('BALLOT_INCOMPLETE');
      const fileId = await this.scan(tx, actor, body.fileUploadId);
      await this.choices.write(tx, { voteId, memberId: body.memberId, choices: body.choices, fileId });
      const facts = { sessionId: session.id, memberId: body.memberId, items: entitled.length };
      await tx.audit({ action: 'vote.writtenOpinion', kind: 'vote', id: voteId, facts });
      await this.changes.notify(tx, session.id);
      return this.reader.detail(actor, session.id, tx);
    });
  }

  /** The paper that the member signed, as it was uploaded. */
  private async scan(tx: Tx, actor: Actor, uploadId: string | undefined): Promise<string | null> {
    if (uploadId === undefined) return null;
    return (await this.uploads.take(uploadId, actor.accountId, ['pdf', 'png', 'jpeg'], tx)).id;
  }

  /** The member's line of the roll: of the frozen one, or of the roll call as it stands before the vote opens. */
  private async entry(
    tx: Tx,
    session: LockedSession,
    vote: LockedVote,
    memberId: string,
    items: readonly VoteItem[],
  ): Promise<RollEntry | undefined> {
    if (vote.state === 'open') return (await this.votes.roll(tx, vote.id)).find((row) => row.memberId === memberId);
    const members = await rollOf(tx, session.councilId, session.id, session.day);
    const member = members.find(({ id }) => id === memberId);
    if (member === undefined) throw new ProblemError('NOT_FOUND');
    return {
      memberId,
      attendance: member.status ?? 'absent',
      recusedItemIds: recusedItemIds(member.personIds, items),
      hasVoted: false,
    };
  }
}
