import { countItems } from './count';
import { itemRoot, recordRoot, sortedBallots } from './roots';
import { recordFormat, type ItemFacts, type RecordHead, type UnsignedRecord, type VoteFacts } from './types';

/**
 * The record of a vote from what is known of it: counted, ranked, sorted, with its roots. The same facts always give the same
 * record, so it may be made again whenever it is asked for; names and titles in it must be those of the day of the vote.
 * @throws RangeError when figures contradict each other
 */
export function recordOf(facts: VoteFacts): UnsignedRecord {
  const { council, session, vote } = headOf(facts);
  const ordered = facts.items.map(factsOf).sort((a, b) => a.seq - b.seq);
  const counts = countItems(vote, ordered);
  const recorded = ordered.flatMap((item, at) => {
    const count = counts[at];
    return count ? [{ ...item, ballots: sortedBallots(item.ballots), ...count, root: itemRoot(item) }] : [];
  });
  const record = { format: recordFormat, council, session, vote, items: recorded } as const;
  return { ...record, root: recordRoot(record) };
}

/** Only what belongs there, whatever else the objects at hand carry: a record holds no name of a voter by accident. */
function headOf({ council, session, vote }: RecordHead): RecordHead {
  const { num, den, strict } = vote.rule.threshold;
  const { denominator, writtenCounts, recusedLeave, tie, maxRounds, citation } = vote.rule;
  const rule = { denominator, threshold: { num, den, strict }, writtenCounts, recusedLeave, tie, maxRounds, citation };
  const { id, title, award, method, round, quota, totalMembers, present, openedOn, closedOn, modulus } = vote;
  return {
    council: { id: council.id, name: council.name, level: council.level },
    session: { id: session.id, title: session.title, date: session.date },
    vote: { id, title, award, method, round, quota, rule, totalMembers, present, openedOn, closedOn, modulus },
  };
}

function factsOf(item: ItemFacts): ItemFacts {
  const { id, seq, title, subtitle, exponent, credentials, paper, written, recused, recusedPresent } = item;
  return {
    ...{ id, seq, title, subtitle, exponent, credentials, recused, recusedPresent },
    ballots: item.ballots.map(({ serial, signature, choice }) => ({ serial, signature, choice })),
    paper: { issued: paper.issued, agree: paper.agree, disagree: paper.disagree, invalid: paper.invalid },
    written: { agree: written.agree, disagree: written.disagree },
  };
}
