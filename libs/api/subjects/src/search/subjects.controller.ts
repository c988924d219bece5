import { Controller } from '@nestjs/common';
import { subjects, type ResponseOf } from '@gs/contracts';
import { Endpoint, type Call } from '@gs/api-platform';
import { RevealIdentityNumber } from '../reveal/reveal-identity-number.handler';
import { SubjectSearch } from '../read/subject-search.reader';

@Controller()
export class SubjectsController {
  constructor(
    private readonly find: SubjectSearch,
    private readonly reveal: RevealIdentityNumber,
  ) {}

  @Endpoint(subjects.search)
  search(call: Call<typeof subjects.search>): Promise<ResponseOf<typeof subjects.search>> {
    return this.find.search(call.actor, call.query);
  }

  @Endpoint(subjects.revealIdentityNumber)
  async identityNumber(
    call: Call<typeof subjects.revealIdentityNumber>,
  ): Promise<ResponseOf<typeof subjects.revealIdentityNumber>> {
    return { identityNumber: await this.reveal.run(call.actor, call.params.id, call.body.reason) };
  }
}
