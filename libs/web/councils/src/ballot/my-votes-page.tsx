import { councils } from '@gs/contracts';
import { Vote } from 'lucide-react';
import { useEffect } from 'react';
import { Link, useLoaderData, useRevalidator } from 'react-router';
import {
  EmptyState,
  LinkButton,
  PageBody,
  PageHeader,
  Section,
  StateMark,
  formatDate,
  formatDateTime,
} from '@gs/web-ui';
import { api, loader as load, paths, useSession } from '@gs/web-platform';
import { useDesk } from './desk';
import type { CastStage } from './credential-store';
import type { MyVote } from './desk';
import { useKept, useReceipts } from './keeping';
import { stageWords } from './words';
import '../councils.css';
import './ballot.css';

export const loader = load(({ request }) => api(councils.myVotes, { signal: request.signal }));

/** What waits for a member: ballots, opinions in writing, paper to be counted. */
export function Component() {
  const { items } = useLoaderData<typeof loader>();
  const { me } = useSession();
  const { votes } = useDesk(me.accountId);
  const { revalidate } = useRevalidator();
  const isStale = votes !== null && marksOf(votes) !== marksOf(items);
  useEffect(() => {
    if (isStale) void revalidate();
  }, [isStale, revalidate]);
  const opinions = items.filter((vote) => vote.opinionDue !== null);
  const receipts = useReceipts(me.accountId);
  const past = (receipts ?? []).filter((cast) => !items.some((vote) => vote.voteId === cast.facts.voteId));
  const counting = items.filter((vote) => vote.isTeller && vote.state === 'open');
  const ballots = items.filter((vote) => vote.opinionDue === null && vote.channel !== null);
  return (
    <>
      <PageHeader title={titleOf(items)} sub="Lá phiếu tự đến màn hình này khi thư ký mở bỏ phiếu." />
      <PageBody>
        {items.length + past.length === 0 ? (
          <EmptyState title="Chưa có cuộc bỏ phiếu nào" icon={Vote}>
            Khi thư ký mở bỏ phiếu, lá phiếu hiện ở đây và ở Việc của tôi.
          </EmptyState>
        ) : (
          <>
            <Votes title="Bỏ phiếu" votes={ballots}>
              {(vote) => <BallotEnd vote={vote} accountId={me.accountId} />}
            </Votes>
            <Votes title="Ý kiến bằng văn bản, có ghi tên" votes={opinions}>
              {(vote) => (
                <>
                  {vote.hasOpinion ? <StateMark tone="written">Đã gửi ý kiến</StateMark> : null}
                  <LinkButton to={paths.opinion(vote.voteId)}>
                    {vote.hasOpinion ? 'Xem, thay ý kiến' : 'Cho ý kiến'}
                  </LinkButton>
                </>
              )}
            </Votes>
            <Votes title="Kiểm phiếu giấy" votes={counting}>
              {(vote) => <LinkButton to={paths.tellerSheet(vote.voteId)}>Nhập số phiếu giấy</LinkButton>}
            </Votes>
            <Past receipts={past} />
          </>
        )}
        <p className="small mute">
          <Link to={paths.ballotSecrecy}>Phiếu kín được giữ kín thế nào</Link>
        </p>
      </PageBody>
    </>
  );
}
Component.displayName = 'MyVotesPage';

/** What of the list the keeper's copy may know earlier. */
const marksOf = (votes: readonly MyVote[]): string =>
  votes.map((vote) => `${vote.voteId} ${vote.state} ${vote.channel} ${vote.hasOpinion}`).join();

function titleOf(votes: readonly MyVote[]): string {
  const open = votes.filter((vote) => vote.state === 'open' && vote.channel === 'screen').length;
  const due = votes.filter((vote) => vote.opinionDue !== null && !vote.hasOpinion).length;
  const said = [
    open > 0 ? `${open} cuộc bỏ phiếu đang nhận phiếu` : '',
    due > 0 ? `${due} mục chờ ý kiến bằng văn bản` : '',
  ].filter(Boolean);
  return said.length > 0 ? said.join(', ') : 'Không có lá phiếu nào đang chờ';
}

interface VotesProps {
  readonly title: string;
  readonly votes: readonly MyVote[];
  readonly children: (vote: MyVote) => React.ReactNode;
}

function Votes({ title, votes, children }: VotesProps) {
  if (votes.length === 0) return null;
  return (
    <Section title={title} note={votes.length}>
      <ul className="votes">
        {votes.map((vote) => (
          <li key={vote.voteId}>
            <div>
              <h3>{vote.title}</h3>
              <p className="small mute">
                {vote.councilName}. {vote.sessionTitle}. {vote.itemCount} mục.
                {vote.opinionDue ? ` Hạn ${formatDateTime(vote.opinionDue)}.` : ''}
              </p>
            </div>
            <div className="end">{children(vote)}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Votes that have ended, by the receipts this browser keeps. */
function Past({ receipts }: { readonly receipts: readonly CastStage[] }) {
  if (receipts.length === 0) return null;
  return (
    <Section title="Biên nhận trong trình duyệt này" note={receipts.length}>
      <ul className="votes">
        {receipts.map(({ facts, castAt }) => (
          <li key={facts.voteId}>
            <div>
              <h3>{facts.title}</h3>
              <p className="small mute">
                {facts.councilName}. {facts.sessionTitle}. {formatDate(castAt)}.
              </p>
            </div>
            <div className="end">
              <LinkButton to={paths.ballotReceipt(facts.voteId)}>Xem biên nhận</LinkButton>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The server does not know who has voted; this browser does, of itself. */
function BallotEnd({ vote, accountId }: { readonly vote: MyVote; readonly accountId: string }) {
  const kept = useKept(accountId, vote.voteId);
  if (kept?.stage === 'cast')
    return (
      <>
        <StateMark tone={stageWords.cast.tone}>{stageWords.cast.label}</StateMark>
        <LinkButton to={paths.ballotReceipt(vote.voteId)}>Xem biên nhận</LinkButton>
      </>
    );
  if (vote.channel === 'paper') return <StateMark tone="written">Bỏ phiếu giấy</StateMark>;
  if (vote.channel === 'none') return <StateMark tone="none">Không bỏ phiếu ở vòng này</StateMark>;
  return (
    <>
      {kept && kept.stage !== 'prepared' ? (
        <StateMark tone={stageWords[kept.stage].tone}>{stageWords[kept.stage].label}</StateMark>
      ) : null}
      <LinkButton kind={vote.state === 'open' ? 'primary' : 'secondary'} to={paths.ballot(vote.voteId)}>
        {vote.state === 'open' ? 'Mở lá phiếu' : 'Xem trước'}
      </LinkButton>
    </>
  );
}
