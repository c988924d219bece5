import { Controller } from '@nestjs/common';
import { nominations as contracts } from '@gs/contracts';
import { Endpoint, type Answer, type Call } from '@gs/api-platform';
import { LetterPapersHandler } from './letter-papers.handler';

@Controller()
export class LetterPapersController {
  constructor(private readonly papers: LetterPapersHandler) {}

  @Endpoint(contracts.submissionPaper)
  paper({ actor, params }: Call<typeof contracts.submissionPaper>): Promise<Answer<typeof contracts.submissionPaper>> {
    return this.papers.handle(actor, params);
  }
}
