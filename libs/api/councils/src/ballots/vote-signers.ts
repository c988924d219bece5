import { BlindSigner } from '@gs/ballots/server';
import { Injectable } from '@nestjs/common';
import type { Tx } from '@gs/api-platform';
import { VoteKeysRepository } from '../persistence/vote-keys.repository';

const idle = 60_000;

/**
 * Signers of the votes that hand out ballots now. Making the keys of sixty items takes longer than signing with them, so a
 * signer is kept while members come, and forgotten when the handing out ends here or nobody has come for a minute.
 */
@Injectable()
export class VoteSigners {
  private readonly kept = new Map<string, { readonly signer: BlindSigner; readonly timer: NodeJS.Timeout }>();

  constructor(private readonly keys: VoteKeysRepository) {}

  /** The signer of a vote that the caller has found handing out. @throws Error when its key is gone */
  async of(tx: Tx, voteId: string): Promise<BlindSigner> {
    const known = this.kept.get(voteId);
    if (known !== undefined) {
      known.timer.refresh();
      return known.signer;
    }
    const key = await this.keys.signingKey(tx, voteId);
    if (key === undefined) throw new Error(`vote ${voteId} hands out ballots without a key`);
    const signer = new BlindSigner(key);
    this.forget(voteId);
    this.kept.set(voteId, { signer, timer: setTimeout(() => this.forget(voteId), idle).unref() });
    return signer;
  }

  forget(voteId: string): void {
    clearTimeout(this.kept.get(voteId)?.timer);
    this.kept.delete(voteId);
  }
}
