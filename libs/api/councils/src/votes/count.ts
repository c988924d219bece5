import { tallyItem, type VoteRule } from '@gs/domain';
import type { ItemTally } from '../agenda/agenda-port';
import type { ItemCount } from '../persistence/choices.repository';
import type { PaperCount } from './paper-figures';
import type { RollEntry } from '../persistence/vote-roll.repository';

/** What an item is counted under: the vote's snapshots, and what was counted of its paper ballots. */
export interface CountBase {
  readonly rule: VoteRule;
  readonly totalMembers: number;
  readonly roll: readonly Pick<RollEntry, 'attendance' | 'recusedItemIds'>[];
  /** Per item; empty where nobody voted on paper. */
  readonly paper: ReadonlyMap<string, PaperCount>;
}

/**
 * The result of one item: ballots on screen and on paper and written opinions in one count. Whether a recused member stays
 * among those counted is the rule's to say; they have no vote on the item either way.
 */
export function tallyOf(itemId: string, counts: ReadonlyMap<string, ItemCount>, base: CountBase): ItemTally {
  const { rule, totalMembers, roll } = base;
  const count = counts.get(itemId);
  const sheets = base.paper.get(itemId);
  const recused = roll.filter(({ recusedItemIds }) => recusedItemIds.includes(itemId));
  const figures = {
    ballotsAgree: (count?.ballotsAgree ?? 0) + (sheets?.agree ?? 0),
    ballotsDisagree: (count?.ballotsDisagree ?? 0) + (sheets?.disagree ?? 0),
    ballotsInvalid: (count?.ballotsInvalid ?? 0) + (sheets?.invalid ?? 0),
    writtenAgree: count?.writtenAgree ?? 0,
    writtenDisagree: count?.writtenDisagree ?? 0,
    recused: recused.length,
  };
  const isPresent = ({ attendance }: Pick<RollEntry, 'attendance'>): boolean => attendance === 'present';
  const input = {
    ...figures,
    totalMembers,
    present: roll.filter(isPresent).length,
    recusedPresent: recused.filter(isPresent).length,
  };
  const { agree, denominator, passed, arithmetic } = tallyItem(input, rule);
  const paper = sheets && { agree: sheets.agree, disagree: sheets.disagree, invalid: sheets.invalid };
  return { ...figures, agree, denominator, passed, arithmetic, ...(paper ? { paper } : {}) };
}
