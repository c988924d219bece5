import { councils as contract, type ResponseOf } from '@gs/contracts';
import { Controller } from '@nestjs/common';
import { Endpoint, type Call } from '@gs/api-platform';
import { CouncilReader } from '../read/council.reader';
import { LiveReader } from '../read/live.reader';
import { SessionReader } from '../read/session.reader';
import { CancelSessionHandler } from './cancel-session.handler';
import { CloseSessionHandler } from './close-session.handler';
import { CreateSessionHandler } from './create-session.handler';
import { InviteHandler } from './invite.handler';
import { OpenSessionHandler } from './open-session.handler';
import { RollCallHandler } from './roll-call.handler';
import { SetCurrentItemHandler } from './set-current-item.handler';
import { UpdateSessionHandler } from './update-session.handler';

type Detail = ResponseOf<typeof contract.getSession>;

@Controller()
export class SessionsController {
  constructor(
    private readonly lists: CouncilReader,
    private readonly reader: SessionReader,
    private readonly liveReader: LiveReader,
    private readonly createSession: CreateSessionHandler,
    private readonly updateSession: UpdateSessionHandler,
    private readonly rollCallHandler: RollCallHandler,
    private readonly openSession: OpenSessionHandler,
    private readonly closeSession: CloseSessionHandler,
    private readonly cancelSession: CancelSessionHandler,
    private readonly inviteHandler: InviteHandler,
    private readonly setCurrentItem: SetCurrentItemHandler,
  ) {}

  @Endpoint(contract.listSessions)
  list({ actor, query }: Call<typeof contract.listSessions>): Promise<ResponseOf<typeof contract.listSessions>> {
    return this.lists.sessions(actor, query);
  }

  @Endpoint(contract.createSession)
  create({ actor, body }: Call<typeof contract.createSession>): Promise<Detail> {
    return this.createSession.handle(actor, body);
  }

  @Endpoint(contract.getSession)
  get({ actor, params }: Call<typeof contract.getSession>): Promise<Detail> {
    return this.reader.detail(actor, params.id);
  }

  @Endpoint(contract.updateSession)
  update({ actor, params, body }: Call<typeof contract.updateSession>): Promise<Detail> {
    return this.updateSession.handle(actor, params.id, body);
  }

  @Endpoint(contract.rollCall)
  rollCall({ actor, params, body }: Call<typeof contract.rollCall>): Promise<Detail> {
    return this.rollCallHandler.handle(actor, params.id, body);
  }

  @Endpoint(contract.openSession)
  open({ actor, params, body }: Call<typeof contract.openSession>): Promise<Detail> {
    return this.openSession.handle(actor, params.id, body.version);
  }

  @Endpoint(contract.closeSession)
  close({ actor, params, body }: Call<typeof contract.closeSession>): Promise<Detail> {
    return this.closeSession.handle(actor, params.id, body.version);
  }

  @Endpoint(contract.cancelSession)
  cancel({ actor, params, body }: Call<typeof contract.cancelSession>): Promise<Detail> {
    return this.cancelSession.handle(actor, params.id, body.version);
  }

  @Endpoint(contract.invite)
  invite({ actor, params, body }: Call<typeof contract.invite>): Promise<Detail> {
    return this.inviteHandler.handle(actor, params.id, body);
  }

  @Endpoint(contract.setCurrentItem)
  show({ actor, params, body }: Call<typeof contract.setCurrentItem>): Promise<Detail> {
    return this.setCurrentItem.handle(actor, params.id, body.itemId);
  }

  @Endpoint(contract.live)
  live({ actor, params }: Call<typeof contract.live>): Promise<ResponseOf<typeof contract.live>> {
    return this.liveReader.live(actor, params.id);
  }
}
