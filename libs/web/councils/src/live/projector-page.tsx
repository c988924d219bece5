import { councils } from '@gs/contracts';
import { Maximize, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLoaderData } from 'react-router';
import { IconButton, StateMark, ThemeToggle, cx } from '@gs/web-ui';
import { api, itemResultCopy, loader as load, paths } from '@gs/web-platform';
import { joined } from '../words';
import { PER_PAGE, pageOf } from './paging';
import { useLive, type LiveView } from './use-live';
import { connectionWords, resultWords, voteNow } from './words';
import './live.css';

export const loader = load(({ params, request }) =>
  api(councils.live, { params: { id: params.id ?? '' }, signal: request.signal }),
);

const TURN_MS = 12_000;
const IDLE_MS = 2_500;
/** A title of more letters is set smaller, so that it keeps to three lines. */
const LONG = 60;

/** For the wall: the item, what is going on, the result once it is counted. Nothing tells who has voted. */
export function Component() {
  const { view, connection } = useLive(useLoaderData<typeof loader>());
  const isIdle = useIdle();
  useEffect(() => {
    document.title = `${view.title} · Gương Sáng`;
  }, [view.title]);
  const said = connectionWords(connection);
  return (
    <main className={cx('projector', isIdle && 'idle')}>
      <header>
        <span>{view.councilName}</span>
        <b>{view.title}</b>
      </header>
      <div className="stage" aria-live="polite" tabIndex={-1}>
        <Stage view={view} />
      </div>
      <footer>
        <Presence view={view} />
        {said ? <span className="sign">{said}</span> : null}
      </footer>
      <div className="projector-tools">
        <IconButton icon={Maximize} label="Toàn màn hình (F11)" onPress={toggleFullScreen} />
        <ThemeToggle />
        <IconButton icon={Undo2} label="Về phiên họp" to={paths.session(view.sessionId)} />
      </div>
    </main>
  );
}
Component.displayName = 'ProjectorPage';

function Stage({ view }: { readonly view: LiveView }) {
  const { item, vote } = view;
  if (view.state === 'closed' && item === null && vote === null) return <h1>Phiên họp đã bế mạc</h1>;
  if (vote?.state === 'closed') return <Results key={vote.id} vote={vote} current={item?.title ?? null} />;
  if (item === null && vote === null) return <Programme view={view} />;
  return (
    <>
      {item ? (
        <>
          <p className="of-award">{item.awardName}</p>
          <h1 className={cx(item.title.length > LONG && 'long')}>{item.title}</h1>
          <p className="who">{item.subtitle}</p>
        </>
      ) : (
        <h1>{vote?.title}</h1>
      )}
      {vote ? (
        <div className="now">
          <StateMark tone={voteNow(vote).tone}>
            {voteNow(vote).label}
            {vote.round > 1 ? `, vòng ${vote.round}` : ''}
          </StateMark>
          {vote.state === 'prepared' ? null : <p>Thông qua khi {joined(vote.thresholdText)}</p>}
        </div>
      ) : null}
    </>
  );
}

/** A few at a time, going on by itself; the arrows go by hand and stop the turning. */
function Results({ vote, current }: { readonly vote: NonNullable<LiveView['vote']>; readonly current: string | null }) {
  const first = Math.max(
    0,
    vote.results.findIndex(({ title }) => title === current),
  );
  const [page, setPage] = useState(() => Math.floor(first / PER_PAGE));
  const [isTurning, setTurning] = useState(true);
  const { rows, page: at, pages } = pageOf(vote.results, page);
  useEffect(() => {
    if (!isTurning || pages < 2) return;
    const timer = setInterval(() => setPage((before) => before + 1), TURN_MS);
    return () => clearInterval(timer);
  }, [isTurning, pages]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const step = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
      if (step === undefined) return;
      setTurning(false);
      setPage((before) => before + step);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <p className="of-award">{vote.title}</p>
      <h1 className="long">{resultWords(vote.results)}</h1>
      <ol className="wall-results">
        {rows.map((each) => (
          <li key={`${at} ${each.title}`}>
            <b>{each.title}</b>
            <StateMark tone={itemResultCopy[each.result].tone}>{itemResultCopy[each.result].label}</StateMark>
            <small>{joined(withoutVerdict(each.arithmetic))}</small>
          </li>
        ))}
      </ol>
      {pages > 1 ? (
        <p className="turn">
          Trang {at + 1} trong {pages}
        </p>
      ) : null}
    </>
  );
}

/** The verdict stands beside the name already, and large. */
const withoutVerdict = (arithmetic: string): string => arithmetic.replace(/: (không )?đạt$/, '');

/** Between items: what is on the agenda and how far it has come. */
function Programme({ view }: { readonly view: LiveView }) {
  return (
    <>
      <h1>{view.state === 'planned' ? 'Phiên họp chưa bắt đầu' : 'Chương trình'}</h1>
      <ol className="programme">
        {view.agenda.map((group) => (
          <li key={group.awardName}>
            <span>{group.awardName}</span>
            <b>{progressWords(group)}</b>
          </li>
        ))}
      </ol>
    </>
  );
}

function progressWords({ count, done }: LiveView['agenda'][number]): string {
  if (done === 0) return `${count} mục`;
  return done === count ? `xong ${count} mục` : `xong ${done} trong ${count} mục`;
}

function Presence({ view }: { readonly view: LiveView }) {
  const { present, written, total } = view.attendance;
  if (present + written === 0) return <span>Hội đồng {total} thành viên</span>;
  return (
    <span>
      {present} có mặt{written > 0 ? `, ${written} ý kiến bằng văn bản` : ''} trong {total} thành viên
    </span>
  );
}

function toggleFullScreen(): void {
  // Refused by browsers without it: the page stays as it is.
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  else void document.documentElement.requestFullscreen().catch(() => undefined);
}

/** Nobody has touched mouse or keys for a while: the tools and the pointer go. */
function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    let timer = setTimeout(() => setIdle(true), IDLE_MS);
    const wake = (): void => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), IDLE_MS);
    };
    const events = ['pointermove', 'pointerdown', 'keydown'] as const;
    for (const event of events) document.addEventListener(event, wake);
    return () => {
      clearTimeout(timer);
      for (const event of events) document.removeEventListener(event, wake);
    };
  }, []);
  return isIdle;
}
