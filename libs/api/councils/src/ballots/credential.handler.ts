import { createHash } from 'node:crypto';
import { fromBase64Url, toBase64Url } from '@gs/ballots';
import { SigningFailed, type BlindSigner } from '@gs/ballots/server';
import type { BodyOf, councils, ResponseOf } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { BallotDesk } from '../persistence/ballot-desk.repository';
import { isComplete } from './complete';
import { entitledReceiver } from './entitled-receiver';
import { VoteSigners } from './vote-signers';

type Body = BodyOf<typeof councils.credential>;
type Answer = ResponseOf<typeof councils.credential>;

/**
 * Hands a member's screen its ballot: one blind signature per item, all in one request. What is signed cannot be seen, so
 * that somebody has received a ballot is known, and which one is not. The same request again gets the same answer (a lost
 * connection costs nobody their vote); any other is a second ballot and refused.
 */
@Injectable()
export class CredentialHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly table: BallotDesk,
    private readonly signers: VoteSigners,
    private readonly changes: SessionChanges,
  ) {}

  /** @throws ProblemError NOT_FOUND, VOTE_NOT_OPEN, NOT_ENTITLED, ALREADY_ISSUED, BALLOT_INCOMPLETE, CREDENTIAL_INVALID */
  async handle(actor: Actor, voteId: string, { blinded }: Body): Promise<Answer> {
    return this.uow.run(async (tx) => {
      await this.table.forgetRequest(tx);
      const receiver = entitledReceiver(await this.table.receive(tx, actor, voteId));
      if (receiver.state !== 'issuing') throw new ProblemError('VOTE_NOT_OPEN');
      const items = await this.table.items(tx, voteId, receiver.recusedItemIds);
      const asked = hashOf(blinded);
      if (receiver.requestHash !== null && !receiver.requestHash.equals(asked))
        throw new ProblemError('ALREADY_ISSUED');
      if (
        !isComplete(
          blinded,
          items.map(({ id }) => id),
        )
      )
        throw new ProblemError('BALLOT_INCOMPLETE');
      const signatures = sign(await this.signers.of(tx, voteId), items, blinded);
      if (receiver.requestHash === null) {
        await this.table.noteSigned(tx, voteId, receiver.memberId, asked);
        // That they received one, and no more: what they sent is a number that fits every ballot there could be.
        const facts = { sessionId: receiver.session.id, memberId: receiver.memberId };
        await tx.audit({ action: 'ballot.issue', kind: 'vote', id: voteId, facts });
        await this.changes.notify(tx, receiver.session.id, { voteId, managersOnly: true });
      }
      return { signatures };
    });
  }
}

function sign(
  signer: BlindSigner,
  items: readonly { readonly id: string; readonly exponent: number | null }[],
  blinded: Body['blinded'],
): Answer['signatures'] {
  const messages = new Map(blinded.map(({ itemId, message }) => [itemId, message]));
  return items.map(({ id, exponent }) => {
    const message = messages.get(id);
    if (message === undefined || exponent === null) throw new Error(`item ${id} has no blinded message or no exponent`);
    try {
      return { itemId: id, signature: toBase64Url(signer.sign(exponent, fromBase64Url(message))) };
    } catch (error) {
      if (error instanceof SigningFailed || error instanceof RangeError) throw new ProblemError('CREDENTIAL_INVALID');
      throw error;
    }
  });
}

/** What tells one request from another, in whatever order its items come. */
function hashOf(blinded: Body['blinded']): Buffer {
  const lines = blinded.map(({ itemId, message }) => `${itemId} ${message}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest();
}
