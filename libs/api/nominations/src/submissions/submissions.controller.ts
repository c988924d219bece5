import { Controller } from '@nestjs/common';
import { nominations as contracts } from '@gs/contracts';
import { Endpoint, type Answer, type Call } from '@gs/api-platform';
import { ManyNominationsHandler } from '../nominations/many.handler';
import { SubmissionDetailReader } from '../read/submission-detail.reader';
import { SubmissionsReader } from '../read/submissions.reader';
import { AppraiseHandler } from './appraise.handler';
import { EditSubmissionHandler } from './edit.handler';
import { SubmitHandler } from './submit.handler';

@Controller()
export class SubmissionsController {
  constructor(
    private readonly reader: SubmissionsReader,
    private readonly detail: SubmissionDetailReader,
    private readonly edit: EditSubmissionHandler,
    private readonly sending: SubmitHandler,
    private readonly appraisal: AppraiseHandler,
    private readonly many: ManyNominationsHandler,
  ) {}

  @Endpoint(contracts.listSubmissions)
  list({ actor, query }: Call<typeof contracts.listSubmissions>): Promise<Answer<typeof contracts.listSubmissions>> {
    return this.reader.list(actor, query);
  }

  @Endpoint(contracts.createSubmission)
  async create({
    actor,
    body,
  }: Call<typeof contracts.createSubmission>): Promise<Answer<typeof contracts.createSubmission>> {
    return this.detail.get(actor, await this.edit.create(actor, body));
  }

  @Endpoint(contracts.getSubmission)
  get({ actor, params }: Call<typeof contracts.getSubmission>): Promise<Answer<typeof contracts.getSubmission>> {
    return this.detail.get(actor, params.id);
  }

  @Endpoint(contracts.updateSubmission)
  async update({
    actor,
    params,
    body,
  }: Call<typeof contracts.updateSubmission>): Promise<Answer<typeof contracts.updateSubmission>> {
    await this.edit.update(actor, params.id, body);
    return this.detail.get(actor, params.id);
  }

  @Endpoint(contracts.gather)
  async gather({ actor, params, body }: Call<typeof contracts.gather>): Promise<Answer<typeof contracts.gather>> {
    await this.many.gather(actor, params.id, body.ids);
    return this.detail.get(actor, params.id);
  }

  @Endpoint(contracts.submit)
  async submit({ actor, params, body }: Call<typeof contracts.submit>): Promise<Answer<typeof contracts.submit>> {
    await this.sending.submit(actor, params.id, body.version, body.overrideReason);
    return this.detail.get(actor, params.id);
  }

  @Endpoint(contracts.withdraw)
  async withdraw({ actor, params, body }: Call<typeof contracts.withdraw>): Promise<Answer<typeof contracts.withdraw>> {
    await this.edit.withdraw(actor, params.id, body.version, body.reason);
    return this.detail.get(actor, params.id);
  }

  @Endpoint(contracts.receive)
  async receive({ actor, params, body }: Call<typeof contracts.receive>): Promise<Answer<typeof contracts.receive>> {
    await this.appraisal.receive(actor, params.id, body.version);
    return this.detail.get(actor, params.id);
  }

  @Endpoint(contracts.returnSubmission)
  async giveBack({
    actor,
    params,
    body,
  }: Call<typeof contracts.returnSubmission>): Promise<Answer<typeof contracts.returnSubmission>> {
    await this.appraisal.giveBack(actor, params.id, body.version, body.reason, body.parts);
    return this.detail.get(actor, params.id);
  }

  @Endpoint(contracts.forward)
  async forward({ actor, params, body }: Call<typeof contracts.forward>): Promise<Answer<typeof contracts.forward>> {
    await this.appraisal.forward(actor, params.id, body.version, body.overrideReason);
    return this.detail.get(actor, params.id);
  }
}
