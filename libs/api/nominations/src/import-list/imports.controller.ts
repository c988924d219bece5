import { Controller } from '@nestjs/common';
import { nominations as contracts } from '@gs/contracts';
import { Endpoint, type Answer, type Call } from '@gs/api-platform';
import { NominationImportService } from './import.service';

@Controller()
export class ImportsController {
  constructor(private readonly imports: NominationImportService) {}

  @Endpoint(contracts.previewImport)
  preview({ actor, body }: Call<typeof contracts.previewImport>): Promise<Answer<typeof contracts.previewImport>> {
    return this.imports.preview(actor, body);
  }

  @Endpoint(contracts.getImport)
  get({ actor, params }: Call<typeof contracts.getImport>): Promise<Answer<typeof contracts.getImport>> {
    return this.imports.get(actor, params.id);
  }

  @Endpoint(contracts.takeImport)
  take({ actor, params }: Call<typeof contracts.takeImport>): Promise<Answer<typeof contracts.takeImport>> {
    return this.imports.take(actor, params.id);
  }

  @Endpoint(contracts.importWorkbook)
  workbook({ actor, params }: Call<typeof contracts.importWorkbook>): Promise<Answer<typeof contracts.importWorkbook>> {
    return this.imports.workbook(actor, params.id);
  }
}
