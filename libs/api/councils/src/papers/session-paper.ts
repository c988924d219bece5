import type { Paper } from '@gs/papers';
import type { RollMember } from '../persistence/roll';
import type { SessionView } from '../read/session.reader';
import type { VotePicture } from '../read/vote-view';
import { awardName, ballotFigures, countedItems } from './figures';
import { distinct, methodNames, momentInWords, placeName, roleNames } from './words';
import { thresholdText } from '../votes/threshold';

type MinutesData = Extract<Paper, { kind: 'session-minutes' }>['data'];
type TallyData = Extract<Paper, { kind: 'tally-minutes' }>['data'];

/** @param chain names of the council's unit and its superiors on the day, from itself upwards */
export function sessionMinutes(view: SessionView, chain: readonly string[]): MinutesData {
  const { session, members, votes } = view;
  const counted = votes.filter(({ vote }) => vote.state === 'closed');
  const { chair, secretary } = leaders(view);
  return {
    head: headOf(view, chain),
    councilName: session.councilName,
    subject: session.title,
    establishedBy: session.establishedBy,
    openedAt: momentInWords(session.openedAt ?? session.scheduledAt),
    closedAt: momentInWords(session.closedAt),
    place: session.place === '' ? session.organisation.name : session.place,
    members: members.map(({ name, position, role, status, reason }) => ({
      name,
      position,
      role: roleNames[role],
      attendance: status ?? 'absent',
      reason,
    })),
    guests: [],
    chair: named(chair),
    secretary: named(secretary),
    presentation: votes
      .filter(({ items }) => items.length > 0)
      .map(({ vote, items }) => `${awardName(vote.award)}: ${items.length} trường hợp.`)
      .join('\n'),
    discussion: [session.notes, ...recusals(view), ...postponed(votes)].filter((line) => line !== '').join('\n'),
    method: distinct(counted.map(({ vote }) => methodNames[vote.method])).join(' và ') || methodNames.secret,
    thresholdText: thresholds(counted),
    items: countedItems(counted),
    conclusion: session.conclusion,
    attachments: attachments(counted),
    recipients: ['Thành viên Hội đồng', 'Lưu: VT, hồ sơ phiên họp'],
    secretarySign: { titleLines: ['Thư ký'], name: secretary?.name ?? null },
    chairSign: chairSign(chair),
    verification: null,
  };
}

/** @param counted closed votes of the session, at least one */
export function tallyMinutes(view: SessionView, counted: readonly VotePicture[], chain: readonly string[]): TallyData {
  const { session, members } = view;
  const { chair, secretary } = leaders(view);
  const ballots = ballotFigures(counted);
  const present = Math.max(
    ...counted.map(({ roll }) => roll.filter(({ attendance }) => attendance === 'present').length),
  );
  return {
    head: headOf(view, chain),
    councilName: session.councilName,
    subject: distinct(counted.map(({ vote }) => awardName(vote.award))).join('; '),
    countedAt: momentInWords(
      counted
        .map(({ vote }) => vote.closedAt ?? '')
        .sort()
        .at(-1) || null,
    ),
    place: session.place === '' ? session.organisation.name : session.place,
    team: [named(secretary)],
    totalMembers: Math.max(...counted.map(({ vote }) => vote.totalMembers ?? members.length)),
    presentMembers: present,
    method: distinct(counted.map(({ vote }) => methodNames[vote.method])).join(' và '),
    thresholdText: thresholds(counted),
    ballotsIssued: ballots.issued,
    ballotsReturned: ballots.returned,
    ballotsValid: ballots.returned,
    ballotsInvalid: 0,
    writtenOpinions: ballots.written,
    items: countedItems(counted),
    chairSign: chairSign(chair),
    verification: null,
  };
}

function leaders({ session, members }: SessionView): {
  chair: RollMember | undefined;
  secretary: RollMember | undefined;
} {
  const byId = (id: string | null): RollMember | undefined => members.find((member) => member.id === id);
  const byRole = (role: RollMember['role']): RollMember | undefined => members.find((member) => member.role === role);
  return {
    chair: byId(session.chairMemberId) ?? byRole('chair'),
    secretary: byId(session.secretaryMemberId) ?? byRole('secretary'),
  };
}

const named = (member: RollMember | undefined): { name: string; position: string } => ({
  name: member?.name ?? '…',
  position: member === undefined ? '' : roleNames[member.role],
});

function chairSign(chair: RollMember | undefined): { titleLines: string[]; name: string | null } {
  const titleLines =
    chair === undefined || chair.role === 'chair'
      ? [roleNames.chair]
      : [`KT. ${roleNames.chair}`, roleNames[chair.role]];
  return { titleLines, name: chair?.name ?? null };
}

function headOf({ session }: SessionView, chain: readonly string[]): MinutesData['head'] {
  return {
    parentLines: [session.organisation.name],
    issuerLines: [session.councilName],
    number: null,
    symbol: 'BB-HĐTĐKT',
    place: placeName(chain.length > 0 ? chain : [session.organisation.name]),
    date: session.day,
    year: Number(session.day.slice(0, 4)),
  };
}

/** One threshold as it is; several with the award each holds for. */
function thresholds(counted: readonly VotePicture[]): string {
  const texts = counted.map(({ rule, total }) => thresholdText(rule, total));
  if (distinct(texts).length <= 1) return texts[0] ?? 'theo quy định';
  return counted.map(({ vote }, index) => `${awardName(vote.award)}: ${texts[index] ?? ''}`).join('; ');
}

/** Who did not vote on what: a plain fact of the minutes. */
function recusals({ members, votes }: SessionView): string[] {
  return votes
    .filter(({ vote }) => vote.state === 'closed')
    .flatMap(({ items, roll }) =>
      roll.flatMap(({ memberId, recusedItemIds }) => {
        const subjects = items.filter(({ id }) => recusedItemIds.includes(id)).map(({ title }) => title);
        const member = members.find(({ id }) => id === memberId);
        if (member === undefined || subjects.length === 0) return [];
        return [`${member.name} không biểu quyết đối với hồ sơ liên quan đến mình (${subjects.join(', ')}).`];
      }),
    );
}

function postponed(votes: readonly VotePicture[]): string[] {
  const titles = votes.flatMap(({ items }) =>
    items.filter(({ result }) => result === 'postponed').map(({ title }) => title),
  );
  return titles.length === 0 ? [] : [`Hội đồng hoãn xét: ${titles.join(', ')}.`];
}

function attachments(counted: readonly VotePicture[]): string[] {
  const { writers } = ballotFigures(counted);
  return [
    ...(counted.length > 0 ? ['biên bản kiểm phiếu'] : []),
    ...(writers > 0 ? [`${String(writers).padStart(2, '0')} ý kiến bằng văn bản`] : []),
  ];
}
