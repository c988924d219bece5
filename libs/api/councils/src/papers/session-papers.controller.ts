import { councils as contract } from '@gs/contracts';
import { Controller } from '@nestjs/common';
import { Endpoint, type Call, type FileAnswer } from '@gs/api-platform';
import { SessionPaperHandler } from './session-paper.handler';

@Controller()
export class SessionPapersController {
  constructor(private readonly papers: SessionPaperHandler) {}

  @Endpoint(contract.sessionPaper)
  paper({ actor, params, query }: Call<typeof contract.sessionPaper>): Promise<FileAnswer> {
    return this.papers.handle(actor, { ...params, vote: query.vote });
  }
}
