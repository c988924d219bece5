import { findAward, formatCite } from '@gs/domain';
import type { CountedVote, HandedOut, VotedItem } from '@gs/papers';
import type { RollMember } from '../persistence/roll';
import type { ItemRow, RollRow } from '../read/session-rows';
import type { VotePicture } from '../read/vote-view';
import { thresholdText } from '../votes/threshold';

type Tally = NonNullable<ItemRow['tally']>;
type Counted = ItemRow & { readonly tally: Tally };

export const awardName = (award: string | null): string =>
  award === null ? 'Nội dung khác' : (findAward(award)?.name ?? award);

const isCounted = (item: ItemRow): item is Counted => item.tally !== null;

export interface CountContext {
  readonly members: readonly RollMember[];
  readonly circulated: boolean;
  /** All votes of the session: what is voted on again is decided by its last round. */
  readonly votes: readonly VotePicture[];
}

/**
 * An ended vote as the papers print it: the stored tallies, nothing counted again. How many ballots were handed out follows
 * from the frozen roll; what of them did not come back is the difference.
 */
export function countedVote(picture: VotePicture, context: CountContext): CountedVote {
  const { vote, rule, total, roll, written } = picture;
  const items = picture.items.filter(isCounted);
  const channels = channelsOf(picture);
  const asked = roll.filter((row) => row.attendance === 'written' && items.some((item) => takesPart(row, item)));
  return {
    title: awardName(vote.award),
    round: vote.round,
    method: context.circulated ? 'written' : vote.method,
    thresholdText: thresholdText(rule, total),
    cite: formatCite(rule.cite),
    quota: vote.quota,
    screen: channels.secret ? handedOut(channels.screen, items, direct) : null,
    paper: channels.secret ? handedOut(channels.paper, items, onPaper) : null,
    written: { asked: asked.length, given: written.filter(({ itemCount }) => itemCount > 0).length },
    recused: recusedOf(picture, context.members),
    tieDecision: items.find(({ reason }) => reason !== '')?.reason ?? '',
    recordRoot: vote.recordRoot,
    items: items.map((item) => votedItem(item, channels, isRepeated(item, picture, context.votes))),
  };
}

/** Names of the members who take no part in some of the vote's matters, and of which. */
export function recusedOf(
  { items, roll }: VotePicture,
  members: readonly RollMember[],
): { readonly name: string; readonly subjects: string[] }[] {
  return roll.flatMap(({ memberId, recusedItemIds }) => {
    const subjects = items.filter(({ id }) => recusedItemIds.includes(id)).map(({ title }) => title);
    const member = members.find(({ id }) => id === memberId);
    return member === undefined || subjects.length === 0 ? [] : [{ name: member.name, subjects }];
  });
}

interface Channels {
  readonly secret: boolean;
  readonly screen: readonly RollRow[];
  readonly paper: readonly RollRow[];
}

/** Members in the room by how they were given their ballots. A vote held before ballots were signed has no credentials. */
function channelsOf({ vote, roll }: VotePicture): Channels {
  const present = roll.filter(({ attendance }) => attendance === 'present');
  const signed = present.some(({ credential }) => credential !== 'none') || vote.recordRoot !== null;
  return {
    secret: vote.method === 'secret',
    screen: present.filter(({ channel, credential }) => channel === 'screen' && (!signed || credential !== 'none')),
    paper: present.filter(({ channel }) => channel === 'paper'),
  };
}

const takesPart = (row: RollRow, item: ItemRow): boolean => !row.recusedItemIds.includes(item.id);
const entitled = (rows: readonly RollRow[], item: ItemRow): number => rows.filter((row) => takesPart(row, item)).length;
const onPaper = ({ tally: { paper } }: Counted): number =>
  paper === undefined ? 0 : paper.agree + paper.disagree + paper.invalid;
const direct = (item: Counted): number =>
  item.tally.ballotsAgree + item.tally.ballotsDisagree + item.tally.ballotsInvalid - onPaper(item);

/** Ballots handed out in one channel, matter by matter; never fewer than came back, as in votes without a roll. */
function handedOut(
  rows: readonly RollRow[],
  items: readonly Counted[],
  returned: (item: Counted) => number,
): HandedOut | null {
  const issued = items.reduce((sum, item) => sum + Math.max(entitled(rows, item), returned(item)), 0);
  if (issued === 0) return null;
  const voters = rows.filter((row) => items.some((item) => takesPart(row, item))).length;
  return { voters: Math.max(voters, ...items.map(returned)), issued };
}

function votedItem(item: Counted, channels: Channels, repeated: boolean): VotedItem {
  const { tally } = item;
  const short = (rows: readonly RollRow[], returned: number): number => Math.max(0, entitled(rows, item) - returned);
  return {
    subject: item.title,
    place: item.subtitle,
    ballotsAgree: tally.ballotsAgree,
    ballotsDisagree: tally.ballotsDisagree,
    ballotsInvalid: tally.ballotsInvalid,
    paper: tally.paper ?? { agree: 0, disagree: 0, invalid: 0 },
    writtenAgree: tally.writtenAgree,
    writtenDisagree: tally.writtenDisagree,
    missing: channels.secret ? short(channels.screen, direct(item)) + short(channels.paper, onPaper(item)) : 0,
    agree: tally.agree,
    passed: tally.passed,
    arithmetic: tally.arithmetic,
    rank: tally.rank ?? null,
    beyondQuota: item.result !== null && tally.beyondQuota === true,
    tied: item.result === null,
    repeated,
  };
}

/** Whether a later round of the same matter has been counted. A matter keeps its number from round to round. */
const isRepeated = (item: ItemRow, picture: VotePicture, votes: readonly VotePicture[]): boolean =>
  votes.some(
    ({ vote, items }) =>
      vote.state === 'closed' && vote.round > picture.vote.round && items.some(({ seq }) => seq === item.seq),
  );
