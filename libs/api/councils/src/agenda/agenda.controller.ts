import { councils as contract, type ResponseOf } from '@gs/contracts';
import { Controller } from '@nestjs/common';
import { Endpoint, type Call } from '@gs/api-platform';
import { AddToAgendaHandler } from './add-to-agenda.handler';
import { AddMatterHandler } from './add-matter.handler';
import { MoveItemHandler } from './move-item.handler';
import { NoteItemHandler } from './note-item.handler';
import { PutAside } from './put-aside';
import { QueueReader } from '../read/queue.reader';
import { RemoveFromAgendaHandler } from './remove-from-agenda.handler';

type Detail = ResponseOf<typeof contract.addToAgenda>;

@Controller()
export class AgendaController {
  constructor(
    private readonly queueReader: QueueReader,
    private readonly addToAgenda: AddToAgendaHandler,
    private readonly removeFromAgenda: RemoveFromAgendaHandler,
    private readonly addMatterHandler: AddMatterHandler,
    private readonly noteItem: NoteItemHandler,
    private readonly moveItem: MoveItemHandler,
    private readonly aside: PutAside,
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

  @Endpoint(contract.addMatter)
  addMatter({ actor, params, body }: Call<typeof contract.addMatter>): Promise<Detail> {
    return this.addMatterHandler.handle(actor, params.id, body);
  }

  @Endpoint(contract.noteItem)
  note({ actor, params, body }: Call<typeof contract.noteItem>): Promise<Detail> {
    return this.noteItem.handle(actor, params.id, params.itemId, body.notes);
  }

  @Endpoint(contract.postpone)
  postpone({ actor, params, body }: Call<typeof contract.postpone>): Promise<Detail> {
    return this.aside.handle(actor, params.id, params.itemId, { ...body, result: 'postponed', toAward: null });
  }

  @Endpoint(contract.returnItem)
  return({ actor, params, body }: Call<typeof contract.returnItem>): Promise<Detail> {
    return this.aside.handle(actor, params.id, params.itemId, { ...body, result: 'returned', toAward: null });
  }

  @Endpoint(contract.lowerAwards)
  lowerAwards({ actor, params }: Call<typeof contract.lowerAwards>): Promise<ResponseOf<typeof contract.lowerAwards>> {
    return this.moveItem.options(actor, params.id, params.itemId);
  }

  @Endpoint(contract.moveItem)
  move({ actor, params, body }: Call<typeof contract.moveItem>): Promise<Detail> {
    return this.moveItem.handle(actor, params.id, params.itemId, body);
  }
}
