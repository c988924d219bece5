import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { BallotDesk } from '../persistence/ballot-desk.repository';
import { Casting } from './casting';
import { entitledReceiver } from './entitled-receiver';

/**
 * A screen says that it holds its ballot. With the last one the box opens by itself: those who come at the same moment wait
 * for each other, so one of them is the last.
 */
@Injectable()
export class CredentialHeldHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly table: BallotDesk,
    private readonly casting: Casting,
    private readonly changes: SessionChanges,
  ) {}

  /** Nothing happens when it was said before or the handing out is over. @throws ProblemError NOT_FOUND, NOT_ENTITLED, VOTE_NOT_OPEN */
  async handle(actor: Actor, voteId: string): Promise<void> {
    await this.uow.run(async (tx) => {
      await this.table.forgetRequest(tx);
      const receiver = entitledReceiver(await this.table.receive(tx, actor, voteId, true));
      if (receiver.state !== 'issuing' || receiver.credential !== 'signed') return;
      await this.table.noteHeld(tx, voteId, receiver.memberId);
      if (await this.casting.startWhenAllHold(tx, receiver.session.id, voteId)) return;
      await this.changes.notify(tx, receiver.session.id, { voteId, managersOnly: true });
    });
  }
}
