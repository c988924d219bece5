import { decisions as contract, type DecisionDetailView } from '@gs/contracts';
import { Controller } from '@nestjs/common';
import { Endpoint, type Call } from '@gs/api-platform';
import { IssueDecisionHandler } from '../issue/issue-decision.handler';
import { SigningHandler } from './signing.handler';

@Controller()
export class SigningController {
  constructor(
    private readonly signing: SigningHandler,
    private readonly issuing: IssueDecisionHandler,
  ) {}

  @Endpoint(contract.requestSignature)
  requestSignature({ actor, params, body }: Call<typeof contract.requestSignature>): Promise<DecisionDetailView> {
    return this.signing.requestSignature(actor, params.id, body.version);
  }

  @Endpoint(contract.returnToDraft)
  returnToDraft({ actor, params, body }: Call<typeof contract.returnToDraft>): Promise<DecisionDetailView> {
    return this.signing.returnToDraft(actor, params.id, body.version, body.reason);
  }

  @Endpoint(contract.sign)
  sign({ actor, params, body }: Call<typeof contract.sign>): Promise<DecisionDetailView> {
    return this.signing.sign(actor, params.id, body.version);
  }

  @Endpoint(contract.issue)
  issue({ actor, params, body }: Call<typeof contract.issue>): Promise<DecisionDetailView> {
    return this.issuing.handle(actor, params.id, body.version);
  }
}
