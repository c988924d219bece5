import { Controller } from '@nestjs/common';
import { subjects } from '@gs/contracts';
import { Endpoint, type Answer, type Call } from '@gs/api-platform';
import { TiesHandler } from './ties.handler';

@Controller()
export class TiesController {
  constructor(private readonly ties: TiesHandler) {}

  @Endpoint(subjects.ties)
  get({ actor, params }: Call<typeof subjects.ties>): Promise<Answer<typeof subjects.ties>> {
    return this.ties.get(actor, params.id);
  }

  @Endpoint(subjects.addTie)
  add({ actor, params, body }: Call<typeof subjects.addTie>): Promise<Answer<typeof subjects.addTie>> {
    return this.ties.add(actor, params.id, body);
  }

  @Endpoint(subjects.endTie)
  end({ actor, params, body }: Call<typeof subjects.endTie>): Promise<Answer<typeof subjects.endTie>> {
    return this.ties.end(actor, params.id, body);
  }

  @Endpoint(subjects.removeTie)
  remove({ actor, params, body }: Call<typeof subjects.removeTie>): Promise<Answer<typeof subjects.removeTie>> {
    return this.ties.remove(actor, params.id, body);
  }
}
