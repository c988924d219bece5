import { councils } from '@gs/contracts';
import { RefreshCw, WifiOff } from 'lucide-react';
import { useLoaderData } from 'react-router';
import {
  EmptyState,
  LinkButton,
  PageHeader,
  ProgressBar,
  SeatMeter,
  Section,
  StateMark,
  WithAside,
  formatTime,
} from '@gs/web-ui';
import { api, itemResultCopy, loader as load, paths, sessionStateCopy, useSession } from '@gs/web-platform';
import { SessionTabs } from '../session/session-tabs';
import { joined } from '../words';
import { useLive, type Live, type LiveView } from './use-live';
import { connectionWords, resultWords, voteNow } from './words';
import '../councils.css';
import './live.css';

export const loader = load(({ params, request }) =>
  api(councils.live, { params: { id: params.id ?? '' }, signal: request.signal }),
);

const methodCopy = { secret: 'Bỏ phiếu kín', open: 'Biểu quyết', consensus: 'Lấy ý kiến thống nhất' } as const;
const purposes = { ordinary: 'để họp', awards: 'để xét khen' } as const;

/** A member's own screen in the room: the item that is on the table, by itself; the ballot when there is one. */
export function Component() {
  const live = useLive(useLoaderData<typeof loader>());
  const { view } = live;
  const { item, vote } = view;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Hội đồng', to: paths.councils },
          { label: view.title, to: paths.session(view.sessionId) },
        ]}
        title={item ? `Đang xét: ${item.title}` : view.title}
        sub={`${view.councilName}. ${sessionStateCopy[view.state].label}.`}
        actions={<Ballot view={view} />}
      />
      <SessionTabs session={{ id: view.sessionId, conflictsToDecide: 0 }} />
      <WithAside asideLabel="Chương trình và thành viên" width={328} aside={<Aside view={view} />}>
        <Sign live={live} />
        {item || vote ? (
          <>
            {item ? (
              <Section title={item.awardName} note={`mục ${item.seq}`}>
                <p className="small mute">{item.subtitle}</p>
                {item.summary ? <p className="prose">{item.summary}</p> : null}
                <div className="acts-row">
                  <LinkButton size="small" to={`${paths.sessionPack(view.sessionId)}?mo=${item.id}`}>
                    Tài liệu của mục này
                  </LinkButton>
                </div>
              </Section>
            ) : null}
            {vote ? <VoteNow vote={vote} /> : null}
          </>
        ) : (
          <EmptyState
            title={waitingWords(view)}
            action={<LinkButton to={paths.sessionPack(view.sessionId)}>Đọc tài liệu họp</LinkButton>}
          >
            Trang này tự chuyển theo phiên họp, không cần tải lại.
          </EmptyState>
        )}
      </WithAside>
    </>
  );
}
Component.displayName = 'FollowPage';

function waitingWords({ state }: LiveView): string {
  if (state === 'planned') return 'Phiên họp chưa bắt đầu';
  if (state === 'closed') return 'Phiên họp đã bế mạc';
  return state === 'cancelled' ? 'Phiên họp đã huỷ' : 'Chưa có mục nào đang xét';
}

/** The ballot is one press away while it is handed out or taken in. */
function Ballot({ view: { vote } }: { readonly view: LiveView }) {
  const { can } = useSession();
  if (vote === null || vote.method !== 'secret' || !can('ballot.cast')) return null;
  if (vote.state !== 'issuing' && vote.state !== 'open') return null;
  return (
    <LinkButton kind="primary" to={paths.ballot(vote.id)}>
      Mở lá phiếu
    </LinkButton>
  );
}

function VoteNow({ vote }: { readonly vote: NonNullable<LiveView['vote']> }) {
  const { tone, label } = voteNow(vote);
  return (
    <Section
      title={methodCopy[vote.method]}
      note={`${vote.title}${vote.round > 1 ? `, vòng ${vote.round}` : ''}`}
      right={<StateMark tone={tone}>{label}</StateMark>}
    >
      <p className="small mute">Thông qua khi {joined(vote.thresholdText)}.</p>
      {vote.state === 'closed' ? (
        <>
          <h3 className="live-sum">{resultWords(vote.results)}</h3>
          <ol className="live-results">
            {vote.results.map((each, at) => (
              <li key={`${at} ${each.title}`}>
                <span className="num">{at + 1}</span>
                <span>
                  <b>{each.title}</b>
                  <small>{joined(each.arithmetic)}</small>
                </span>
                <StateMark tone={itemResultCopy[each.result].tone}>{itemResultCopy[each.result].label}</StateMark>
              </li>
            ))}
          </ol>
        </>
      ) : vote.state === 'prepared' || vote.state === 'void' ? null : (
        <p>Kết quả hiện ở đây khi kết thúc. Trước lúc đó không ai thấy ai chọn gì.</p>
      )}
    </Section>
  );
}

function Aside({ view }: { readonly view: LiveView }) {
  const { present, written, total } = view.attendance;
  return (
    <>
      <Section title="Chương trình" small>
        {view.agenda.length === 0 ? <p className="small mute">Chưa có mục nào.</p> : null}
        <ul className="live-agenda">
          {view.agenda.map((group) => (
            <li key={group.awardName}>
              <ProgressBar
                label={group.awardName}
                value={group.done}
                max={Math.max(group.count, 1)}
                valueText={`${group.done} trong ${group.count}`}
              />
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Thành viên" small note={`${present + written} trong ${total}`}>
        <SeatMeter
          total={total}
          present={present}
          written={written}
          thresholds={view.quorums.map((quorum) => ({ needed: quorum.needed, label: purposes[quorum.purpose] }))}
        />
      </Section>
    </>
  );
}

/** Nothing while the screen is told at once; a quiet line when it asks by itself or gets no answer. */
function Sign({ live: { connection, at } }: { readonly live: Live }) {
  const said = connectionWords(connection);
  if (said === null) return null;
  const Icon = connection === 'polling' ? RefreshCw : WifiOff;
  return (
    <p className="live-sign" role="status">
      <Icon className="i" />
      {said}
      {connection === 'lost' && at !== null ? `; đang hiện số liệu lúc ${formatTime(at)}` : ''}
    </p>
  );
}
