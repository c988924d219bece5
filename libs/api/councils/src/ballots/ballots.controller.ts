import { councils as contract, type ResponseOf } from '@gs/contracts';
import { Controller } from '@nestjs/common';
import { Endpoint, type Call, type FileAnswer, type PublicCall } from '@gs/api-platform';
import { BallotReader } from '../read/ballot.reader';
import { PublishedReader } from '../read/published.reader';
import { TellerReader } from '../read/teller.reader';
import { CastBallotHandler } from './cast-ballot.handler';
import { CredentialHeldHandler } from './credential-held.handler';
import { CredentialHandler } from './credential.handler';
import { MyOpinionHandler } from './my-opinion.handler';
import { recordFile } from './record-file';
import { TellerCountHandler } from './teller-count.handler';

@Controller()
export class BallotsController {
  constructor(
    private readonly reader: BallotReader,
    private readonly publishedReader: PublishedReader,
    private readonly tellers: TellerReader,
    private readonly credentials: CredentialHandler,
    private readonly held: CredentialHeldHandler,
    private readonly castBallot: CastBallotHandler,
    private readonly opinions: MyOpinionHandler,
    private readonly counts: TellerCountHandler,
  ) {}

  @Endpoint(contract.ballot)
  sheet({ actor, params }: Call<typeof contract.ballot>): Promise<ResponseOf<typeof contract.ballot>> {
    return this.reader.sheet(actor, params.id);
  }

  @Endpoint(contract.myVotes)
  async mine({ actor }: Call<typeof contract.myVotes>): Promise<ResponseOf<typeof contract.myVotes>> {
    return { items: await this.reader.votes(actor) };
  }

  @Endpoint(contract.credential)
  receive({ actor, params, body }: Call<typeof contract.credential>): Promise<ResponseOf<typeof contract.credential>> {
    return this.credentials.handle(actor, params.id, body);
  }

  @Endpoint(contract.credentialHeld)
  hold({ actor, params }: Call<typeof contract.credentialHeld>): Promise<void> {
    return this.held.handle(actor, params.id);
  }

  /** Who asks is not known and not looked at. */
  @Endpoint(contract.castBallot)
  cast({ params, body }: PublicCall<typeof contract.castBallot>): Promise<ResponseOf<typeof contract.castBallot>> {
    return this.castBallot.handle(params.id, body);
  }

  @Endpoint(contract.myOpinion)
  write({ actor, params, body }: Call<typeof contract.myOpinion>): Promise<void> {
    return this.opinions.handle(actor, params.id, body);
  }

  @Endpoint(contract.tellerSheet)
  tellerSheet({ actor, params }: Call<typeof contract.tellerSheet>): Promise<ResponseOf<typeof contract.tellerSheet>> {
    return this.tellers.sheet(actor, params.id);
  }

  @Endpoint(contract.tellerCount)
  tellerCount({
    actor,
    params,
    body,
  }: Call<typeof contract.tellerCount>): Promise<ResponseOf<typeof contract.tellerCount>> {
    return this.counts.handle(actor, params.id, body);
  }

  @Endpoint(contract.published)
  published({ actor, params }: Call<typeof contract.published>): Promise<ResponseOf<typeof contract.published>> {
    return this.publishedReader.list(actor, params.id);
  }

  @Endpoint(contract.voteRecord)
  async record({ actor, params }: Call<typeof contract.voteRecord>): Promise<FileAnswer> {
    return recordFile(await this.publishedReader.whole(actor, params.id), params.format);
  }
}
