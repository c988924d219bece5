import { voteRuleFor, votesNeeded, type VoteRule } from '@gs/domain';
import type { RollCount, RollMember } from '../persistence/roll';
import { denominatorBefore, thresholdText } from '../votes/threshold';
import type { ItemRow, RollRow, SessionRow, VoteDetail, VoteRow, WrittenRow } from './session-rows';

/** Everything a vote's screen is made of. Before it opens `roll` is what the roll call would give; from then on, the snapshot. */
export interface VotePicture {
  readonly vote: VoteRow;
  readonly rule: VoteRule;
  readonly items: readonly ItemRow[];
  readonly roll: readonly RollRow[];
  readonly written: readonly WrittenRow[];
  /** The denominator as far as it is known. */
  readonly total: number;
  /** Some of its items are kept from the reader: then nothing that counts ballots is for them. */
  readonly somethingHidden: boolean;
}

export interface SessionPicture {
  readonly session: SessionRow;
  readonly members: readonly RollMember[];
  /** Items in which a member takes no part, by member. */
  readonly recused: ReadonlyMap<string, readonly string[]>;
}

export function pictureOf(
  { session, members, recused }: SessionPicture,
  vote: VoteRow,
  all: {
    readonly items: readonly ItemRow[];
    readonly roll: readonly RollRow[];
    readonly written: readonly WrittenRow[];
  },
): Omit<VotePicture, 'somethingHidden'> {
  const items = all.items.filter((item) => item.voteId === vote.id);
  const frozen = all.roll.filter((row) => row.voteId === vote.id);
  const roll = frozen.length > 0 ? frozen : expectedRoll(vote, members, items, recused);
  const rule = vote.rule ?? voteRuleFor(vote.award ?? '', session.day);
  const count: RollCount = {
    total: vote.totalMembers ?? members.length,
    present: roll.filter((row) => row.attendance === 'present').length,
    written: roll.filter((row) => row.attendance === 'written').length,
  };
  const written = all.written.filter((row) => row.voteId === vote.id);
  return { vote, rule, items, roll, written, total: denominatorBefore(rule, count) };
}

function expectedRoll(
  vote: VoteRow,
  members: readonly RollMember[],
  items: readonly ItemRow[],
  recused: SessionPicture['recused'],
): RollRow[] {
  const ofVote = new Set(items.map(({ id }) => id));
  return members.map((member) => ({
    voteId: vote.id,
    memberId: member.id,
    attendance: member.status ?? 'absent',
    recusedItemIds: (recused.get(member.id) ?? []).filter((itemId) => ofVote.has(itemId)),
    hasVoted: false,
    channel: 'screen',
    credential: 'none',
  }));
}

/** Items put to the vote: all but those postponed before it. */
export const votedItems = (items: readonly ItemRow[]): ItemRow[] => items.filter((item) => item.result !== 'postponed');

/** How many of the items a member of the roll votes on. */
export const entitledCount = (row: RollRow, items: readonly ItemRow[]): number =>
  votedItems(items).filter((item) => !row.recusedItemIds.includes(item.id)).length;

/** Who is awaited and who has come, as numbers only. */
export function turnout(picture: VotePicture): {
  ballotsIn: number;
  ballotsExpected: number;
  writtenIn: number;
  writtenExpected: number;
} {
  const { items, roll } = picture;
  const voting = roll.filter((row) => entitledCount(row, items) > 0);
  const present = voting.filter((row) => row.attendance === 'present');
  return {
    ballotsIn: present.filter((row) => row.hasVoted).length,
    ballotsExpected: present.length,
    writtenIn: writtenBy(picture).length,
    writtenExpected: voting.filter((row) => row.attendance === 'written').length,
  };
}

/** Members whose written opinion is in and says something of each item they have part in. */
export function writtenBy({ items, roll, written }: VotePicture): string[] {
  return roll
    .filter((row) => row.attendance === 'written' && entitledCount(row, items) > 0)
    .filter(
      (row) => (written.find((one) => one.memberId === row.memberId)?.itemCount ?? 0) >= entitledCount(row, items),
    )
    .map((row) => row.memberId);
}

/** A show of hands ends once the secretary has recorded it; a secret ballot when the chair says so. */
export const mayClose = (picture: VotePicture): boolean => {
  const { ballotsIn, ballotsExpected } = turnout(picture);
  return picture.vote.method === 'secret' || ballotsIn === ballotsExpected;
};

export function voteView(session: SessionRow, picture: VotePicture): VoteDetail {
  const { vote, rule, items, total } = picture;
  return {
    id: vote.id,
    title: vote.title,
    award: vote.award,
    method: vote.method,
    state: vote.state,
    version: vote.version,
    rule: {
      denominator: rule.denominator,
      needed: votesNeeded(total, rule),
      total,
      thresholdText: thresholdText(rule, total),
      cite: rule.cite,
    },
    openedAt: vote.openedAt,
    closedAt: vote.closedAt,
    ...turnout(picture),
    writtenBy: session.managed ? writtenBy(picture) : [],
    items: items.map(({ id, seq, kind, refId, title, subtitle, award, result, tally }) => ({
      id,
      seq,
      kind,
      refId,
      title,
      subtitle,
      award,
      result,
      tally,
    })),
    allowedActions: session.managed ? voteActions(session, picture) : [],
    voidReason: vote.voidReason,
  };
}

function voteActions(session: SessionRow, picture: VotePicture): VoteDetail['allowedActions'] {
  const { state, method } = picture.vote;
  if (session.state === 'planned') return state === 'prepared' ? ['writtenOpinions'] : [];
  if (session.state !== 'open') return [];
  if (state === 'prepared') return ['openVote', 'writtenOpinions'];
  if (state !== 'open') return [];
  return [
    ...(mayClose(picture) ? (['closeVote'] as const) : []),
    'voidVote',
    'writtenOpinions',
    ...(method === 'open' ? (['hands'] as const) : []),
  ];
}
