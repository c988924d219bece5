import type { BodyOf, councils } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { MinutesRepository } from '../persistence/minutes.repository';
import { MinutesReader, type MinutesVersion } from '../read/minutes.reader';

/** Signs the latest version of minutes: chair, secretary, or a teller of the vote, each once, and only the bytes that were shown. */
@Injectable()
export class SignMinutesHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly minutes: MinutesRepository,
    private readonly changes: SessionChanges,
    private readonly reader: MinutesReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, NOT_SIGNER, STALE (other bytes), WRONG_STATE (not the latest version; signed already) */
  async handle(actor: Actor, id: string, body: BodyOf<typeof councils.signMinutes>): Promise<MinutesVersion> {
    return this.uow.run(async (tx) => {
      await this.reader.version(actor, id, tx);
      const seen = await this.minutes.signable(tx, id);
      if (seen === undefined) throw new ProblemError('NOT_FOUND');
      await this.minutes.lockSession(tx, seen.sessionId);
      // Read again under the lock: another version may have come meanwhile.
      const version = (await this.minutes.signable(tx, id)) ?? seen;
      const inRole = version.signers.filter(({ role }) => role === body.role).map(({ memberId }) => memberId);
      const own = await this.minutes.ownSeats(tx, actor, inRole);
      const memberId = inRole.find((seat) => own.has(seat));
      if (memberId === undefined) throw new ProblemError('NOT_SIGNER');
      if (body.pdfSha256 !== version.pdfSha256) throw new ProblemError('STALE');
      if (!version.isLatest) throw new ProblemError('WRONG_STATE');
      await this.minutes.sign(tx, actor, { versionId: id, role: body.role, memberId, pdfSha256: body.pdfSha256 });
      await tx.audit({
        action: 'minutes.sign',
        kind: 'session',
        id: version.sessionId,
        facts: { paper: version.kind, number: version.number, role: body.role, sha256: version.pdfSha256 },
      });
      await this.changes.notify(tx, version.sessionId);
      return this.reader.version(actor, id, tx);
    });
  }
}
