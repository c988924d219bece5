import { councils, type SessionDetailView, type VoteDetailView } from '@gs/contracts';
import { FileText, Projector } from 'lucide-react';
import { useState } from 'react';
import { Link, useLoaderData, useSearchParams } from 'react-router';
import { Button, EmptyState, LinkButton, MenuButton, Note, PageHeader, ProblemNote, formatDateTime } from '@gs/web-ui';
import { loader as load, paths, urlOf, useEventStream } from '@gs/web-platform';
import { sessionStateWord } from '../words';
import { Agenda } from './agenda/agenda';
import { MatterDialog } from './agenda/matter-dialog';
import { QueueDialog } from './agenda/queue-dialog';
import { Circulated } from './circulated';
import { LiveMark } from './live-mark';
import { loadSession } from './load-session';
import { Minutes } from './minutes';
import { Quorum } from './quorum';
import { Roll } from './roll';
import { SessionEnd, type EndAct } from './session-end';
import { SessionTabs } from './session-tabs';
import { useSessionCommands } from './use-session-commands';
import { RecusedNotes } from './vote/recused-notes';
import { VotePanel } from './vote/vote-panel';
import './session.css';

export const loader = load(({ params, request }) => loadSession(params['id'] ?? '', request.signal));

const papers = [
  ['session-minutes', 'Biên bản họp'],
  ['tally-minutes', 'Biên bản kiểm phiếu'],
] as const;

type Asking = EndAct | 'queue' | 'matter';

