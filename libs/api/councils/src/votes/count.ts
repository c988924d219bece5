import { tallyItem, type VoteRule } from '@gs/domain';
import type { Queryable } from '@gs/api-platform';
import type { ItemTally } from '../agenda/agenda-port';
import type { RollEntry } from './vote-items';

/** Choices on one item, summed: never one by one. */
export interface ItemCount {
  readonly itemId: string;
  readonly ballotsAgree: number;
  readonly ballotsDisagree: number;
  readonly ballotsInvalid: number;
  readonly writtenAgree: number;
  readonly writtenDisagree: number;
}

const how = (alias: string, source: string, choice: string): string =>
  `count(*) FILTER (WHERE source = '${source}' AND choice = '${choice}')::int AS "${alias}"`;

/** Sums the choices of a vote per item; an item nobody voted on has no row. To be asked only when the vote has ended. */
export const countChoices = (db: Queryable, voteId: string): Promise<ItemCount[]> =>
  db.query<ItemCount>(
    `SELECT item_id AS "itemId", ${how('ballotsAgree', 'ballot', 'agree')}, ${how('ballotsDisagree', 'ballot', 'disagree')},
       ${how('ballotsInvalid', 'ballot', 'invalid')}, ${how('writtenAgree', 'written', 'agree')},
       ${how('writtenDisagree', 'written', 'disagree')}
     FROM (SELECT item_id, choice, 'ballot' AS source FROM ballot_choice WHERE vote_id = $1
       UNION ALL SELECT item_id, choice, CASE source WHEN 'hand' THEN 'ballot' ELSE source END FROM named_choice WHERE vote_id = $1) AS c
     GROUP BY item_id`,
    [voteId],
  );

/**
 * The result of one item under the vote's snapshots. A recused member stays among all members (no rule says otherwise),
 * is in the room when present, and has no vote on the item.
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
  const present = roll.filter(({ attendance }) => attendance === 'present').length;
  const { agree, denominator, passed, arithmetic } = tallyItem({ ...figures, totalMembers, present }, rule);
  return { ...figures, agree, denominator, passed, arithmetic };
}
