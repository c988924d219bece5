import { councils as contract, type ResponseOf } from '@gs/contracts';
import { Controller } from '@nestjs/common';
import { Endpoint, type Call } from '@gs/api-platform';
import { CloseVoteHandler } from './close-vote.handler';
import { HandsHandler } from './hands.handler';
import { OpenVoteHandler } from './open-vote.handler';
import { VoidVoteHandler } from './void-vote.handler';
import { WrittenOpinionHandler } from './written-opinion.handler';

type Detail = ResponseOf<typeof contract.openVote>;

@Controller()
export class VotesController {
  constructor(
    private readonly openVote: OpenVoteHandler,
    private readonly closeVote: CloseVoteHandler,
    private readonly voidVote: VoidVoteHandler,
    private readonly writtenOpinion: WrittenOpinionHandler,
    private readonly hands: HandsHandler,
  ) {}

  @Endpoint(contract.openVote)
  open({ actor, params, body }: Call<typeof contract.openVote>): Promise<Detail> {
    return this.openVote.handle(actor, params.id, body);
  }

  @Endpoint(contract.closeVote)
  close({ actor, params, body }: Call<typeof contract.closeVote>): Promise<Detail> {
    return this.closeVote.handle(actor, params.id, body.version);
  }

  @Endpoint(contract.voidVote)
  declareVoid({ actor, params, body }: Call<typeof contract.voidVote>): Promise<Detail> {
    return this.voidVote.handle(actor, params.id, body);
  }

  @Endpoint(contract.writtenOpinion)
  write({ actor, params, body }: Call<typeof contract.writtenOpinion>): Promise<Detail> {
    return this.writtenOpinion.handle(actor, params.id, body);
  }

  @Endpoint(contract.hands)
  raiseHands({ actor, params, body }: Call<typeof contract.hands>): Promise<Detail> {
    return this.hands.handle(actor, params.id, body);
  }
}
