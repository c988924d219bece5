import { Controller } from '@nestjs/common';
import { nominations as contracts } from '@gs/contracts';
import { Endpoint, type Answer, type Call } from '@gs/api-platform';
import { DossierHandler } from './dossier.handler';

@Controller()
export class DossierController {
  constructor(private readonly dossier: DossierHandler) {}

  @Endpoint(contracts.addPart)
  add({ actor, body }: Call<typeof contracts.addPart>): Promise<Answer<typeof contracts.addPart>> {
    return this.dossier.add(actor, body);
  }

  @Endpoint(contracts.file)
  file({ actor, params }: Call<typeof contracts.file>): Promise<Answer<typeof contracts.file>> {
    return this.dossier.file(actor, params.id);
  }
}
