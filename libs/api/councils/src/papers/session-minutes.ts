import { formatCite } from '@gs/domain';
import type { MinutesQuorum, SessionMinutesData } from '@gs/papers';
import type { ConflictRow } from '../read/conflict-rows';
import type { SessionView } from '../read/session.reader';
import { quorums } from '../read/session-detail';
import type { ItemRow } from '../read/session-rows';
import { awardName, countedVote, recusedOf } from './figures';
import { chairSign, headOf, named, placeOf, secretarySign } from './head';
import { leaders, signersOf } from './signers';
import { momentInWords, roleNames } from './words';

/**
 * Biên bản họp Hội đồng from the record of a session: figures as stored, prose as the secretary wrote it.
 * @param chain names of the council's unit and its superiors on the day, from itself upwards
 * @param conflicts what was found of members and matters that do not go together
 */
export function sessionMinutes(
  view: SessionView,
  chain: readonly string[],
  conflicts: readonly ConflictRow[],
): SessionMinutesData {
  const { session, members, votes } = view;
  const circulated = session.form === 'circulated';
  const counted = votes.filter(({ vote }) => vote.state === 'closed');
  const { chair, secretary } = leaders(view);
  const signers = signersOf(view, votes);
  const writers = members.filter(({ status }) => status === 'written').length;
  const matters = mattersOf(view);
  return {
    head: headOf(session, chain, 'BB-HĐTĐKT'),
    councilName: session.councilName,
    subject: session.title,
    establishedBy: session.establishedBy,
    form: session.form,
    openedAt: momentInWords(session.openedAt ?? session.scheduledAt),
    closedAt: momentInWords(session.closedAt ?? (circulated ? session.opinionsDue : null)),
    place: placeOf(session),
    members: members.map(({ name, position, role, status, reason }) => ({
      name,
      position,
      role: roleNames[role],
      attendance: status ?? 'absent',
      reason,
    })),
    quorums: quorumsOf(view),
    guests: [],
    chair: named(chair),
    secretary: named(secretary),
    presentation: presentationOf(matters),
    conflicts: conflictsInWords(view, conflicts),
    discussion: session.notes,
    itemNotes: matters.filter(({ notes }) => notes !== '').map(({ title, notes }) => ({ subject: title, text: notes })),
    // Who stands aside is said once, before the votes.
    votes: counted.map((picture) => ({ ...countedVote(picture, { members, circulated, votes }), recused: [] })),
    voidRounds: votes
      .filter(({ vote }) => vote.state === 'void')
      .map(({ vote }) => `${awardName(vote.award)}, vòng ${vote.round}: huỷ, lý do: ${withoutEnd(vote.voidReason)}.`),
    undecided: matters.flatMap(putAside),
    conclusion: session.conclusion,
    attachments: [
      ...(counted.length > 0 ? ['biên bản kiểm phiếu'] : []),
      ...(writers > 0 ? [`${String(writers).padStart(2, '0')} ý kiến bằng văn bản`] : []),
    ],
    recipients: ['Thành viên Hội đồng', 'Lưu: VT, hồ sơ phiên họp'],
    secretarySign: secretarySign(signers),
    chairSign: chairSign(signers.chair),
    verification: null,
  };
}

/** Every matter once, as its last round left it. */
function mattersOf({ votes }: SessionView): ItemRow[] {
  const last = new Map<number, { readonly item: ItemRow; readonly round: number }>();
  for (const { vote, items } of votes) {
    for (const item of items) {
      if ((last.get(item.seq)?.round ?? 0) <= vote.round) last.set(item.seq, { item, round: vote.round });
    }
  }
  return [...last.values()].map(({ item }) => item).sort((one, other) => one.seq - other.seq);
}

function presentationOf(matters: readonly ItemRow[]): string {
  const counts = new Map<string, number>();
  for (const { award } of matters) counts.set(awardName(award), (counts.get(awardName(award)) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name}: ${String(count).padStart(2, '0')} trường hợp.`).join('\n');
}

function quorumsOf(view: SessionView): MinutesQuorum[] {
  return quorums(view).map(({ purpose, awards, needed, have, total, met, cite }) => ({
    purpose:
      purpose === 'ordinary' ? 'để họp' : awards.length === 0 ? 'để xét khen thưởng' : `để xét ${awards.join(', ')}`,
    needed,
    have,
    total,
    met,
    cite: formatCite(cite),
  }));
}

/** Who took no part in what, and who did although tied to it, for the reason given. Grounds stay with the secretary. */
function conflictsInWords(view: SessionView, conflicts: readonly ConflictRow[]): string[] {
  const apart = new Map<string, Set<string>>();
  const note = (name: string, subject: string): void => {
    const subjects = apart.get(name) ?? new Set<string>();
    apart.set(name, subjects.add(subject));
  };
  for (const { outcome, memberName, itemTitle } of conflicts) if (outcome === 'recused') note(memberName, itemTitle);
  for (const picture of view.votes)
    for (const { name, subjects } of recusedOf(picture, view.members)) for (const one of subjects) note(name, one);
  const declared = new Set(
    conflicts
      .filter(({ ground, outcome }) => ground === 'declared' && outcome === 'recused')
      .map((row) => row.memberName),
  );
  const staying = new Set(
    conflicts
      .filter(({ outcome }) => outcome === 'stays')
      .map(
        ({ memberName, itemTitle, reason }) =>
          `${memberName} có liên quan đến ${itemTitle} nhưng vẫn tham gia xét, lý do: ${withoutEnd(reason)}.`,
      ),
  );
  return [
    ...[...apart].map(
      ([name, subjects]) =>
        `${name}${declared.has(name) ? ' tự khai và' : ''} không tham gia xét: ${[...subjects].join(', ')}.`,
    ),
    ...staying,
  ];
}

/** What became of a matter that was not voted on to the end. */
function putAside({ title, result, reason, movedToAward }: ItemRow): string[] {
  const why = reason === '' ? '' : `, lý do: ${withoutEnd(reason)}`;
  if (result === 'postponed') return [`${title}: hoãn xét${why}.`];
  if (result === 'returned') return [`${title}: trả lại đơn vị đề nghị${why}.`];
  if (result === 'moved') return [`${title}: chuyển sang ${awardName(movedToAward)}${why}.`];
  return [];
}

const withoutEnd = (text: string): string => text.trim().replace(/[.;\s]+$/, '');
