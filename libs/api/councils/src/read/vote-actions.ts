import { mayVoteAgain } from '@gs/domain';
import { isTied } from '../votes/outcome';
import type { ItemRow, SessionRow, VoteDetail } from './session-rows';
import { entitledCount, turnout, type VotePicture } from './vote-view';

type Action = VoteDetail['allowedActions'][number];

/** What who runs a session may do with a vote now: what the screen shows as buttons, and what the commands allow. */
export function voteActions(session: SessionRow, picture: VotePicture): Action[] {
  const { state, method } = picture.vote;
  if (session.state === 'planned') return state === 'prepared' ? ['writtenOpinions'] : [];
  if (session.state !== 'open') return [];
  if (state === 'prepared') return ['openVote', 'writtenOpinions'];
  if (state === 'issuing') return ['startCasting', 'channels', 'voidVote', 'writtenOpinions'];
  if (state === 'open')
    return [
      ...(mayClose(picture) ? (['closeVote'] as const) : []),
      'voidVote',
      'writtenOpinions',
      ...(method === 'secret' ? (['channels'] as const) : hasRoom(picture) ? (['hands'] as const) : []),
    ];
  return state === 'closed' ? afterwards(picture) : [];
}

/** A show of hands ends once it has been recorded; paper once two have counted alike; a ballot when the chair says so. */
function mayClose(picture: VotePicture): boolean {
  if (picture.vote.method === 'secret') return paperAgrees(picture);
  const { ballotsIn, ballotsExpected } = turnout(picture);
  return ballotsIn === ballotsExpected;
}

function paperAgrees({ vote, tellers }: VotePicture): boolean {
  if (vote.paperIssued === null) return true;
  const [one, other] = tellers.filter(({ hasAccount }) => hasAccount);
  return one?.figures != null && one.figures === other?.figures;
}

const hasRoom = ({ roll, items }: VotePicture): boolean =>
  roll.some((row) => row.attendance === 'present' && entitledCount(row, items) > 0);

function afterwards({ vote, rule, items }: VotePicture): Action[] {
  const tied = items.some(isTied);
  const again = items.some((item) => isTied(item) || isOpenToAnotherRound(item));
  return [
    ...(tied ? (['breakTie'] as const) : []),
    ...(again && mayVoteAgain(vote.round, rule) ? (['newRound'] as const) : []),
  ];
}

const isOpenToAnotherRound = ({ result, isRepeated }: ItemRow): boolean => result === 'not-passed' && !isRepeated;
