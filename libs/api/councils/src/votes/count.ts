import { tallyItem, type VoteRule } from '@gs/domain';
import type { ItemTally } from '../agenda/agenda-port';
import type { ItemCount } from '../persistence/choices.repository';
import type { RollEntry } from '../persistence/votes.repository';

/**
 * The result of one item under the vote's snapshots. A recused member has no vote on the item; whether they stay in the
 * number the share is taken of is a matter of the rule.
 */
export function tallyOf(
  itemId: string,
  counts: ReadonlyMap<string, ItemCount>,
  snapshot: { readonly rule: VoteRule; readonly totalMembers: number; readonly roll: readonly RollEntry[] },
): ItemTally {
  const { rule, totalMembers, roll } = snapshot;
  const count = counts.get(itemId);
  const figures = {
    ballotsAgree: count?.ballotsAgree ?? 0,
    ballotsDisagree: count?.ballotsDisagree ?? 0,
    ballotsInvalid: count?.ballotsInvalid ?? 0,
    writtenAgree: count?.writtenAgree ?? 0,
    writtenDisagree: count?.writtenDisagree ?? 0,
    recused: roll.filter(({ recusedItemIds }) => recusedItemIds.includes(itemId)).length,
  };
  const inRoom = roll.filter(({ attendance }) => attendance === 'present');
  const present = inRoom.length;
  const recusedPresent = inRoom.filter(({ recusedItemIds }) => recusedItemIds.includes(itemId)).length;
  const input = { ...figures, totalMembers, present, recusedPresent };
  const { agree, denominator, passed, arithmetic } = tallyItem(input, rule);
  return { ...figures, agree, denominator, passed, arithmetic };
}
