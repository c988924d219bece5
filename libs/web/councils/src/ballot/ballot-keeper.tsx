import { X } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { IconButton } from '@gs/web-ui';
import { paths, useSession } from '@gs/web-platform';
import { useDesk } from './desk';
import { useKeeping } from './use-keeping';
import { useMyVotesEvents } from './use-my-votes-events';
import './keeper.css';

/**
 * Stands in the shell of every signed-in member, on whatever page: fetches the ballots that are being handed out, and says
 * quietly when one can be cast.
 */
export function BallotKeeper() {
  const { me } = useSession();
  const look = useKeeping(me.accountId);
  useMyVotesEvents(me.accountId, look);
  const desk = useDesk(me.accountId);
  const { pathname } = useLocation();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const waiting = (desk.votes ?? []).filter((vote) => {
    const progress = desk.progress[vote.voteId];
    return vote.state === 'open' && progress?.phase === 'kept' && progress.stage !== 'cast';
  });
  const isAtBallots = pathname.startsWith(`${paths.ballots}/`);
  const shown = isAtBallots ? [] : waiting.filter((vote) => !dismissed.has(vote.voteId));
  return (
    <div className="ballot-notices" role="status">
      {shown.map((vote) => (
        <div className="ballot-notice" key={vote.voteId}>
          <p>
            <b>Có cuộc bỏ phiếu đang nhận phiếu</b>
            <span>{vote.title}</span>
            <Link to={paths.ballot(vote.voteId)}>Mở lá phiếu</Link>
          </p>
          <IconButton
            icon={X}
            label="Đóng thông báo, phiếu vẫn ở mục Bỏ phiếu"
            onPress={() => setDismissed((before) => new Set([...before, vote.voteId]))}
          />
        </div>
      ))}
    </div>
  );
}
