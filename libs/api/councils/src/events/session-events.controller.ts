import { councils as contract } from '@gs/contracts';
import { Controller } from '@nestjs/common';
import { Endpoint, type Call, type ServerEvent } from '@gs/api-platform';
import { SessionReader } from '../read/session.reader';
import { SessionChanges } from './session-changes';

/** Says only that something has changed; the screen then asks for it under its own rights. */
@Controller()
export class SessionEventsController {
  constructor(
    private readonly reader: SessionReader,
    private readonly changes: SessionChanges,
  ) {}

  @Endpoint(contract.sessionEvents)
  async events({ actor, params }: Call<typeof contract.sessionEvents>): Promise<AsyncIterable<ServerEvent>> {
    const { session } = await this.reader.view(actor, params.id);
    return this.changes.subscribe(params.id, actor.accountId, session.managed);
  }

  @Endpoint(contract.myVoteEvents)
  votes({ actor }: Call<typeof contract.myVoteEvents>): AsyncIterable<ServerEvent> {
    return this.changes.subscribeVotes(actor.accountId);
  }
}
