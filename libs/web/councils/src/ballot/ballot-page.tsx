import { councils } from '@gs/contracts';
import { useEffect, useMemo } from 'react';
import { Link, useLoaderData, useRevalidator } from 'react-router';
import { Note, ProgressBar } from '@gs/web-ui';
import { api, loader as load, paths, useSession } from '@gs/web-platform';
import { joined } from '../words';
import { BallotFrame } from './ballot-frame';
import { BallotItems } from './ballot-items';
import { ballotView } from './ballot-view';
import type { BallotNotice, BallotView } from './ballot-view';
import { ballotsOf, useKept } from './keeping';
import { canKeepBallots } from './device';
import { useDesk } from './desk';
import type { Progress } from './desk';
import { Receipt } from './receipt';
import { Uncertain } from './uncertain';
import { VoteForm } from './vote-form';
import { ballotNotices, ballotWords } from './words';
import '../councils.css';
import './ballot.css';

export const loader = load(({ params, request }) =>
  api(councils.ballot, { params: { id: params.id ?? '' }, signal: request.signal }),
);

/**
 * One quiet screen from the handing out of the ballot to its receipt. Once the ballot is in the box it asks the server for
 * nothing more: a request with a session right after one without would tell whose that was.
 */
export function Component() {
  const sheet = useLoaderData<typeof loader>();
  const { me } = useSession();
  const desk = useDesk(me.accountId);
  const kept = useKept(me.accountId, sheet.voteId);
  const store = useMemo(() => ballotsOf(me.accountId), [me.accountId]);
  const progress = desk.progress[sheet.voteId];
  const { revalidate } = useRevalidator();
  const told = desk.votes?.find((vote) => vote.voteId === sheet.voteId);
  const isUnderWay = sheet.state === 'issuing' || sheet.state === 'open';
  // What the keeper hears of the vote is news; that it is on the member's list no more is, too.
  const isStale = told
    ? told.state !== sheet.state || told.channel !== sheet.channel
    : isUnderWay && desk.votes !== null;
  useEffect(() => {
    if (isStale) void revalidate();
  }, [isStale, revalidate]);

  const view = ballotView({ sheet, kept, progress, canKeep: canKeepBallots() });
  const frame = { act: ballotWords.act, councilName: sheet.councilName, memberName: sheet.memberName };
  if (view === 'receipt' && kept?.stage === 'cast') return <Receipt cast={kept} {...frame} />;
  if ((view === 'vote' || view === 'sending') && (kept?.stage === 'held' || kept?.stage === 'casting'))
    return <VoteForm key={sheet.voteId} sheet={sheet} kept={kept} store={store} accountId={me.accountId} {...frame} />;
  return (
    <BallotFrame {...frame} title={sheet.title}>
      <main className="wrap">
        <h1>{sheet.title}</h1>
        {sheet.items.length > 0 ? (
          <p className="lead">{leadOf(view, sheet.items.length, sheet.thresholdText)}</p>
        ) : null}
        <div className="ballot-state">
          <State view={view} progress={progress} total={sheet.items.length} />
          {view === 'uncertain' && kept?.stage === 'casting' ? <Uncertain casting={kept} /> : null}
          {view === 'opinion' ? <Link to={paths.opinion(sheet.voteId)}>Mở trang cho ý kiến</Link> : null}
          {view === 'void' ? <Link to={paths.session(sheet.sessionId)}>Mở phiên họp</Link> : null}
          {view === 'ended' ? (
            <Link to={paths.publishedVote(sheet.sessionId, sheet.voteId)}>Xem kết quả và danh sách mã phiếu</Link>
          ) : null}
        </div>
        {view === 'held' || view === 'preparing' ? <BallotItems items={sheet.items} marks={{}} /> : null}
      </main>
    </BallotFrame>
  );
}
Component.displayName = 'BallotPage';

function leadOf(view: BallotView, count: number, threshold: string): string {
  return view === 'held' || view === 'preparing' || view === 'not-open'
    ? `${count} mục, mỗi mục cần ${joined(threshold)} đồng ý.`
    : `${count} mục.`;
}

interface StateProps {
  readonly view: BallotView;
  readonly progress: Progress | undefined;
  readonly total: number;
}

function State({ view, progress, total }: StateProps) {
  if (view === 'held')
    return (
      <Note tone="done" title="Màn hình này đã giữ phiếu. Chờ thư ký bắt đầu." isLive>
        Trang tự chuyển khi bắt đầu bỏ phiếu. Dùng đúng thiết bị và trình duyệt này để bỏ phiếu; trong lúc chờ xem trước
        danh sách dưới đây hoặc mở trang khác đều được.
      </Note>
    );
  if (view === 'preparing') {
    const done = progress?.phase === 'preparing' ? progress.done : 0;
    return (
      <>
        <Note tone="info" title="Phiếu đang được chuẩn bị">
          Màn hình tự nhận phiếu, không phải bấm gì. Giữ trang này mở.
        </Note>
        <ProgressBar
          label="Chuẩn bị phiếu"
          value={done}
          max={Math.max(total, 1)}
          valueText={`${done} trong ${total} mục`}
        />
      </>
    );
  }
  if (view === 'failed')
    return (
      <Note tone="warning" title="Chưa nhận được phiếu, trang đang tự thử lại" isLive>
        {progress?.phase === 'failed' ? progress.problem.detail : null} Chưa được sau vài phút thì báo thư ký để nhận
        phiếu giấy.
      </Note>
    );
  const notice = ballotNotices[view as BallotNotice] as (typeof ballotNotices)[BallotNotice] | undefined;
  if (!notice) return null;
  return (
    <Note tone={notice.tone} title={notice.title} isLive>
      {notice.detail}
    </Note>
  );
}
