import type { SessionDetailView } from '@gs/contracts';
import { paperCopy, type MinutesVersion } from './words';

/** One paper of the session with its frozen versions, the latest first. */
export interface PaperBlock {
  readonly key: string;
  readonly paper: MinutesVersion['paper'];
  readonly voteId: string | null;
  readonly title: string;
  readonly versions: readonly MinutesVersion[];
  /** Whether there is something to freeze already: a vote that has been counted, a session that has met. */
  readonly isReady: boolean;
}

/** The minutes of the session, then tally minutes of each vote that was counted or has versions. */
export function blocksOf(
  session: Pick<SessionDetailView, 'state' | 'votes'>,
  versions: readonly MinutesVersion[],
): readonly PaperBlock[] {
  const of = (paper: MinutesVersion['paper'], voteId: string | null): MinutesVersion[] =>
    versions
      .filter((version) => version.paper === paper && version.voteId === voteId)
      .sort((left, right) => right.number - left.number);
  const known = session.votes
    .filter(({ id, state }) => state === 'closed' || of('tally-minutes', id).length > 0)
    .map(({ id, title, round, state }) => ({
      key: id,
      paper: 'tally-minutes' as const,
      voteId: id,
      title: `${paperCopy['tally-minutes']}: ${title}${round > 1 ? `, vòng ${round}` : ''}`,
      versions: of('tally-minutes', id),
      isReady: state === 'closed',
    }));
  return [
    {
      key: 'session',
      paper: 'session-minutes',
      voteId: null,
      title: paperCopy['session-minutes'],
      versions: of('session-minutes', null),
      isReady: session.state === 'open' || session.state === 'closed',
    },
    ...known,
  ];
}
