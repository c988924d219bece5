import { councils as contract, type ResponseOf } from '@gs/contracts';
import { Controller } from '@nestjs/common';
import { Endpoint, type Call } from '@gs/api-platform';
import { CouncilReader } from '../read/council.reader';
import { AmendCouncilHandler } from './amend-council.handler';
import { CreateCouncilHandler } from './create-council.handler';

@Controller()
export class CouncilsController {
  constructor(
    private readonly reader: CouncilReader,
    private readonly createCouncil: CreateCouncilHandler,
    private readonly amendCouncil: AmendCouncilHandler,
  ) {}

  @Endpoint(contract.list)
  async list({ actor, query }: Call<typeof contract.list>): Promise<ResponseOf<typeof contract.list>> {
    return { items: await this.reader.list(actor, query.on) };
  }

  @Endpoint(contract.get)
  get({ actor, params }: Call<typeof contract.get>): Promise<ResponseOf<typeof contract.get>> {
    return this.reader.get(actor, params.id);
  }

  @Endpoint(contract.create)
  create({ actor, body }: Call<typeof contract.create>): Promise<ResponseOf<typeof contract.create>> {
    return this.createCouncil.handle(actor, body);
  }

  @Endpoint(contract.amend)
  amend({ actor, params, body }: Call<typeof contract.amend>): Promise<ResponseOf<typeof contract.amend>> {
    return this.amendCouncil.handle(actor, params.id, body);
  }
}
