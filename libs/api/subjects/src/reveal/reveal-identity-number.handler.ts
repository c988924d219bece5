import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, scopeClause, UnitOfWork, Vault, type Actor } from '@gs/api-platform';

@Injectable()
export class RevealIdentityNumber {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  /**
   * The whole identity number of a person in scope. Who read it and why goes into the audit log first; if that cannot be
   * written, nothing is shown.
   * @throws ProblemError NOT_FOUND outside the scope or when no number is on record
   */
  run(actor: Actor, personId: string, reason: string): Promise<string> {
    return this.uow.run(async (tx) => {
      const params: unknown[] = [personId];
      const scope = scopeClause(actor, 'identity-number.read', 's.organisation_id', this.clock.today(), params);
      const rows = await tx.query<{ cipher: Buffer | null }>(
        `SELECT p.identity_cipher AS cipher FROM person p JOIN subject s ON s.id = p.id WHERE p.id = $1 AND ${scope}`,
        params,
      );
      const cipher = rows[0]?.cipher ?? null;
      if (cipher === null) throw new ProblemError('NOT_FOUND');
      await tx.audit({ action: 'subject.revealIdentityNumber', kind: 'subject', id: personId, facts: { reason } });
      return this.vault.decrypt(cipher);
    });
  }
}
