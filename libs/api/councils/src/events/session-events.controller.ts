import { councils as contract } from '@gs/contracts';
import { Controller } from '@nestjs/common';
import { Endpoint, type Call, type ServerEvent } from '@gs/api-platform';
import { SessionReader } from '../read/session.reader';
import { SessionChanges } from './session-changes';

@Controller()
export class SessionEventsController {
  constructor(
    private readonly reader: SessionReader,
    private readonly changes: SessionChanges,
  ) {}

  /** Says only that something has changed; the screen then asks for the session under its own rights. */
  @Endpoint(contract.sessionEvents)
  async events({ actor, params }: Call<typeof contract.sessionEvents>): Promise<AsyncIterable<ServerEvent>> {
    await this.reader.view(actor, params.id);
    return this.changes.subscribe(params.id);
  }
}
