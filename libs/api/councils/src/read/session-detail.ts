import { findAward, outlookOf, quorumBars, quorumMet, quorumNeeded, type Outlook } from '@gs/domain';
import { countRoll, type RollMember } from '../persistence/roll';
import { inForm } from '../sessions/quorum';
import type { SessionView } from './session.reader';
import type { SessionDetail } from './session-rows';
import { voteView } from './vote-detail';
import { votedItems, type VotePicture } from './vote-view';

/** The contract's picture of a session, of what its reader may see. */
export function sessionDetail(view: SessionView, undecided: number): SessionDetail {
  const { session, members, votes } = view;
  const memberName = (id: string | null): string => members.find((member) => member.id === id)?.name ?? '';
  return {
    id: session.id,
    council: { id: session.councilId, name: session.councilName, level: session.level },
    title: session.title,
    kind: session.kind,
    form: session.form,
    opinionsDue: session.opinionsDue,
    state: session.state,
    scheduledAt: session.scheduledAt,
    place: session.place,
    itemCount: new Set(votes.flatMap(({ items }) => items.map(({ seq }) => seq))).size,
    version: session.version,
    openedAt: session.openedAt,
    closedAt: session.closedAt,
    invitedAt: session.invitedAt,
    invitationText: session.invitationText,
    notes: session.notes,
    conclusion: session.conclusion,
    establishedBy: session.establishedBy,
    organisation: session.organisation,
    chairName: memberName(session.chairMemberId),
    secretaryName: memberName(session.secretaryMemberId),
    myMemberId: session.myMemberId,
    currentItemId: session.currentItemId,
    attendance: members.map(({ id, seat, name, position, role, status, reason }) => ({
      memberId: id,
      seat,
      name,
      position,
      role,
      status,
      reason,
    })),
    rollFrozen: votes.some(isRunning),
    quorums: quorums(view),
    votes: votes.map((picture) => voteView(session, picture)),
    conflicts: session.managed ? votes.flatMap((picture) => effectsOf(picture, members)) : [],
    conflictsToDecide: undecided,
    allowedActions: session.managed ? sessionActions(view) : [],
  };
}

const isRunning = ({ vote }: VotePicture): boolean => vote.state === 'issuing' || vote.state === 'open';

/** Every quorum bar of the day's rules for what is on the agenda, with what the roll call gives. */
export function quorums({ session, members, votes }: SessionView): SessionDetail['quorums'] {
  const roll = countRoll(members);
  const considered = votes.flatMap(({ vote }) => (vote.award === null || vote.state === 'void' ? [] : [vote.award]));
  return quorumBars(session.level, session.day, considered).map((bar) => {
    const { purpose, awards, ...rule } = inForm(session.form, bar);
    return {
      purpose,
      awards: awards.map((code) => findAward(code)?.name ?? code),
      needed: quorumNeeded(roll.total, rule),
      have: roll.present + (rule.countsWritten ? roll.written : 0),
      total: roll.total,
      met: quorumMet(roll, rule),
      cite: rule.cite,
    };
  });
}

/** For each member who takes no part in items of a vote that has not ended: the best the worst of them can still reach, and what it needs. */
export function effectsOf(picture: VotePicture, members: readonly RollMember[]): SessionDetail['conflicts'] {
  const { vote, rule, roll } = picture;
  if (vote.state !== 'prepared' && !isRunning(picture)) return [];
  const items = votedItems(picture.items);
  const electorate = roll.map((row) => {
    const status = isRunning(picture)
      ? row.attendance
      : (members.find(({ id }) => id === row.memberId)?.status ?? null);
    return { memberId: row.memberId, status, recused: row.recusedItemIds };
  });
  const outlook = (itemId: string): Outlook =>
    outlookOf(
      electorate.map(({ status, recused }) => ({ status, recused: recused.includes(itemId) })),
      rule,
    );
  return electorate
    .map((one) => ({ ...one, itemIds: items.filter(({ id }) => one.recused.includes(id)).map(({ id }) => id) }))
    .filter(({ itemIds }) => itemIds.length > 0)
    .map(({ memberId, itemIds }) => {
      const { highest, needed, total, reachable } = itemIds.map(outlook).reduce(worse);
      return {
        memberId,
        memberName: members.find(({ id }) => id === memberId)?.name ?? '',
        voteId: vote.id,
        itemIds,
        highestPossible: highest,
        needed,
        total,
        reachable,
      };
    });
}

/** The one with less to spare. */
const worse = (a: Outlook, b: Outlook): Outlook => (b.highest - b.needed < a.highest - a.needed ? b : a);

function sessionActions({ session, votes, somethingHidden }: SessionView): SessionDetail['allowedActions'] {
  if (session.state === 'planned') return ['edit', 'open', 'cancel', 'editAgenda', 'rollCall', 'invite'];
  // The minutes are often finished after the session, until they are signed; those of history are not written here at all.
  if (session.state === 'closed') return session.proseStands ? [] : ['edit'];
  if (session.state !== 'open') return [];
  const voting = votes.some(isRunning);
  const counted = votes.some(({ vote }) => vote.state === 'closed');
  return [
    ...(session.proseStands ? [] : (['edit'] as const)),
    // Who takes no part in all of it leaves its end to others.
    ...(somethingHidden ? [] : (['close'] as const)),
    // Written opinions are given over days: there is no room that follows a screen.
    ...(session.form === 'meeting' ? (['conduct'] as const) : []),
    ...(voting || counted || somethingHidden ? [] : (['cancel'] as const)),
    'editAgenda',
    ...(voting ? [] : (['rollCall'] as const)),
  ];
}
