import { councils as contract, type ResponseOf } from '@gs/contracts';
import { Controller } from '@nestjs/common';
import { Endpoint, type Call } from '@gs/api-platform';
import { BallotReader } from '../read/ballot.reader';
import { CastBallotHandler } from './cast-ballot.handler';

@Controller()
export class BallotsController {
  constructor(
    private readonly reader: BallotReader,
    private readonly castBallot: CastBallotHandler,
  ) {}

  @Endpoint(contract.ballot)
  sheet({ actor, params }: Call<typeof contract.ballot>): Promise<ResponseOf<typeof contract.ballot>> {
    return this.reader.sheet(actor, params.id);
  }

  @Endpoint(contract.castBallot)
  cast({ actor, params, body }: Call<typeof contract.castBallot>): Promise<ResponseOf<typeof contract.castBallot>> {
    return this.castBallot.handle(actor, params.id, body);
  }

  @Endpoint(contract.myVotes)
  async mine({ actor }: Call<typeof contract.myVotes>): Promise<ResponseOf<typeof contract.myVotes>> {
    return { items: await this.reader.votes(actor) };
  }
}
