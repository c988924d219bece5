import { OrganisationsPort } from '@gs/api-organisation';
import { PdfBinder, renderPdf, type PackEvidence, type Paper } from '@gs/papers';
import { Injectable, Logger } from '@nestjs/common';
import { contentHash, FileStore, type Actor, type FileAnswer } from '@gs/api-platform';
import { invitation } from '../papers/invitation';
import { momentInWords } from '../papers/words';
import { addEvidence, listedOnly, packLimits } from './evidence-pages';
import type { Pack } from './pack';
import { PackReader } from './pack.reader';

type Invitation = Extract<Paper, { kind: 'invitation' }>;

/** How long a pack just made is kept for the next member who asks for the same one. */
const keptMs = 60_000;

/**
 * Invitation, summaries, comparison sheets and evidence as one PDF. Members who see the same matters get the same bytes:
 * asked for at once, it is made once. One pack is made at a time, so that memory holds one.
 */
@Injectable()
export class PackPaperHandler {
  private readonly logger = new Logger('PackPaper');
  private kept: { readonly key: string; readonly bytes: Promise<Uint8Array> } | null = null;
  private line: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly packs: PackReader,
    private readonly organisations: OrganisationsPort,
    private readonly files: FileStore,
  ) {}

  /** @throws ProblemError NOT_FOUND */
  async handle(actor: Actor, sessionId: string): Promise<FileAnswer> {
    const { view, pack } = await this.packs.read(actor, sessionId);
    const chain = await this.organisations.chainOn(view.session.organisation.id, view.session.day);
    const data = invitation(
      view,
      chain.map(({ name }) => name),
    );
    const content = await this.bytesOf({ kind: 'invitation', data }, pack);
    return {
      content,
      name: `Tài liệu họp - ${view.session.title.slice(0, 120)}.pdf`,
      mediaType: 'application/pdf',
      inline: true,
      size: content.byteLength,
    };
  }

  private bytesOf(invited: Invitation, pack: Pack): Promise<Uint8Array> {
    const key = contentHash({ invited, pack });
    if (this.kept?.key === key) return this.kept.bytes;
    const bytes = this.line.then(() => this.make(invited, pack));
    const kept = { key, bytes };
    this.kept = kept;
    const forget = (): void => {
      if (this.kept === kept) this.kept = null;
    };
    this.line = bytes.then(() => void setTimeout(forget, keptMs).unref(), forget);
    return bytes;
  }

  /** With its evidence; a file that brings the binding down costs the evidence, not the pack. */
  private async make(invited: Invitation, pack: Pack): Promise<Uint8Array> {
    try {
      return await this.bound(invited, pack, (binder) => addEvidence(pack, binder, (id) => this.read(id)));
    } catch (error) {
      this.logger.warn(`evidence left out: ${error instanceof Error ? error.message : String(error)}`);
      return this.bound(invited, pack, () => Promise.resolve(listedOnly(pack)));
    }
  }

  private async bound(
    invited: Invitation,
    pack: Pack,
    add: (binder: PdfBinder) => Promise<PackEvidence[]>,
  ): Promise<Uint8Array> {
    const binder = new PdfBinder();
    try {
      const evidence = await add(binder);
      const first = await renderPdf(invited);
      const second = await renderPdf(paperOf(pack, evidence, await binder.count(first)));
      return await binder.bind([first, second], `Tài liệu họp - ${pack.title}`);
    } finally {
      await binder.close();
    }
  }

  private async read(fileId: string): Promise<Uint8Array> {
    return (await this.files.read(fileId)).content;
  }
}

function paperOf(pack: Pack, evidence: readonly PackEvidence[], pagesBefore: number): Paper {
  const left = evidence.some(({ offset }) => offset === null);
  return {
    kind: 'session-pack',
    data: {
      councilName: pack.councilName,
      subject: pack.title,
      when: momentInWords(pack.scheduledAt),
      groups: pack.groups.map(({ awardName: award, items }) => ({ award, items })),
      pagesBefore,
      evidence,
      evidenceNote: left
        ? `Tệp này ghép tối đa ${packLimits.files} tài liệu, ${packLimits.bytes / 1024 / 1024} MB; tài liệu không ghép được xem ở trang Tài liệu họp trên hệ thống.`
        : '',
    },
  };
}
