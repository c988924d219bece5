import { Controller } from '@nestjs/common';
import { ledger as contract, type ResponseOf } from '@gs/contracts';
import { Endpoint, type Call } from '@gs/api-platform';
import { LedgerImportService } from './ledger-import.service';
import { ImportsReader } from './read/imports.reader';
import { RowsReader } from './read/rows.reader';
import { SettleHandler } from './settle.handler';

@Controller()
export class LedgerController {
  constructor(
    private readonly service: LedgerImportService,
    private readonly imports: ImportsReader,
    private readonly rows: RowsReader,
    private readonly settling: SettleHandler,
  ) {}

  @Endpoint(contract.begin)
  begin({ actor, body }: Call<typeof contract.begin>): Promise<ResponseOf<typeof contract.begin>> {
    return this.service.begin(actor, body);
  }

  @Endpoint(contract.imports)
  list({ actor, query }: Call<typeof contract.imports>): Promise<ResponseOf<typeof contract.imports>> {
    return this.imports.list(actor, query);
  }

  @Endpoint(contract.get)
  get({ actor, params }: Call<typeof contract.get>): Promise<ResponseOf<typeof contract.get>> {
    return this.imports.get(actor, params.id);
  }

  @Endpoint(contract.guesses)
  guesses({ actor, params, query }: Call<typeof contract.guesses>): Promise<ResponseOf<typeof contract.guesses>> {
    return this.imports.guesses(actor, params.id, query);
  }

  @Endpoint(contract.rows)
  keptRows({ actor, query }: Call<typeof contract.rows>): Promise<ResponseOf<typeof contract.rows>> {
    return this.rows.list(actor, query);
  }

  @Endpoint(contract.take)
  take({ actor, params, body }: Call<typeof contract.take>): Promise<ResponseOf<typeof contract.take>> {
    return this.settling.take(actor, params.id, body);
  }

  @Endpoint(contract.dismiss)
  dismiss({ actor, params, body }: Call<typeof contract.dismiss>): Promise<ResponseOf<typeof contract.dismiss>> {
    return this.settling.dismiss(actor, params.id, body);
  }
}
