import type { SessionDetailView, VoteDetailView } from '@gs/contracts';
import { formatCite } from '@gs/domain';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Button, Note, Section, formatTime } from '@gs/web-ui';
import { paths } from '@gs/web-platform';
import { asSentence, joined } from '../../words';
import { ItemList } from '../agenda/item-list';
import type { SessionCommands } from '../use-session-commands';
import { CastingPanel } from './casting-panel';
import { IssuingPanel } from './issuing-panel';
import { OpenVoteDialog } from './open-vote-dialog';
import { ResultPanel } from './result-panel';
import { VoidDialog } from './void-dialog';
import { methodWord, titleOf } from './vote-copy';
import { WrittenOpinions } from './written-opinions';

interface Props {
  readonly session: SessionDetailView;
  readonly vote: VoteDetailView;
  readonly commands: SessionCommands;
  /** Stands right under the vote itself, above the names. */
  readonly quorum: ReactNode;
}

/** The block of the agenda under discussion: its vote before, while and after it is open, and its names. */
export function VotePanel({ session, vote, commands, quorum }: Props) {
  const [dialog, setDialog] = useState<'open' | 'void' | null>(null);
  const head = useKeptFocus(vote.state);
  const isCirculated = session.form === 'circulated';
  const method = vote.state === 'prepared' ? vote.rule.method : vote.method;
  const isOnRoll = vote.roll.some((line) => line.memberId === session.myMemberId && line.channel === 'screen');
  return (
    <>
      <div ref={head} tabIndex={-1} className="focus-kept">
        <Section title={titleOf(vote)} note={methodWord(method, isCirculated)} right={timeOf(vote)}>
          <p className="small mute">
            Cần {joined(vote.rule.thresholdText)}. {asSentence(formatCite(vote.rule.cite))}
            {vote.quota === null ? '' : ` Chỉ tiêu ${vote.quota}.`}
          </p>
          {vote.state === 'prepared' && vote.allowedActions.includes('openVote') ? (
            <div className="acts-row">
              <Button kind="primary" onPress={() => setDialog('open')}>
                {isCirculated ? 'Bắt đầu lấy ý kiến' : method === 'secret' ? 'Mở bỏ phiếu kín' : 'Mở biểu quyết'}
              </Button>
            </div>
          ) : null}
          {vote.state === 'prepared' && session.state === 'planned' ? (
            <Note tone="info">Mở được sau khi {isCirculated ? 'bắt đầu lấy ý kiến' : 'khai mạc phiên họp'}.</Note>
          ) : null}
          {vote.state === 'issuing' ? (
            <IssuingPanel session={session} vote={vote} commands={commands} onVoid={() => setDialog('void')} />
          ) : null}
          {vote.state === 'open' ? (
            <CastingPanel session={session} vote={vote} commands={commands} onVoid={() => setDialog('void')} />
          ) : null}
          {vote.state === 'closed' ? <ResultPanel session={session} vote={vote} commands={commands} /> : null}
          {isOnRoll && (vote.state === 'issuing' || vote.state === 'open') ? (
            <p className="small">
              Anh/chị cũng bỏ phiếu lượt này: <Link to={paths.ballot(vote.id)}>phiếu của tôi</Link>.
            </p>
          ) : null}
        </Section>
      </div>
      {quorum}
      <WrittenOpinions session={session} vote={vote} commands={commands} />
      <ItemList key={vote.id} session={session} vote={vote} commands={commands} />
      <VoidedRounds session={session} vote={vote} />
      {dialog === 'open' ? (
        <OpenVoteDialog session={session} vote={vote} commands={commands} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'void' ? <VoidDialog vote={vote} commands={commands} onClose={() => setDialog(null)} /> : null}
    </>
  );
}

/** «Phát phiếu từ 14:31», «Kết thúc 14:52». */
function timeOf(vote: VoteDetailView): string | null {
  if (vote.closedAt !== null) return `Kết thúc ${formatTime(vote.closedAt)}`;
  if (vote.openedAt === null) return null;
  return `${vote.state === 'issuing' ? 'Phát phiếu từ' : 'Mở lúc'} ${formatTime(vote.openedAt)}`;
}

/** When a vote moves on, the button that was pressed goes: the focus stays at its place instead of the page's beginning. */
function useKeptFocus(state: VoteDetailView['state']) {
  const ref = useRef<HTMLDivElement>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
    });
    return () => clearTimeout(timer);
  }, [state]);
  return ref;
}

/** Rounds of the same matter that were given up, with the reason: they stay visible. */
function VoidedRounds({ session, vote }: Pick<Props, 'session' | 'vote'>) {
  const rounds = session.votes.filter(
    (each) => each.state === 'void' && each.award === vote.award && each.title === vote.title,
  );
  if (rounds.length === 0) return null;
  return (
    <Section title="Vòng đã huỷ" small note={`${rounds.length}`}>
      <ul className="bullets small">
        {rounds.map((each) => (
          <li key={each.id}>
            {each.openedAt === null ? '' : `Mở lúc ${formatTime(each.openedAt)}. `}
            {each.voidReason}
          </li>
        ))}
      </ul>
    </Section>
  );
}
