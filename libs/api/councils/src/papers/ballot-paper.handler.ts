import { formatDateInWords } from '@gs/domain';
import { renderPdf } from '@gs/papers';
import { Injectable } from '@nestjs/common';
import { ProblemError, type Actor, type FileAnswer } from '@gs/api-platform';
import { SessionReader } from '../read/session.reader';
import { VotePlaceReader } from '../read/vote-place.reader';
import { ballotForms, copiesInWords } from './ballot-paper';
import { awardName } from './figures';

/** Phiếu bầu to be printed: each form once; its name says how many copies. */
@Injectable()
export class BallotPaperHandler {
  constructor(
    private readonly places: VotePlaceReader,
    private readonly sessions: SessionReader,
  ) {}

  /**
   * @throws ProblemError NOT_FOUND (no such vote; also to whoever takes no part in one of its matters), WRONG_STATE (ended, or
   * nobody votes on paper)
   */
  async handle(actor: Actor, voteId: string): Promise<FileAnswer> {
    const { session, votes } = await this.sessions.view(actor, await this.places.sessionOf(voteId));
    const picture = votes.find(({ vote }) => vote.id === voteId);
    if (!session.managed || picture === undefined || picture.somethingHidden) throw new ProblemError('NOT_FOUND');
    const { vote } = picture;
    const forms = ballotForms(picture);
    if (vote.state === 'closed' || vote.state === 'void' || forms.length === 0) throw new ProblemError('WRONG_STATE');
    const content = await renderPdf({
      kind: 'ballot-paper',
      data: {
        councilName: session.councilName,
        session: session.title,
        day: formatDateInWords(session.day),
        subject: awardName(vote.award),
        round: vote.round,
        forms: forms.map(({ items }) => ({ items })),
      },
    });
    return {
      content,
      name: `Phiếu bầu - ${awardName(vote.award)} - ${copiesInWords(forms)}.pdf`,
      mediaType: 'application/pdf',
      inline: true,
      size: content.byteLength,
    };
  }
}
