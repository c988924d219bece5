import { Controller } from '@nestjs/common';
import { rules as contract } from '@gs/contracts';
import { Endpoint, ProblemError, type Answer, type Call } from '@gs/api-platform';
import { RuleVersionsReader } from '../read/rule-versions.reader';
import { LoadVersionHandler } from './load-version.handler';
import { PutInForceHandler } from './put-in-force.handler';

@Controller()
export class RuleVersionsController {
  constructor(
    private readonly reader: RuleVersionsReader,
    private readonly load: LoadVersionHandler,
    private readonly put: PutInForceHandler,
  ) {}

  @Endpoint(contract.versions)
  async versions({ actor }: Call<typeof contract.versions>): Promise<Answer<typeof contract.versions>> {
    const mayManage = await this.reader.mayManage(actor);
    return { items: await this.reader.list(mayManage), mayManage };
  }

  @Endpoint(contract.version)
  async version({ actor, params }: Call<typeof contract.version>): Promise<Answer<typeof contract.version>> {
    const [view, mayManage] = await Promise.all([this.reader.view(params.id), this.reader.mayManage(actor)]);
    if (view === null || !mayManage) throw new ProblemError('NOT_FOUND');
    return { ...view, texts: await this.reader.files(params.id) };
  }

  @Endpoint(contract.load)
  loadVersion({ actor, body }: Call<typeof contract.load>): Promise<Answer<typeof contract.load>> {
    return this.load.handle(actor, body);
  }

  @Endpoint(contract.putInForce)
  putInForce({ actor, params, body }: Call<typeof contract.putInForce>): Promise<Answer<typeof contract.putInForce>> {
    return this.put.handle(actor, params.id, body);
  }
}
