import { Controller } from '@nestjs/common';
import { candidates as contracts } from '@gs/contracts';
import { Endpoint, type Answer, type Call } from '@gs/api-platform';
import { CandidateExportHandler } from './candidate-export.handler';
import { CandidateProofHandler } from './candidate-proof.handler';
import { CandidateRunsHandler } from './candidate-runs.handler';
import { NominateCandidatesHandler } from './nominate-candidates.handler';
import { CandidateReader } from './read/candidates.reader';

@Controller()
export class CandidatesController {
  constructor(
    private readonly reader: CandidateReader,
    private readonly runs: CandidateRunsHandler,
    private readonly proofs: CandidateProofHandler,
    private readonly exports: CandidateExportHandler,
    private readonly nominations: NominateCandidatesHandler,
  ) {}

  @Endpoint(contracts.list)
  list({ actor, query }: Call<typeof contracts.list>): Promise<Answer<typeof contracts.list>> {
    return this.reader.list(actor, query);
  }

  @Endpoint(contracts.run)
  run({ actor, body }: Call<typeof contracts.run>): Promise<Answer<typeof contracts.run>> {
    return this.runs.start(actor, body);
  }

  @Endpoint(contracts.proof)
  proof({ actor, query }: Call<typeof contracts.proof>): Promise<Answer<typeof contracts.proof>> {
    return this.proofs.prove(actor, query);
  }

  @Endpoint(contracts.export)
  export({ actor, query }: Call<typeof contracts.export>): Promise<Answer<typeof contracts.export>> {
    return this.exports.workbook(actor, query);
  }

  @Endpoint(contracts.nominate)
  nominate({ actor, body }: Call<typeof contracts.nominate>): Promise<Answer<typeof contracts.nominate>> {
    return this.nominations.handle(actor, body);
  }
}
