import { OrganisationsPort } from '@gs/api-organisation';
import { ProblemError, type Actor, type FileAnswer } from '@gs/api-platform';
import { renderDocx, renderPdf, type Paper } from '@gs/papers';
import { Injectable } from '@nestjs/common';
import { SessionReader, type SessionView } from '../read/session.reader';
import { sessionMinutes, tallyMinutes } from './session-paper';

export interface PaperRequest {
  readonly id: string;
  readonly paper: 'session-minutes' | 'tally-minutes';
  readonly format: 'pdf' | 'docx';
  readonly vote?: string | undefined;
}

const names = { 'session-minutes': 'Biên bản họp Hội đồng', 'tally-minutes': 'Biên bản kiểm phiếu' } as const;
const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** Minutes of a session, made anew from the stored figures whenever they are asked for; a draft until it is closed. */
@Injectable()
export class SessionPaperHandler {
  constructor(
    private readonly reader: SessionReader,
    private readonly organisations: OrganisationsPort,
  ) {}

  /** @throws ProblemError NOT_FOUND (also to a member some of it is about), WRONG_STATE (nothing to report yet) */
  async handle(actor: Actor, request: PaperRequest): Promise<FileAnswer> {
    const view = await this.reader.view(actor, request.id);
    // A paper with a line left out would be another paper: who may not see all of it gets none.
    if (view.somethingHidden) throw new ProblemError('NOT_FOUND');
    const chain = await this.organisations.chainOn(view.session.organisation.id, view.session.day);
    const paper = paperOf(
      view,
      request,
      chain.map(({ name }) => name),
    );
    const content = await (request.format === 'pdf' ? renderPdf(paper) : renderDocx(paper));
    return {
      content,
      name: `${names[request.paper]} - ${view.session.title}.${request.format}`,
      mediaType: mediaTypes[request.format],
      inline: request.format === 'pdf',
      size: content.byteLength,
    };
  }
}

function paperOf(view: SessionView, { paper, vote }: PaperRequest, chain: readonly string[]): Paper {
  const closed = view.votes.filter((picture) => picture.vote.state === 'closed');
  if (paper === 'session-minutes') {
    if (view.session.state !== 'open' && view.session.state !== 'closed') throw new ProblemError('WRONG_STATE');
    return { kind: paper, data: sessionMinutes(view, chain) };
  }
  if (vote !== undefined && !view.votes.some((picture) => picture.vote.id === vote))
    throw new ProblemError('NOT_FOUND');
  const secret = closed.filter((picture) => picture.vote.method === 'secret');
  const wanted =
    vote === undefined ? (secret.length > 0 ? secret : closed) : closed.filter((one) => one.vote.id === vote);
  if (wanted.length === 0) throw new ProblemError('WRONG_STATE');
  return { kind: paper, data: tallyMinutes(view, wanted, chain) };
}
