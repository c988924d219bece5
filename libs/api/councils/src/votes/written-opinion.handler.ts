import type { BodyOf, councils } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, Uploads, type Actor, type Tx } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { ChoicesRepository } from '../persistence/choices.repository';
import { requireState, SessionDesk } from '../persistence/session-desk';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { Opinions } from './opinions';

type Body = BodyOf<typeof councils.writtenOpinion>;

/** The secretary notes what an absent member has signed. Named by nature, it may be replaced until the vote is counted. */
@Injectable()
export class WrittenOpinionHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly opinions: Opinions,
    private readonly choices: ChoicesRepository,
    private readonly uploads: Uploads,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, WRONG_STATE, NOT_ENTITLED (not away by written opinion, or about them), BALLOT_INCOMPLETE */
  async handle(actor: Actor, voteId: string, { memberId, choices, fileUploadId }: Body): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const { session, vote } = await this.desk.lockVote(tx, actor, voteId);
      requireState(session.state, 'planned', 'open');
      requireState(vote.state, 'prepared', 'issuing', 'open');
      // Noted anew from the same sheet: its scan stays unless another one comes.
      const fileId =
        fileUploadId === undefined
          ? await this.choices.scanOf(tx, voteId, memberId)
          : await this.scan(tx, actor, fileUploadId);
      const items = await this.opinions.note(tx, { session, vote }, { memberId, choices, fileId });
      const facts = { sessionId: session.id, memberId, items };
      await tx.audit({ action: 'vote.writtenOpinion', kind: 'vote', id: voteId, facts });
      await this.changes.notify(tx, session.id, { voteId });
      return this.reader.detail(actor, session.id, tx);
    });
  }

  /** The paper that the member signed, as it was uploaded. */
  private async scan(tx: Tx, actor: Actor, uploadId: string): Promise<string> {
    return (await this.uploads.take(uploadId, actor.accountId, ['pdf', 'png', 'jpeg'], tx)).id;
  }
}
