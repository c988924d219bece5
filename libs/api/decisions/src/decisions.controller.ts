import { decisions as contract, type ResponseOf } from '@gs/contracts';
import { Controller } from '@nestjs/common';
import { Endpoint, type Call, type FileAnswer } from '@gs/api-platform';
import { CandidatesReader } from './read/candidates.reader';
import { CreateDecisionHandler } from './compose/create-decision.handler';
import { CancelDecisionHandler } from './edit/cancel-decision.handler';
import { UpdateDecisionHandler } from './edit/update-decision.handler';
import { DecisionPapers } from './papers/decision-papers';
import { DecisionListReader } from './read/decision-list.reader';
import { DecisionDetail } from './read/detail';

type Detail = ResponseOf<typeof contract.get>;

/** Drafting and reading; signing and issuing have their own controller. */
@Controller()
export class DecisionsController {
  constructor(
    private readonly waiting: CandidatesReader,
    private readonly lists: DecisionListReader,
    private readonly details: DecisionDetail,
    private readonly creating: CreateDecisionHandler,
    private readonly updating: UpdateDecisionHandler,
    private readonly cancelling: CancelDecisionHandler,
    private readonly papers: DecisionPapers,
  ) {}

  @Endpoint(contract.candidates)
  candidates({ actor, query }: Call<typeof contract.candidates>): Promise<ResponseOf<typeof contract.candidates>> {
    return this.waiting.list(actor, query.issuerId);
  }

  @Endpoint(contract.list)
  list({ actor, query }: Call<typeof contract.list>): Promise<ResponseOf<typeof contract.list>> {
    return this.lists.list(actor, query);
  }

  @Endpoint(contract.get)
  get({ actor, params }: Call<typeof contract.get>): Promise<Detail> {
    return this.details.get(actor, params.id);
  }

  @Endpoint(contract.recipients)
  recipients({
    actor,
    params,
    query,
  }: Call<typeof contract.recipients>): Promise<ResponseOf<typeof contract.recipients>> {
    return this.lists.recipients(actor, params.id, query);
  }

  @Endpoint(contract.create)
  create({ actor, body }: Call<typeof contract.create>): Promise<Detail> {
    return this.creating.handle(actor, body);
  }

  @Endpoint(contract.update)
  update({ actor, params, body }: Call<typeof contract.update>): Promise<Detail> {
    return this.updating.handle(actor, params.id, body);
  }

  @Endpoint(contract.cancel)
  cancel({ actor, params, body }: Call<typeof contract.cancel>): Promise<Detail> {
    return this.cancelling.handle(actor, params.id, body);
  }

  @Endpoint(contract.paper)
  paper({ actor, params }: Call<typeof contract.paper>): Promise<FileAnswer> {
    return this.papers.paper(actor, params.id, params.format);
  }

  @Endpoint(contract.bonusList)
  bonusList({ actor, params }: Call<typeof contract.bonusList>): Promise<FileAnswer> {
    return this.papers.bonusList(actor, params.id);
  }
}
