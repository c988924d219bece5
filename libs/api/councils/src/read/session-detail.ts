import { quorumMet, quorumNeeded, quorumRuleFor, votesNeeded, type SessionPurpose } from '@gs/domain';
import { countRoll, type RollMember } from '../persistence/roll';
import { highestPossible } from '../votes/highest-possible';
import type { SessionView } from './session.reader';
import type { SessionDetail, SessionRow } from './session-rows';
import { voteView, votedItems, type VotePicture } from './vote-view';

/** The contract's picture of a session, of what its reader may see. */
export function sessionDetail({ session, members, votes }: SessionView, undecided: number): SessionDetail {
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
    itemCount: votes.reduce((sum, { items }) => sum + items.length, 0),
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
    quorums: quorums(session, members),
    votes: votes.map((picture) => voteView(session, picture)),
    conflicts: session.managed ? votes.flatMap((picture) => effectsOf(picture, members)) : [],
    conflictsToDecide: undecided,
    allowedActions: session.managed ? sessionActions(session, votes) : [],
  };
}

const isRunning = ({ vote }: VotePicture): boolean => vote.state === 'issuing' || vote.state === 'open';

export function quorums(session: SessionRow, members: readonly RollMember[]): SessionDetail['quorums'] {
  const roll = countRoll(members);
  return (['ordinary', 'awards'] as const satisfies readonly SessionPurpose[]).map((purpose) => {
    const rule = quorumRuleFor(session.level, purpose, session.day);
    return {
      purpose,
      awards: [],
      needed: quorumNeeded(roll.total, rule),
      have: roll.present + (rule.countsWritten ? roll.written : 0),
      total: roll.total,
      met: quorumMet(roll, rule),
      cite: rule.cite,
    };
  });
}

/** For each member who takes no part in items of a vote that has not ended: the best its items can still reach, and what they need. */
export function effectsOf(picture: VotePicture, members: readonly RollMember[]): SessionDetail['conflicts'] {
  const { vote, rule, roll, total } = picture;
  if (vote.state !== 'prepared' && !isRunning(picture)) return [];
  const items = votedItems(picture.items);
  const electorate = roll.map((row) => {
    const status = isRunning(picture)
      ? row.attendance
      : (members.find(({ id }) => id === row.memberId)?.status ?? null);
    return { memberId: row.memberId, status, recused: row.recusedItemIds };
  });
  const needed = votesNeeded(total, rule);
  return electorate
    .map((one) => ({ ...one, itemIds: items.filter(({ id }) => one.recused.includes(id)).map(({ id }) => id) }))
    .filter(({ itemIds }) => itemIds.length > 0)
    .map(({ memberId, itemIds }) => {
      const highest = Math.min(...itemIds.map((itemId) => highestPossible(itemId, electorate)));
      return {
        memberId,
        memberName: members.find(({ id }) => id === memberId)?.name ?? '',
        voteId: vote.id,
        itemIds,
        highestPossible: highest,
        needed,
        total,
        reachable: highest >= needed,
      };
    });
}

function sessionActions(session: SessionRow, votes: readonly VotePicture[]): SessionDetail['allowedActions'] {
  if (session.state === 'planned') return ['edit', 'open', 'cancel', 'editAgenda', 'rollCall', 'invite'];
  if (session.state !== 'open') return [];
  const voting = votes.some(isRunning);
  const counted = votes.some(({ vote }) => vote.state === 'closed');
  return [
    'edit',
    'close',
    'conduct',
    ...(voting || counted ? [] : (['cancel'] as const)),
    'editAgenda',
    ...(voting ? [] : (['rollCall'] as const)),
  ];
}
