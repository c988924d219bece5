import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, Vault, type Actor } from '@gs/api-platform';
import { IdentityCiphers } from '../read/identity-cipher.reader';

@Injectable()
export class RevealIdentityNumber {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ciphers: IdentityCiphers,
    private readonly vault: Vault,
  ) {}

  /**
   * The whole identity number of a person in scope. Who read it and why goes into the audit log first; if that cannot be
   * written, nothing is shown.
   * @throws ProblemError NOT_FOUND outside the scope or when no number is on record
   */
  run(actor: Actor, personId: string, reason: string): Promise<string> {
    return this.uow.run(async (tx) => {
      const cipher = await this.ciphers.inScope(tx, actor, personId);
      if (cipher === null) throw new ProblemError('NOT_FOUND');
      await tx.audit({ action: 'subject.revealIdentityNumber', kind: 'subject', id: personId, facts: { reason } });
      return this.vault.decrypt(cipher);
    });
  }
}
