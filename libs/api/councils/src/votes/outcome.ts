import { rankByVotes, type RankedItem, type VoteRule } from '@gs/domain';
import type { ItemTally } from '../agenda/agenda-port';

/** A counted item with what the count came to; null: equal in votes at the edge of the quota, the chair has to decide. */
export interface Outcome {
  readonly result: 'passed' | 'not-passed' | null;
  readonly tally: ItemTally;
}

/**
 * What counts come to. Without a quota an item passes or not by its own votes; with one, those that pass are ranked, the
 * ones beyond it do not pass, and equal ones at its edge stay undecided where the rule leaves them to the chair.
 * @returns outcomes by item id
 */
export function outcomes(
  tallies: ReadonlyMap<string, ItemTally>,
  quota: number | null,
  rule: Pick<VoteRule, 'tie'>,
): Map<string, Outcome> {
  const items = [...tallies].map(([id, { agree, passed }]) => ({ id, agree, passed }));
  const ranked = quota === null ? [] : rankByVotes(items, quota, rule.tie).ranked;
  const places = new Map(ranked.map((item) => [item.id, item]));
  return new Map([...tallies].map(([id, tally]) => [id, outcomeOf(tally, places.get(id))]));
}

function outcomeOf(tally: ItemTally, place: RankedItem | undefined): Outcome {
  if (place === undefined) return { result: tally.passed ? 'passed' : 'not-passed', tally };
  const ranked = { ...tally, rank: place.rank };
  if (place.outcome === 'within') return { result: 'passed', tally: ranked };
  if (place.outcome === 'beyond') return { result: 'not-passed', tally: { ...ranked, beyondQuota: true } };
  return { result: null, tally: ranked };
}

/** Whether an item was counted and is left to the chair. */
export const isTied = ({
  result,
  tally,
}: {
  readonly result: string | null;
  readonly tally: ItemTally | null;
}): boolean => result === null && tally !== null;

/** Places that tied items of a vote compete for. */
export const freePlaces = (quota: number | null, items: readonly { readonly result: string | null }[]): number =>
  Math.max(0, (quota ?? 0) - items.filter(({ result }) => result === 'passed').length);
