import type { TallyMinutesData } from '@gs/papers';
import type { SessionView } from '../read/session.reader';
import type { VotePicture } from '../read/vote-view';
import { awardName, countedVote } from './figures';
import { chairSign, headOf, named, placeOf } from './head';
import { signersOf } from './signers';
import { distinct, momentInWords } from './words';

/**
 * Biên bản kiểm phiếu of ended votes.
 * @param counted closed votes of the session, at least one
 * @param chain names of the council's unit and its superiors on the day, from itself upwards
 * @param tellers ids of the members of the tally team, its head first; empty: the secretary counted
 */
export function tallyMinutes(
  view: SessionView,
  counted: readonly VotePicture[],
  chain: readonly string[],
  tellers: readonly string[],
): TallyMinutesData {
  const { session, members, votes } = view;
  const circulated = session.form === 'circulated';
  const signers = signersOf(view, counted);
  const last = counted
    .map(({ vote }) => vote.closedAt ?? '')
    .sort()
    .at(-1);
  return {
    head: headOf(session, chain, 'BB-HĐTĐKT'),
    councilName: session.councilName,
    subject: distinct(counted.map(({ vote }) => awardName(vote.award))).join('; '),
    countedAt: momentInWords(last === undefined || last === '' ? null : last),
    place: placeOf(session),
    team: teamOf(view, tellers, named(signers.secretary)),
    totalMembers: Math.max(...counted.map(({ vote }) => vote.totalMembers ?? members.length)),
    presentMembers: Math.max(
      ...counted.map(({ roll }) => roll.filter(({ attendance }) => attendance === 'present').length),
    ),
    votes: counted.map((picture) => countedVote(picture, { members, circulated, votes })),
    chairSign: chairSign(signers.chair),
    verification: null,
  };
}

function teamOf(
  { members }: SessionView,
  tellers: readonly string[],
  secretary: { readonly name: string; readonly position: string },
): TallyMinutesData['team'] {
  const team = tellers.flatMap((id) => members.filter((member) => member.id === id));
  if (team.length === 0) return [secretary];
  return team.map(({ name }, index) => ({ name, position: index === 0 ? 'Tổ trưởng' : 'thành viên' }));
}
