import { registry as contract, type ResponseOf } from '@gs/contracts';
import { Controller } from '@nestjs/common';
import { Endpoint, type Call, type PublicCall } from '@gs/api-platform';
import { OrganisationGrantsReader } from './read/organisation-grants.reader';
import { SubjectReader } from './read/subject.reader';
import { SearchReader } from './read/search.reader';
import { TodoReader } from './read/todo/todo.reader';
import { VerifyReader } from './read/verify.reader';

@Controller()
export class RegistryController {
  constructor(
    private readonly tasks: TodoReader,
    private readonly searching: SearchReader,
    private readonly subjects: SubjectReader,
    private readonly grants: OrganisationGrantsReader,
    private readonly verifying: VerifyReader,
  ) {}

  @Endpoint(contract.todo)
  todo({ actor }: Call<typeof contract.todo>): Promise<ResponseOf<typeof contract.todo>> {
    return this.tasks.of(actor);
  }

  @Endpoint(contract.search)
  search({ actor, query }: Call<typeof contract.search>): Promise<ResponseOf<typeof contract.search>> {
    return this.searching.search(actor, query);
  }

  @Endpoint(contract.subject)
  subject({ actor, params }: Call<typeof contract.subject>): Promise<ResponseOf<typeof contract.subject>> {
    return this.subjects.get(actor, params.id);
  }

  @Endpoint(contract.organisationGrants)
  organisationGrants({
    actor,
    params,
    query,
  }: Call<typeof contract.organisationGrants>): Promise<ResponseOf<typeof contract.organisationGrants>> {
    return this.grants.list(actor, params.id, query);
  }

  @Endpoint(contract.historyDecision)
  historyDecision({
    actor,
    query,
  }: Call<typeof contract.historyDecision>): Promise<ResponseOf<typeof contract.historyDecision>> {
    return this.grants.historyDecision(actor, query);
  }

  @Endpoint(contract.verify)
  verify({ params }: PublicCall<typeof contract.verify>): Promise<ResponseOf<typeof contract.verify>> {
    return this.verifying.find(params.code);
  }
}
