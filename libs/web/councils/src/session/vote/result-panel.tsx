import { councils, type SessionDetailView, type VoteDetailView } from '@gs/contracts';
import { useState } from 'react';
import { Button, LinkButton, Note, StateMark } from '@gs/web-ui';
import { paths, urlOf } from '@gs/web-platform';
import { resultOf } from '../../words';
import type { SessionCommands } from '../use-session-commands';
import { freePlaces } from './electors';
import { RoundDialog } from './round-dialog';
import { TieDialog } from './tie-dialog';

interface Props {
  readonly session: SessionDetailView;
  readonly vote: VoteDetailView;
  readonly commands: SessionCommands;
}

/** What came of a vote, what the chair still has to decide, and where everything can be checked. */
export function ResultPanel({ session, vote, commands }: Props) {
  const [dialog, setDialog] = useState<'tie' | 'round' | null>(null);
  const may = (action: VoteDetailView['allowedActions'][number]): boolean => vote.allowedActions.includes(action);
  const result = resultOf(vote);
  const tied = vote.items.filter((item) => item.tied).length;
  const beyond = vote.items.filter((item) => item.tally?.beyondQuota).length;
  return (
    <>
      <p>
        <StateMark tone="met">
          {result.passed} đạt, {result.failed} không đạt{result.postponed > 0 ? `, ${result.postponed} hoãn` : ''}
          {beyond > 0 ? `, ${beyond} vượt chỉ tiêu` : ''}
        </StateMark>
      </p>
      <div className="acts-row">
        <LinkButton size="small" to={paths.tally(session.id, vote.id)}>
          Xem kiểm phiếu
        </LinkButton>
        {vote.recordRoot !== null ? (
          <>
            <LinkButton size="small" to={paths.publishedVote(session.id, vote.id)}>
              Danh sách mã phiếu
            </LinkButton>
            <LinkButton
              size="small"
              external
              to={urlOf(councils.voteRecord, { params: { id: vote.id, format: 'html' } })}
            >
              Trang tự kiểm
            </LinkButton>
          </>
        ) : null}
        {may('newRound') ? (
          <Button size="small" onPress={() => setDialog('round')}>
            Bỏ phiếu lại vòng {vote.round + 1}
          </Button>
        ) : null}
      </div>
      {tied > 0 ? (
        <Note tone="warning" title={`${tied} mục bằng phiếu, chỉ tiêu còn ${freePlaces(vote) ?? 0} chỗ`}>
          <p>Chủ trì quyết định mục nào được chọn{may('newRound') ? ', hoặc bỏ phiếu lại' : ''}.</p>
          {may('breakTie') ? (
            <div className="acts-row">
              <Button kind="primary" onPress={() => setDialog('tie')}>
                Ghi quyết định của chủ trì
              </Button>
            </div>
          ) : null}
        </Note>
      ) : null}
      {dialog === 'tie' ? (
        <TieDialog vote={vote} chairName={session.chairName} commands={commands} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'round' ? (
        <RoundDialog session={session} vote={vote} commands={commands} onClose={() => setDialog(null)} />
      ) : null}
    </>
  );
}
