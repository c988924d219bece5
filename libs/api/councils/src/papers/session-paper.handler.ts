import { ProblemError, type Actor, type FileAnswer } from '@gs/api-platform';
import { renderDocx, renderPdf, type WordPaper } from '@gs/papers';
import { Injectable } from '@nestjs/common';
import { MinutesSourceReader } from '../read/minutes-source';
import { invitation } from './invitation';
import { minutesOf, type MinutesKind, type MinutesSource } from './session-paper';

export interface PaperRequest {
  readonly id: string;
  readonly paper: MinutesKind | 'invitation';
  readonly format: 'pdf' | 'docx';
  readonly vote?: string | undefined;
}

export const minutesNames = {
  'session-minutes': 'Biên bản họp Hội đồng',
  'tally-minutes': 'Biên bản kiểm phiếu',
} as const;
export const invitationName = (form: 'meeting' | 'circulated'): string =>
  form === 'circulated' ? 'Phiếu lấy ý kiến' : 'Giấy mời họp';
export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/**
 * Invitation and draft minutes of a session, made anew from the record whenever they are asked for. What is signed is a
 * version of its own.
 */
@Injectable()
export class SessionPaperHandler {
  constructor(private readonly source: MinutesSourceReader) {}

  /** @throws ProblemError NOT_FOUND (also to a member some of it is about), WRONG_STATE (nothing to report yet) */
  async handle(actor: Actor, { id, paper: kind, format, vote }: PaperRequest): Promise<FileAnswer> {
    const source = await this.source.read(actor, id);
    const { paper, name } = kind === 'invitation' ? invited(source) : drafted(source, kind, vote);
    const content = await renderedAs(paper, format);
    return {
      content,
      name: `${name} - ${source.view.session.title}.${format}`,
      mediaType: mediaTypes[format],
      inline: format === 'pdf',
      size: content.byteLength,
    };
  }
}

interface Made {
  readonly paper: WordPaper;
  readonly name: string;
}

const drafted = (source: MinutesSource, kind: MinutesKind, vote: string | undefined): Made => ({
  paper: minutesOf(source, kind, vote).paper,
  name: minutesNames[kind],
});

/** @throws ProblemError WRONG_STATE: nobody is invited to a session that has been cancelled */
function invited({ view, chain }: MinutesSource): Made {
  if (view.session.state === 'cancelled') throw new ProblemError('WRONG_STATE');
  return { paper: { kind: 'invitation', data: invitation(view, chain) }, name: invitationName(view.session.form) };
}

export const renderedAs = (paper: WordPaper, format: 'pdf' | 'docx'): Promise<Uint8Array> =>
  format === 'pdf' ? renderPdf(paper) : renderDocx(paper);
