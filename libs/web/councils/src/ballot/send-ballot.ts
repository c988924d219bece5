import { councils } from '@gs/contracts';
import { api } from '@gs/web-platform';
import type { CastingStage } from './credential-store';

/** Puts the ballot into the box, by a request that bears no name. The same ballot again is answered the same way. */
export async function sendBallot(casting: CastingStage): Promise<string> {
  const ballots = casting.ballots.map(({ itemId, serial, signature, choice }) => ({
    itemId,
    serial,
    signature,
    choice,
  }));
  const { receipt } = await api(councils.castBallot, { params: { id: casting.facts.voteId }, body: { ballots } });
  return receipt;
}
