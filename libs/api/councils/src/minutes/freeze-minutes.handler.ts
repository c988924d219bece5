import { createHash } from 'node:crypto';
import type { BodyOf, councils } from '@gs/contracts';
import { renderDocx, renderPdf } from '@gs/papers';
import { Injectable } from '@nestjs/common';
import { contentHash, FileStore, ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { minutesNames } from '../papers/session-paper.handler';
import { minutesOf, type SignedPaper } from '../papers/session-paper';
import { MinutesRepository } from '../persistence/minutes.repository';
import { SessionDesk } from '../persistence/session-desk';
import { MinutesReader, type MinutesVersion } from '../read/minutes.reader';
import { MinutesSourceReader } from '../read/minutes-source';

type Body = BodyOf<typeof councils.freezeMinutes>;
const attempts = 3;

/**
 * Keeps minutes as they are now: the data, the PDF and the Word file of one version, under its digest. The papers are set
 * before anything is locked; under the lock the data is made again, and only what was set of the very same data is kept.
 */
@Injectable()
export class FreezeMinutesHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly source: MinutesSourceReader,
    private readonly minutes: MinutesRepository,
    private readonly files: FileStore,
    private readonly changes: SessionChanges,
    private readonly reader: MinutesReader,
  ) {}

  /**
   * @throws ProblemError NOT_FOUND (also when the actor takes no part in something of it), WRONG_STATE (nothing to report
   * yet), STALE (the session changes all the time), VALIDATION_FAILED (minutes signed already, and no reason given)
   */
  async handle(actor: Actor, sessionId: string, body: Body): Promise<MinutesVersion> {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const source = await this.source.read(actor, sessionId);
      if (!source.view.session.managed) throw new ProblemError('NOT_FOUND');
      const made = minutesOf(source, body.paper, voteOf(body));
      const pdf = Buffer.from(await renderPdf(made.paper));
      const docx = Buffer.from(await renderDocx(made.paper));
      const kept = await this.keep(actor, sessionId, body, made, { pdf, docx, title: source.view.session.title });
      if (kept !== null) return kept;
    }
    throw new ProblemError('STALE');
  }

  private async keep(
    actor: Actor,
    sessionId: string,
    body: Body,
    made: SignedPaper,
    set: { readonly pdf: Buffer; readonly docx: Buffer; readonly title: string },
  ): Promise<MinutesVersion | null> {
    return this.uow.run(async (tx) => {
      await this.desk.lock(tx, actor, sessionId);
      const now = minutesOf(await this.source.read(actor, sessionId, tx), body.paper, voteOf(body));
      if (contentHash(now) !== contentHash(made)) return null;
      if (body.paper === 'session-minutes' && body.note === '' && (await this.minutes.isSettled(tx, sessionId)))
        throw new ProblemError('VALIDATION_FAILED', {}, [
          { pointer: '/body/note', detail: 'Biên bản đã ký. Ghi lý do lập bản mới.' },
        ]);
      const name = `${minutesNames[body.paper]} - ${set.title.slice(0, 100)}`;
      const keepFile = async (content: Buffer, format: 'pdf' | 'docx'): Promise<string> =>
        (await this.files.put(content, { name: `${name}.${format}`, accountId: actor.accountId }, tx)).id;
      const pdfSha256 = createHash('sha256').update(set.pdf).digest('hex');
      const { id, number } = await this.minutes.add(tx, actor, {
        ...made,
        sessionId,
        kind: body.paper,
        voteId: body.voteId,
        note: body.note,
        pdfFileId: await keepFile(set.pdf, 'pdf'),
        docxFileId: await keepFile(set.docx, 'docx'),
        pdfSha256,
      });
      await tx.audit({
        action: 'minutes.freeze',
        kind: 'session',
        id: sessionId,
        after: made,
        facts: { paper: body.paper, voteId: body.voteId, number, sha256: pdfSha256 },
      });
      await this.changes.notify(tx, sessionId, body.voteId === null ? {} : { voteId: body.voteId });
      return this.reader.version(actor, id, tx);
    });
  }
}

/** The vote of tally minutes. @throws ProblemError VALIDATION_FAILED when paper and vote do not go together */
function voteOf({ paper, voteId }: Body): string | undefined {
  if ((paper === 'tally-minutes') === (voteId !== null)) return voteId ?? undefined;
  const detail =
    voteId === null
      ? 'Chọn cuộc bỏ phiếu của biên bản kiểm phiếu.'
      : 'Biên bản họp không gắn với một cuộc bỏ phiếu. Bỏ chọn cuộc bỏ phiếu.';
  throw new ProblemError('VALIDATION_FAILED', {}, [{ pointer: '/body/voteId', detail }]);
}
