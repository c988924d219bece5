import { councils, type SessionDetailView, type VoteDetailView } from '@gs/contracts';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useLoaderData, useSearchParams } from 'react-router';
import {
  Button,
  ConfirmDialog,
  EmptyState,
  MenuButton,
  Note,
  PageHeader,
  ProblemNote,
  formatDateTime,
} from '@gs/web-ui';
import { api, loader as load, paths, sessionStateCopy, urlOf, useEventStream } from '@gs/web-platform';
import { Agenda } from './agenda';
import { Minutes } from './minutes';
import { QueueDialog } from './queue-dialog';
import { Quorum } from './quorum';
import { Roll } from './roll';
import { useSession } from './use-session';
import { VotePanel } from './vote-panel';
import './session.css';

export const loader = load(({ params, request }) =>
  api(councils.getSession, { params: { id: params.id ?? '' }, signal: request.signal }),
);

const papers = [
  ['session-minutes', 'Biên bản họp'],
  ['tally-minutes', 'Biên bản kiểm phiếu'],
] as const;

export function Component() {
  const session = useLoaderData<typeof loader>();
  const commands = useSession(session);
  const [search] = useSearchParams();
  const [isPicking, setPicking] = useState(false);
  const [asking, setAsking] = useState<'close' | 'cancel' | null>(null);
  useEventStream(urlOf(councils.sessionEvents, { params: { id: session.id } }), {
    isOn: session.state === 'open' || session.state === 'planned',
  });
  const votes = session.votes.filter((vote) => vote.state !== 'void');
  const current = currentVote(votes, search.get('muc'));
  const may = (action: SessionDetailView['allowedActions'][number]): boolean => session.allowedActions.includes(action);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Hội đồng', to: paths.councils },
          { label: session.council.name, to: paths.council(session.council.id) },
        ]}
        title={session.title}
        sub={`${formatDateTime(session.openedAt ?? session.scheduledAt)}${session.place ? `, ${session.place}` : ''}. Chủ trì: ${session.chairName}. Hội đồng ${session.attendance.length} thành viên, ${session.establishedBy}. ${sessionStateCopy[session.state].label}.`}
        actions={
          <>
            <MenuButton
              label="Biên bản"
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
              <Button kind="primary" onPress={() => void commands.open()} isLoading={commands.isRunning}>
                Khai mạc
              </Button>
            ) : null}
            {may('close') ? (
              <Button
                kind={votes.some((vote) => vote.state === 'open') ? 'secondary' : 'primary'}
                onPress={() => setAsking('close')}
              >
                Bế mạc
              </Button>
            ) : null}
          </>
        }
      />
      <div className="session-cols">
        <section aria-label="Chương trình">
          <Agenda
            session={session}
            votes={votes}
            currentId={current?.id ?? null}
            onPick={may('editAgenda') ? () => setPicking(true) : null}
          />
        </section>
        <section aria-label="Mục đang xét">
          <ProblemNote problem={commands.problem} />
          {current ? (
            <VotePanel
              key={current.id}
              session={session}
              vote={current}
              commands={commands}
              quorum={<Quorum session={session} />}
            />
          ) : (
            <EmptyState
              title="Chương trình chưa có mục nào"
              action={may('editAgenda') ? <Button onPress={() => setPicking(true)}>Chọn đề nghị chờ xét</Button> : null}
            >
              Chọn các đề nghị đang chờ Hội đồng; mỗi danh hiệu hoặc hình thức thành một mục.
            </EmptyState>
          )}
          {current ? null : <Quorum session={session} />}
          {session.conflicts
            .filter((conflict) => conflict.voteId === current?.id)
            .map((conflict) => (
              <Note
                key={conflict.memberId}
                tone="warning"
                title={`${conflict.memberName} không biểu quyết ${conflict.itemIds.length} mục liên quan đến mình`}
              >
                <p>
                  Vẫn tính trong {conflict.total}. Cao nhất có thể đạt {conflict.highestPossible}/{conflict.total}, cần{' '}
                  {conflict.needed}
                  {conflict.reachable ? '.' : ': không thể đạt nếu không lấy thêm ý kiến bằng văn bản.'}
                </p>
              </Note>
            ))}
          <Minutes session={session} commands={commands} mayEdit={may('edit')} />
        </section>
        <section aria-label="Điểm danh">
          <Roll session={session} commands={commands} mayEdit={may('rollCall') && !session.rollFrozen} />
        </section>
      </div>
      {isPicking ? <QueueDialog sessionId={session.id} commands={commands} onClose={() => setPicking(false)} /> : null}
      <ConfirmDialog
        isOpen={asking !== null}
        onClose={() => setAsking(null)}
        title={asking === 'cancel' ? 'Huỷ phiên họp này?' : 'Bế mạc phiên họp?'}
        confirmLabel={asking === 'cancel' ? 'Huỷ phiên họp' : 'Bế mạc'}
        isDanger={asking === 'cancel'}
        isLoading={commands.isRunning}
        onConfirm={() => void (asking === 'cancel' ? commands.cancel() : commands.close()).then(() => setAsking(null))}
      >
        <p>
          {asking === 'cancel'
            ? 'Các mục trong chương trình trở lại hàng chờ của Hội đồng.'
            : 'Sau khi bế mạc, kết quả và biên bản không sửa được nữa. Các mục chưa biểu quyết phải được hoãn trước.'}
        </p>
      </ConfirmDialog>
    </>
  );
}
Component.displayName = 'SessionPage';

function currentVote(votes: readonly VoteDetailView[], asked: string | null): VoteDetailView | undefined {
  return (
    votes.find((vote) => vote.id === asked) ??
    votes.find((vote) => vote.state === 'open') ??
    votes.find((vote) => vote.state === 'prepared') ??
    votes[0]
  );
}
