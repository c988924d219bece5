import { councils as contract, type ResponseOf } from '@gs/contracts';
import { Controller } from '@nestjs/common';
import { Endpoint, type Call } from '@gs/api-platform';
import { AddToAgendaHandler } from './add-to-agenda.handler';
import { PostponeItemHandler } from './postpone-item.handler';
import { QueueReader } from '../read/queue.reader';
import { RemoveFromAgendaHandler } from './remove-from-agenda.handler';

type Detail = ResponseOf<typeof contract.addToAgenda>;

@Controller()
export class AgendaController {
  constructor(
    private readonly queueReader: QueueReader,
    private readonly addToAgenda: AddToAgendaHandler,
    private readonly removeFromAgenda: RemoveFromAgendaHandler,
    private readonly postponeItem: PostponeItemHandler,
  ) {}

  @Endpoint(contract.queue)
  async queue({ actor, params }: Call<typeof contract.queue>): Promise<ResponseOf<typeof contract.queue>> {
    return { groups: await this.queueReader.groups(actor, params.id) };
  }

  @Endpoint(contract.addToAgenda)
  add({ actor, params, body }: Call<typeof contract.addToAgenda>): Promise<Detail> {
    return this.addToAgenda.handle(actor, params.id, body);
  }

  @Endpoint(contract.removeFromAgenda)
  remove({ actor, params }: Call<typeof contract.removeFromAgenda>): Promise<Detail> {
    return this.removeFromAgenda.handle(actor, params.id, params.itemId);
  }

  @Endpoint(contract.postpone)
  postpone({ actor, params }: Call<typeof contract.postpone>): Promise<Detail> {
    return this.postponeItem.handle(actor, params.id, params.itemId);
  }
}
