import { voteRuleFor, type VoteRule } from '@gs/domain';
import type { RollCount, RollMember } from '../persistence/roll';
import { electorate } from '../votes/electorate';
import { denominatorBefore } from '../votes/threshold';
import type { BoxRow, TellerRow } from './box-rows';
import type { ItemRow, RollRow, SessionRow, VoteRow, WrittenRow } from './session-rows';

/** Everything a vote's screen is made of. Before it opens `roll` is what the roll call would give; from then on, the snapshot. */
export interface VotePicture {
  readonly vote: VoteRow;
  readonly rule: VoteRule;
  readonly items: readonly ItemRow[];
  readonly roll: readonly RollRow[];
  readonly written: readonly WrittenRow[];
  /** The tally team, the head first. */
  readonly tellers: readonly TellerRow[];
  /** Ballots in the box, one per item and member; null: there is none. */
  readonly ballots: number | null;
  /** The denominator as far as it is known. */
  readonly total: number;
  /** Some of its items are kept from the reader. */
  readonly somethingHidden: boolean;
}

export interface SessionPicture {
  readonly session: SessionRow;
  readonly members: readonly RollMember[];
  /** Items in which a member takes no part, by member. */
  readonly recused: ReadonlyMap<string, readonly string[]>;
}

/** Rows of all votes of a session. */
export interface VoteRows {
  readonly items: readonly ItemRow[];
  readonly roll: readonly RollRow[];
  readonly written: readonly WrittenRow[];
  readonly box: readonly BoxRow[];
  readonly tellers: readonly TellerRow[];
}

export function pictureOf(place: SessionPicture, vote: VoteRow, all: VoteRows): Omit<VotePicture, 'somethingHidden'> {
  const { session, members } = place;
  const items = all.items.filter((item) => item.voteId === vote.id);
  const frozen = all.roll.filter((row) => row.voteId === vote.id);
  const roll = frozen.length > 0 ? frozen : expectedRoll(vote, place, items);
  const rule = vote.rule ?? voteRuleFor(vote.award ?? '', session.day);
  const count: RollCount = {
    total: vote.totalMembers ?? members.length,
    present: roll.filter((row) => row.attendance === 'present').length,
    written: roll.filter((row) => row.attendance === 'written').length,
  };
  return {
    vote,
    rule,
    items,
    roll,
    written: all.written.filter((row) => row.voteId === vote.id),
    tellers: all.tellers.filter((row) => row.voteId === vote.id),
    ballots: all.box.find((row) => row.voteId === vote.id)?.ballots ?? null,
    total: denominatorBefore(rule, count),
  };
}

function expectedRoll(
  vote: VoteRow,
  { session, members, recused }: SessionPicture,
  items: readonly ItemRow[],
): RollRow[] {
  const itemIds = items.map(({ id }) => id);
  const roll = electorate({ members, recused, itemIds, form: session.form, method: vote.method, paperMemberIds: [] });
  return roll.map((entry) => ({ ...entry, voteId: vote.id, hasVoted: false, credential: 'none' }));
}

const counted: ReadonlySet<string | null> = new Set([null, 'passed', 'not-passed']);

/** Items put to the vote: all but those postponed, returned or moved before it. */
export const votedItems = (items: readonly ItemRow[]): ItemRow[] => items.filter(({ result }) => counted.has(result));

/** How many of the items a member of the roll votes on. */
export const entitledCount = (row: RollRow, items: readonly ItemRow[]): number =>
  votedItems(items).filter((item) => !row.recusedItemIds.includes(item.id)).length;

const sum = (rows: readonly RollRow[], items: readonly ItemRow[]): number =>
  rows.reduce((total, row) => total + entitledCount(row, items), 0);

/** Lines of the roll whose written opinion is in on every item. */
export function completeOpinions({ items, roll, written }: Pick<VotePicture, 'items' | 'roll' | 'written'>): RollRow[] {
  const given = new Map(written.map(({ memberId, itemCount }) => [memberId, itemCount]));
  return awaitedOpinions({ items, roll }).filter((row) => (given.get(row.memberId) ?? 0) >= entitledCount(row, items));
}

const awaitedOpinions = ({ items, roll }: Pick<VotePicture, 'items' | 'roll'>): RollRow[] =>
  roll.filter((row) => row.attendance === 'written' && entitledCount(row, items) > 0);

/** What is awaited and what has come, as numbers only: ballots one per item and member, opinions by members. */
export function turnout({ vote, items, roll, written, ballots }: Omit<VotePicture, 'somethingHidden'>): {
  ballotsIn: number;
  ballotsExpected: number;
  writtenIn: number;
  writtenExpected: number;
} {
  const present = roll.filter((row) => row.attendance === 'present');
  const isSecret = vote.method === 'secret';
  const voted = present.filter((row) => row.hasVoted);
  const voting = isSecret ? present.filter((row) => row.channel === 'screen') : present;
  return {
    ballotsIn: isSecret ? (ballots ?? 0) : sum(voted, items),
    ballotsExpected: sum(voting, items),
    writtenIn: completeOpinions({ items, roll, written }).length,
    writtenExpected: awaitedOpinions({ items, roll }).length,
  };
}
