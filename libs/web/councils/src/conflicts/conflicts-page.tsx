import { councils } from '@gs/contracts';
import { useState } from 'react';
import { useLoaderData } from 'react-router';
import {
  Button,
  EmptyState,
  FilterBar,
  LinkButton,
  Note,
  PageHeader,
  Section,
  Segmented,
  SelectFilter,
  WithAside,
  useFilterParam,
} from '@gs/web-ui';
import { api, loader as load, paths, urlOf, useEventStream } from '@gs/web-platform';
import { SessionTabs } from '../session/session-tabs';
import { DecideDialog } from './decide-dialog';
import { Effects } from './effects';
import { PairLine } from './pair-line';
import { effectsOf, groupsOf, pairsOf, type Pair } from './pairs';
import { groundCopy } from './words';
import '../councils.css';
import './conflicts.css';

export const loader = load(async ({ params, request }) => {
  const of = { params: { id: params.id ?? '' }, signal: request.signal };
  const [session, found] = await Promise.all([api(councils.getSession, of), api(councils.conflicts, of)]);
  return { session, found };
});

/** Who is tied to which item, before anything is sent out: found by the system, decided by the secretary. */
export function Component() {
  const { session, found } = useLoaderData<typeof loader>();
  const [view, setView] = useFilterParam('theo');
  const [ground, setGround] = useFilterParam('can-cu');
  const [state, setState] = useFilterParam('trang-thai');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [deciding, setDeciding] = useState<readonly Pair[] | null>(null);
  useEventStream(urlOf(councils.sessionEvents, { params: { id: session.id } }), {
    isOn: session.state === 'open' || session.state === 'planned',
  });
  const pairs = pairsOf(found.items, session.votes);
  const undecided = pairs.filter(({ outcome }) => outcome === null).length;
  const shown = pairs.filter(
    (pair) =>
      (ground === null || pair.grounds.some((each) => each.ground === ground)) &&
      (state === null || (pair.outcome ?? 'open') === state),
  );
  const by = view === 'muc' ? 'item' : 'member';
  const decidable = shown.filter(({ mayDecide }) => mayDecide);
  const chosen = decidable.filter(({ key }) => picked.has(key));
  const pick = (keys: readonly string[], isOn: boolean): void =>
    setPicked((before) => {
      const next = new Set(before);
      for (const key of keys)
        if (isOn) next.add(key);
        else next.delete(key);
      return next;
    });
  const mayInvite = session.allowedActions.includes('invite');
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Hội đồng', to: paths.councils },
          { label: session.title, to: paths.session(session.id) },
        ]}
        title={titleOf(pairs.length, undecided)}
        sub="Hệ thống tìm theo hồ sơ cá nhân, quan hệ gia đình, nơi công tác, người ký tờ trình, tác giả sáng kiến và lời tự khai."
        actions={
          mayInvite ? (
            <LinkButton to={paths.sessionPack(session.id)} kind={undecided === 0 ? 'primary' : 'secondary'}>
              {session.invitedAt === null ? 'Gửi giấy mời' : 'Xem giấy mời đã gửi'}
            </LinkButton>
          ) : (
            <LinkButton to={paths.session(session.id)}>Về phiên họp</LinkButton>
          )
        }
      />
      <SessionTabs session={session} />
      <WithAside
        asideLabel="Ảnh hưởng đến tỷ lệ"
        width={364}
        aside={<Effects effects={effectsOf(pairs, found.effects, session)} />}
      >
        {undecided > 0 ? (
          <Note tone="warning" title={`Còn ${undecided} trường hợp chờ quyết định`}>
            <p>
              {mayInvite && session.invitedAt === null
                ? 'Chưa gửi được giấy mời và chưa mở được bỏ phiếu cho đến khi quyết định xong.'
                : 'Chưa mở được bỏ phiếu các mục này cho đến khi quyết định xong.'}
            </p>
          </Note>
        ) : null}
        {pairs.length === 0 ? (
          <EmptyState title="Không thành viên nào liên quan đến mục trong chương trình">
            Thành viên vẫn có thể tự khai khi đọc tài liệu; khi đó trường hợp ấy hiện ở đây.
          </EmptyState>
        ) : (
          <>
            <FilterBar end={`${shown.length} trường hợp`}>
              <Segmented
                label="Xem theo"
                value={by}
                onChange={(id) => setView(id === 'item' ? 'muc' : null)}
                segments={[
                  { id: 'member', label: 'Theo thành viên' },
                  { id: 'item', label: 'Theo mục' },
                ]}
              />
              <SelectFilter
                label="Căn cứ"
                value={ground}
                onChange={setGround}
                options={Object.entries(groundCopy)
                  .map(([id, label]) => ({
                    id,
                    label,
                    count: pairs.filter(({ grounds }) => grounds.some((each) => each.ground === id)).length,
                  }))
                  .filter(({ count }) => count > 0)}
              />
              <SelectFilter
                label="Quyết định"
                value={state}
                onChange={setState}
                options={[
                  { id: 'open', label: 'Chờ quyết định' },
                  { id: 'recused', label: 'Không tham gia' },
                  { id: 'stays', label: 'Tham gia' },
                ]}
              />
            </FilterBar>
            {shown.length === 0 ? <EmptyState title="Không có trường hợp nào khớp bộ lọc" /> : null}
            {groupsOf(shown, by).map((group) => (
              <Section
                key={group.id}
                title={group.title}
                note={`${group.under ? `${group.under}, ` : ''}${group.pairs.length} ${by === 'member' ? 'mục' : 'thành viên'}`}
              >
                <ul>
                  {group.pairs.map((pair) => (
                    <PairLine
                      key={pair.key}
                      pair={pair}
                      under={by === 'member' ? pair.under : ''}
                      head={by === 'member' ? pair.itemTitle : pair.memberName}
                      isPicked={picked.has(pair.key)}
                      onPick={pair.mayDecide ? (isOn) => pick([pair.key], isOn) : null}
                      onDecide={() => setDeciding([pair])}
                    />
                  ))}
                </ul>
              </Section>
            ))}
            {decidable.length > 1 ? (
              <div
                className="pick-bar"
                role="group"
                aria-label="Quyết định nhiều trường hợp"
                {...(chosen.length > 0 ? { 'data-picked': '' } : {})}
              >
                <Button
                  kind="quiet"
                  onPress={() =>
                    pick(
                      decidable.map(({ key }) => key),
                      chosen.length < decidable.length,
                    )
                  }
                >
                  {chosen.length < decidable.length ? `Chọn cả ${decidable.length} đang hiện` : 'Bỏ chọn'}
                </Button>
                <Button isDisabled={chosen.length === 0} onPress={() => setDeciding(chosen)}>
                  Quyết định {chosen.length} trường hợp đã chọn
                </Button>
              </div>
            ) : null}
          </>
        )}
      </WithAside>
      {deciding ? (
        <DecideDialog
          sessionId={session.id}
          pairs={deciding}
          onClose={() => setDeciding(null)}
          onDone={() => {
            setPicked(new Set());
            setDeciding(null);
          }}
        />
      ) : null}
    </>
  );
}
Component.displayName = 'ConflictsPage';

function titleOf(all: number, undecided: number): string {
  if (all === 0) return 'Không có liên quan nào';
  if (undecided > 0) return `${undecided} trường hợp liên quan chờ quyết định`;
  return `Đã quyết định ${all} trường hợp liên quan`;
}
