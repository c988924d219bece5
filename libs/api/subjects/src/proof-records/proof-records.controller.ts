import { Controller } from '@nestjs/common';
import { subjects } from '@gs/contracts';
import { Endpoint, type Answer, type Call } from '@gs/api-platform';
import { ProofRecordsHandler } from './proof-records.handler';

@Controller()
export class ProofRecordsController {
  constructor(private readonly records: ProofRecordsHandler) {}

  @Endpoint(subjects.proofRecords)
  get({ actor, params }: Call<typeof subjects.proofRecords>): Promise<Answer<typeof subjects.proofRecords>> {
    return this.records.get(actor, params.id);
  }

  @Endpoint(subjects.addProofRecord)
  add({ actor, params, body }: Call<typeof subjects.addProofRecord>): Promise<Answer<typeof subjects.addProofRecord>> {
    return this.records.add(actor, params.id, body);
  }

  @Endpoint(subjects.releaseHold)
  release({ actor, params, body }: Call<typeof subjects.releaseHold>): Promise<Answer<typeof subjects.releaseHold>> {
    return this.records.release(actor, params.id, body);
  }

  @Endpoint(subjects.removeProofRecord)
  remove({
    actor,
    params,
    body,
  }: Call<typeof subjects.removeProofRecord>): Promise<Answer<typeof subjects.removeProofRecord>> {
    return this.records.remove(actor, params.id, body);
  }
}
