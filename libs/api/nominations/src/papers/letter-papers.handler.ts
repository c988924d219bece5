import { Injectable } from '@nestjs/common';
import { renderDocx, renderPdf } from '@gs/papers';
import { Clock, ProblemError, type Actor, type FileAnswer } from '@gs/api-platform';
import { OrganisationsPort } from '@gs/api-organisation';
import { stepOf, type PlacedStep } from '../route/route';
import { RouteFinder } from '../route/route-finder';
import { nomineeList, submissionLetter } from './letter-papers';
import { LetterReader, type LetterFacts } from '../read/letter.reader';

export interface LetterPaperRequest {
  readonly id: string;
  readonly paper: 'nominee-list' | 'submission-letter';
  readonly format: 'pdf' | 'docx';
}

const names = { 'nominee-list': 'Danh sách trích ngang', 'submission-letter': 'Tờ trình' } as const;
const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** Letter and list of a submission, drawn up anew from what stands in it whenever they are asked for. */
@Injectable()
export class LetterPapersHandler {
  constructor(
    private readonly reader: LetterReader,
    private readonly organisations: OrganisationsPort,
    private readonly routes: RouteFinder,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError NOT_FOUND */
  async handle(actor: Actor, { id, paper, format }: LetterPaperRequest): Promise<FileAnswer> {
    const facts = await this.reader.read(actor, id);
    const today = this.clock.today();
    const day = facts.letterDate ?? today;
    const chain = await this.organisations.chainOn(facts.organisationId, day);
    const issuerId = stepOf(facts.route ?? (await this.expectedRoute(facts, today)), 'decision')?.organisationId;
    const place = {
      chain,
      unit: chain[0] ?? { name: await this.organisations.nameOn(facts.organisationId, day), kind: '' },
      issuerName: issuerId === undefined ? null : await this.organisations.nameOn(issuerId, day),
      today,
    };
    const made = paper === 'nominee-list' ? nomineeList(facts, place) : submissionLetter(facts, place);
    const content = await (format === 'pdf' ? renderPdf(made) : renderDocx(made));
    return {
      content,
      name: `${names[paper]} - ${facts.title.slice(0, 120)}.${format}`,
      mediaType: mediaTypes[format],
      inline: format === 'pdf',
      size: content.byteLength,
    };
  }

  /** The way a draft would take today; nothing while its nominations have no common one. */
  private async expectedRoute(facts: LetterFacts, today: string): Promise<PlacedStep[]> {
    const awards = facts.nominees.map(({ award }) => award);
    try {
      return awards.length === 0 ? [] : await this.routes.resolve(facts.organisationId, awards, today);
    } catch (error) {
      if (error instanceof ProblemError) return [];
      throw error;
    }
  }
}
