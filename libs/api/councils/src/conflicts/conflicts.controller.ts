import { councils as contract, type ResponseOf } from '@gs/contracts';
import { Controller } from '@nestjs/common';
import { Endpoint, type Call } from '@gs/api-platform';
import { ConflictsReader } from '../read/conflicts.reader';
import { DecideConflictsHandler } from './decide-conflicts.handler';
import { DeclareConflictHandler } from './declare-conflict.handler';

@Controller()
export class ConflictsController {
  constructor(
    private readonly reader: ConflictsReader,
    private readonly decideConflicts: DecideConflictsHandler,
    private readonly declareConflict: DeclareConflictHandler,
  ) {}

  @Endpoint(contract.conflicts)
  list({ actor, params }: Call<typeof contract.conflicts>): Promise<ResponseOf<typeof contract.conflicts>> {
    return this.reader.list(actor, params.id);
  }

  @Endpoint(contract.decideConflicts)
  decide({
    actor,
    params,
    body,
  }: Call<typeof contract.decideConflicts>): Promise<ResponseOf<typeof contract.decideConflicts>> {
    return this.decideConflicts.handle(actor, params.id, body);
  }

  @Endpoint(contract.declareConflict)
  declare({ actor, params, body }: Call<typeof contract.declareConflict>): Promise<void> {
    return this.declareConflict.handle(actor, params.id, params.itemId, body.reason);
  }
}
