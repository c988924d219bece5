import { rankByVotes, tallyItem, type VoteRule } from '@gs/domain';
import type { ItemCount, ItemFacts, RecordHead, RecordResult } from './types';

/**
 * What the facts of a vote come to, item by item in the order given: ballots of the box and of paper, written opinions, the
 * rule, and the quota. A whole recount: nothing that a record claims goes into it.
 * @throws RangeError when figures contradict each other (more ballots than members in the room …)
 */
export function countItems(vote: RecordHead['vote'], items: readonly ItemFacts[]): ItemCount[] {
  const counted = items.map((item) => countItem(vote, item));
  if (vote.quota === null) return counted.map((count) => ({ ...count, result: plainResult(count), rank: null }));
  const voted = counted.map(({ tally }, at) => ({ id: String(at), agree: tally.agree, passed: tally.passed }));
  const places = new Map(
    rankByVotes(voted, vote.quota, vote.rule.tie).ranked.map((place) => [Number(place.id), place]),
  );
  return counted.map((count, at) => {
    const place = places.get(at);
    if (place === undefined) return { ...count, result: 'not-passed', rank: null };
    return { ...count, result: place.outcome === 'within' ? 'passed' : place.outcome, rank: place.rank };
  });
}

const plainResult = ({ tally }: Pick<ItemCount, 'tally'>): RecordResult => (tally.passed ? 'passed' : 'not-passed');

function countItem(vote: RecordHead['vote'], item: ItemFacts): Pick<ItemCount, 'tally' | 'arithmetic'> {
  const { ballots, paper, written, recused, recusedPresent } = item;
  const onScreen = ballots.filter(({ choice }) => choice === 'agree').length;
  const figures = {
    ballotsAgree: onScreen + paper.agree,
    ballotsDisagree: ballots.length - onScreen + paper.disagree,
    ballotsInvalid: paper.invalid,
  };
  const { agree, denominator, passed, arithmetic } = tallyItem(
    {
      ...figures,
      totalMembers: vote.totalMembers,
      present: vote.present,
      writtenAgree: written.agree,
      writtenDisagree: written.disagree,
      recused,
      recusedPresent,
    },
    ruleOf(vote),
  );
  return { tally: { ...figures, agree, denominator, passed }, arithmetic };
}

/** The count does not look at where the rule stands; the record carries that in words. */
function ruleOf({ method, rule }: RecordHead['vote']): VoteRule {
  const { citation, ...counted } = rule;
  return { method, ...counted, cite: { instrument: '', clause: citation, confidence: 'V' } };
}
