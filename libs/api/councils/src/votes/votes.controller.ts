import { councils as contract, type ResponseOf } from '@gs/contracts';
import { Controller } from '@nestjs/common';
import { Endpoint, FileStore, type Call, type FileAnswer } from '@gs/api-platform';
import { WrittenScanReader } from '../read/written-scan.reader';
import { BreakTieHandler } from './break-tie.handler';
import { CloseVoteHandler } from './close-vote.handler';
import { HandsHandler } from './hands.handler';
import { NewRoundHandler } from './new-round.handler';
import { OpenVoteHandler } from './open-vote.handler';
import { SetChannelHandler } from './set-channel.handler';
import { StartCastingHandler } from './start-casting.handler';
import { VoidVoteHandler } from './void-vote.handler';
import { WrittenOpinionHandler } from './written-opinion.handler';

type Detail = ResponseOf<typeof contract.openVote>;

@Controller()
export class VotesController {
  constructor(
    private readonly openVote: OpenVoteHandler,
    private readonly startCasting: StartCastingHandler,
    private readonly setChannel: SetChannelHandler,
    private readonly closeVote: CloseVoteHandler,
    private readonly voidVote: VoidVoteHandler,
    private readonly newRound: NewRoundHandler,
    private readonly breakTie: BreakTieHandler,
    private readonly writtenOpinion: WrittenOpinionHandler,
    private readonly hands: HandsHandler,
    private readonly scans: WrittenScanReader,
    private readonly files: FileStore,
  ) {}

  @Endpoint(contract.openVote)
  open({ actor, params, body }: Call<typeof contract.openVote>): Promise<Detail> {
    return this.openVote.handle(actor, params.id, body);
  }

  @Endpoint(contract.startCasting)
  start({ actor, params, body }: Call<typeof contract.startCasting>): Promise<Detail> {
    return this.startCasting.handle(actor, params.id, body.version);
  }

  @Endpoint(contract.setChannel)
  channel({ actor, params, body }: Call<typeof contract.setChannel>): Promise<Detail> {
    return this.setChannel.handle(actor, params.id, params.memberId, body);
  }

  @Endpoint(contract.closeVote)
  close({ actor, params, body }: Call<typeof contract.closeVote>): Promise<Detail> {
    return this.closeVote.handle(actor, params.id, body.version);
  }

  @Endpoint(contract.voidVote)
  declareVoid({ actor, params, body }: Call<typeof contract.voidVote>): Promise<Detail> {
    return this.voidVote.handle(actor, params.id, body);
  }

  @Endpoint(contract.newRound)
  again({ actor, params, body }: Call<typeof contract.newRound>): Promise<Detail> {
    return this.newRound.handle(actor, params.id, body);
  }

  @Endpoint(contract.breakTie)
  settle({ actor, params, body }: Call<typeof contract.breakTie>): Promise<Detail> {
    return this.breakTie.handle(actor, params.id, body);
  }

  @Endpoint(contract.writtenOpinion)
  write({ actor, params, body }: Call<typeof contract.writtenOpinion>): Promise<Detail> {
    return this.writtenOpinion.handle(actor, params.id, body);
  }

  @Endpoint(contract.writtenScan)
  async scan({ actor, params }: Call<typeof contract.writtenScan>): Promise<FileAnswer> {
    return this.files.answer(await this.scans.fileId(actor, params.id, params.memberId), { inline: true });
  }

  @Endpoint(contract.hands)
  raiseHands({ actor, params, body }: Call<typeof contract.hands>): Promise<Detail> {
    return this.hands.handle(actor, params.id, body);
  }
}
