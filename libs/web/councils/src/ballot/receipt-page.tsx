import { useEffect } from 'react';
import { useNavigate, useParams } from 'react-router';
import { paths, useSession } from '@gs/web-platform';
import { useKept } from './keeping';
import { Receipt } from './receipt';
import { ballotWords } from './words';
import '../councils.css';
import './ballot.css';

/** The receipt by its own address: read from this browser alone, whatever the server knows. */
export function Component() {
  const voteId = useParams()['id'] ?? '';
  const { me } = useSession();
  const kept = useKept(me.accountId, voteId);
  const navigate = useNavigate();
  const isElsewhere = kept !== undefined && kept?.stage !== 'cast';
  useEffect(() => {
    if (isElsewhere) void navigate(paths.ballot(voteId), { replace: true });
  }, [isElsewhere, navigate, voteId]);
  if (kept?.stage !== 'cast') return null;
  return <Receipt cast={kept} act={ballotWords.act} councilName={kept.facts.councilName} memberName={me.displayName} />;
}
Component.displayName = 'ReceiptPage';
