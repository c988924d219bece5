import { Injectable } from '@nestjs/common';
import { ProblemError, type Tx } from '@gs/api-platform';
import { Tellers } from '../persistence/tellers.repository';
import { differing, type PaperCount } from './paper-figures';
import { enteringTellers } from './tally-team';

/** What was counted of the paper ballots, by two people apart. */
@Injectable()
export class PaperCounts {
  constructor(private readonly tellers: Tellers) {}

  /**
   * The figures both tellers came to, by item; none where nobody votes on paper.
   * @throws ProblemError PAPER_NOT_COUNTED (one of them has not entered all), TELLERS_DIFFER
   */
  async agreed(
    tx: Tx,
    vote: { readonly id: string; readonly paperIssued: number | null },
    itemIds: readonly string[],
  ): Promise<Map<string, PaperCount>> {
    if (vote.paperIssued === null) return new Map();
    const [first, second] = enteringTellers(await this.tellers.team(tx, vote.id));
    if (first?.counted !== true || second?.counted !== true) throw new ProblemError('PAPER_NOT_COUNTED');
    const one = await this.tellers.counts(tx, vote.id, first.memberId);
    const other = await this.tellers.counts(tx, vote.id, second.memberId);
    const counted = new Set(one.map(({ itemId }) => itemId));
    if (!itemIds.every((id) => counted.has(id))) throw new ProblemError('PAPER_NOT_COUNTED');
    if (differing(itemIds, one, other).length > 0) throw new ProblemError('TELLERS_DIFFER');
    return new Map(one.map((count) => [count.itemId, count]));
  }
}
