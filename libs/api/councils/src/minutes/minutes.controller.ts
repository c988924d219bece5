import { councils as contract, type ResponseOf } from '@gs/contracts';
import { Controller } from '@nestjs/common';
import { Endpoint, FileStore, type Call, type FileAnswer } from '@gs/api-platform';
import { MinutesReader } from '../read/minutes.reader';
import { FreezeMinutesHandler } from './freeze-minutes.handler';
import { SignMinutesHandler } from './sign-minutes.handler';

type Version = ResponseOf<typeof contract.freezeMinutes>;

@Controller()
export class MinutesController {
  constructor(
    private readonly reader: MinutesReader,
    private readonly files: FileStore,
    private readonly freezeMinutes: FreezeMinutesHandler,
    private readonly signMinutes: SignMinutesHandler,
  ) {}

  @Endpoint(contract.minutes)
  async list({ actor, params }: Call<typeof contract.minutes>): Promise<ResponseOf<typeof contract.minutes>> {
    return { items: await this.reader.list(actor, params.id) };
  }

  @Endpoint(contract.freezeMinutes)
  freeze({ actor, params, body }: Call<typeof contract.freezeMinutes>): Promise<Version> {
    return this.freezeMinutes.handle(actor, params.id, body);
  }

  @Endpoint(contract.signMinutes)
  sign({ actor, params, body }: Call<typeof contract.signMinutes>): Promise<Version> {
    return this.signMinutes.handle(actor, params.id, body);
  }

  @Endpoint(contract.minutesFile)
  async file({ actor, params }: Call<typeof contract.minutesFile>): Promise<FileAnswer> {
    return this.files.answer(await this.reader.fileId(actor, params.id, params.format), { inline: true });
  }
}
