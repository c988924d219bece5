import { councils as contract } from '@gs/contracts';
import { Controller } from '@nestjs/common';
import { Endpoint, type Call, type FileAnswer } from '@gs/api-platform';
import { BallotPaperHandler } from './ballot-paper.handler';
import { SessionPaperHandler } from './session-paper.handler';

@Controller()
export class SessionPapersController {
  constructor(
    private readonly papers: SessionPaperHandler,
    private readonly ballots: BallotPaperHandler,
  ) {}

  @Endpoint(contract.sessionPaper)
  paper({ actor, params, query }: Call<typeof contract.sessionPaper>): Promise<FileAnswer> {
    return this.papers.handle(actor, { ...params, vote: query.vote });
  }

  @Endpoint(contract.ballotPaper)
  ballotPaper({ actor, params }: Call<typeof contract.ballotPaper>): Promise<FileAnswer> {
    return this.ballots.handle(actor, params.id);
  }
}
