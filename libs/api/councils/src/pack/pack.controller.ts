import { councils as contract, type ResponseOf } from '@gs/contracts';
import { Controller } from '@nestjs/common';
import { Endpoint, FileStore, type Call, type FileAnswer } from '@gs/api-platform';
import { PackPaperHandler } from './pack-paper.handler';
import { PackReader } from './pack.reader';

@Controller()
export class PackController {
  constructor(
    private readonly packs: PackReader,
    private readonly packPaper: PackPaperHandler,
    private readonly files: FileStore,
  ) {}

  @Endpoint(contract.pack)
  async pack({ actor, params }: Call<typeof contract.pack>): Promise<ResponseOf<typeof contract.pack>> {
    return (await this.packs.read(actor, params.id)).pack;
  }

  @Endpoint(contract.packPaper)
  paper({ actor, params }: Call<typeof contract.packPaper>): Promise<FileAnswer> {
    return this.packPaper.handle(actor, params.id);
  }

  @Endpoint(contract.packEvidence)
  async evidence({ actor, params }: Call<typeof contract.packEvidence>): Promise<FileAnswer> {
    await this.packs.requireEvidence(actor, params.id, params.itemId, params.fileId);
    return this.files.answer(params.fileId, { inline: true });
  }
}