/** The secretary's desk of one session: agenda, the vote under discussion, the roll. Others read it. */
export function Component() {
  const { session, isStale } = useLoaderData<typeof loader>();
  const commands = useSessionCommands();
  const [search] = useSearchParams();
  const [asking, setAsking] = useState<Asking | null>(null);
  const isOn = session.state === 'open' || session.state === 'planned';
  const { isLive } = useEventStream(urlOf(councils.sessionEvents, { params: { id: session.id } }), { isOn });
  const votes = session.votes.filter((vote) => vote.state !== 'void');
  // The block on the desk stays there when its vote ends, until another is opened or chosen.
  const [shownId, setShownId] = useState<string | null>(null);
  const current = currentVote(votes, search.get('muc'), shownId);
  if (current !== undefined && current.id !== shownId) setShownId(current.id);
  const may = (action: SessionDetailView['allowedActions'][number]): boolean => session.allowedActions.includes(action);
  const close = (): void => setAsking(null);
  const isMeeting = session.form === 'meeting';
  const quorum = isMeeting ? <Quorum session={session} /> : null;
  const isUnderWay = votes.some((vote) => vote.state !== 'closed');
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Hội đồng', to: paths.councils },
          { label: session.council.name, to: paths.council(session.council.id) },
        ]}
        title={session.title}
        sub={
          <>
            {subOf(session)} {isOn ? <LiveMark isLive={isLive} isStale={isStale} /> : null}
          </>
        }
        actions={
          <>
            {isMeeting && isOn ? (
              <LinkButton icon={Projector} opensWindow to={paths.sessionLive(session.id)}>
                Màn hình chiếu
              </LinkButton>
            ) : null}
            <MenuButton
              label="Biên bản nháp"
              icon={FileText}
              choices={papers.flatMap(([paper, name]) =>
                (['pdf', 'docx'] as const).map((format) => ({
                  id: `${paper}.${format}`,
                  label: `${name} (${format === 'pdf' ? 'PDF' : 'Word'})`,
                  href: urlOf(councils.sessionPaper, { params: { id: session.id, paper, format } }),
                })),
              )}
            />
            {may('cancel') ? <Button onPress={() => setAsking('cancel')}>Huỷ phiên</Button> : null}
            {may('open') ? (
              <Button
                kind="primary"
                onPress={() =>
                  void commands.run(councils.openSession, {
                    params: { id: session.id },
                    body: { version: session.version },
                  })
                }
                isLoading={commands.isRunning}
              >
                {isMeeting ? 'Khai mạc' : 'Bắt đầu lấy ý kiến'}
              </Button>
            ) : null}
            {may('close') ? (
              <Button kind={isUnderWay ? 'secondary' : 'primary'} onPress={() => setAsking('close')}>
                {isMeeting ? 'Bế mạc' : 'Kết thúc phiên'}
              </Button>
            ) : null}
          </>
        }
      />
      <SessionTabs session={session} />
      <div className="session-cols">
        <section aria-label="Chương trình" tabIndex={0}>
          <Agenda
            session={session}
            votes={votes}
            currentId={current?.id ?? null}
            onAdd={may('editAgenda') ? setAsking : null}
          />
        </section>
        <section aria-label="Mục đang xét" tabIndex={0}>
          {asking === null ? <ProblemNote problem={commands.problem} /> : null}
          {session.conflictsToDecide > 0 ? (
            <Note tone="warning" title={`${session.conflictsToDecide} trường hợp liên quan chờ quyết định`}>
              <p>
                Trước khi mời họp và mở bỏ phiếu, quyết định từng thành viên có tham gia mục liên quan hay không.{' '}
                <Link to={paths.sessionConflicts(session.id)}>Xem và quyết định</Link>
              </p>
            </Note>
          ) : null}
          {current ? (
            <VotePanel key={current.id} session={session} vote={current} commands={commands} quorum={quorum} />
          ) : (
            <>
              <EmptyState
                title="Chương trình chưa có mục nào"
                action={
                  may('editAgenda') ? (
                    <>
                      <Button onPress={() => setAsking('queue')}>Chọn đề nghị chờ xét</Button>
                      <Button onPress={() => setAsking('matter')}>Thêm nội dung khác</Button>
                    </>
                  ) : null
                }
              >
                Chọn các đề nghị đang chờ Hội đồng; mỗi danh hiệu hoặc hình thức thành một mục.
              </EmptyState>
              {quorum}
            </>
          )}
          {current ? <RecusedNotes session={session} vote={current} /> : null}
          <Minutes session={session} commands={commands} mayEdit={may('edit')} />
        </section>
        <section aria-label={isMeeting ? 'Điểm danh' : 'Ý kiến của thành viên'} tabIndex={0}>
          {isMeeting ? (
            <Roll session={session} commands={commands} mayEdit={may('rollCall') && !session.rollFrozen} />
          ) : (
            <Circulated session={session} votes={votes} />
          )}
        </section>
      </div>
      {asking === 'queue' ? <QueueDialog sessionId={session.id} commands={commands} onClose={close} /> : null}
      {asking === 'matter' ? <MatterDialog session={session} commands={commands} onClose={close} /> : null}
      {asking === 'close' || asking === 'cancel' ? (
        <SessionEnd session={session} act={asking} commands={commands} onClose={close} />
      ) : null}
    </>
  );
}
Component.displayName = 'SessionPage';

function subOf(session: SessionDetailView): string {
  const when = formatDateTime(session.openedAt ?? session.scheduledAt);
  const due = session.opinionsDue === null ? '' : `, nhận ý kiến đến ${formatDateTime(session.opinionsDue)}`;
  const place = session.place ? `, ${session.place}` : '';
  return `${when}${session.form === 'meeting' ? place : due}. Chủ trì: ${session.chairName}. Hội đồng ${session.attendance.length} thành viên, ${session.establishedBy}. ${sessionStateWord(session)}.`;
}

function currentVote(
  votes: readonly VoteDetailView[],
  asked: string | null,
  shown: string | null,
): VoteDetailView | undefined {
  return (
    votes.find((vote) => vote.id === asked) ??
    votes.find((vote) => vote.state === 'open' || vote.state === 'issuing') ??
    votes.find((vote) => vote.id === shown) ??
    votes.find((vote) => vote.state === 'prepared') ??
    votes[0]
  );
}
