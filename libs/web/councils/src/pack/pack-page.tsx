import { councils, type SessionDetailView } from '@gs/contracts';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { useLoaderData, useNavigate, type ShouldRevalidateFunctionArgs } from 'react-router';
import {
  EmptyState,
  LinkButton,
  PageHeader,
  Section,
  SplitView,
  formatDateTime,
  formatLongDate,
  formatTime,
  usePanelParam,
} from '@gs/web-ui';
import { api, loader as load, paths, urlOf, useEventStream, useSession } from '@gs/web-platform';
import { SessionTabs } from '../session/session-tabs';
import { ComparisonTable } from './comparison-table';
import { itemsOf, type Pack } from './comparison';
import { DeclareDialog } from './declare-dialog';
import { InvitationForm } from './invitation';
import { ItemPanel } from './item-panel';
import '../councils.css';
import './pack.css';

export const loader = load(async ({ params, request }) => {
  const of = { params: { id: params.id ?? '' }, signal: request.signal };
  const [session, pack] = await Promise.all([api(councils.getSession, of), api(councils.pack, of)]);
  return { session, pack };
});

/** Opening an item or a file changes its place in the address only. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  const isSamePage = currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search;
  return isSamePage ? false : defaultShouldRevalidate;
}

/** Invitation and pack: the secretary sends it, members read it item by item before the session. */
export function Component() {
  const { session, pack } = useLoaderData<typeof loader>();
  const { can } = useSession();
  const panel = usePanelParam();
  const navigate = useNavigate();
  const [isDeclaring, setDeclaring] = useState(false);
  useEventStream(urlOf(councils.sessionEvents, { params: { id: session.id } }), {
    isOn: session.state === 'open' || session.state === 'planned',
  });
  const items = itemsOf(pack);
  const open = items.find(({ id }) => id === panel.openId);
  const group = pack.groups.find((each) => open !== undefined && each.items.includes(open));
  const mayInvite = session.allowedActions.includes('invite');
  const mayDeclare =
    open !== undefined && session.myMemberId !== null && can('ballot.cast') && isPrepared(session, open.id);
  // A file of another item is not there: leave it out of the address.
  const hrefOf = (id: string): string => `?mo=${id}`;
  return (
    <>
      <SplitView
        listLabel="Tài liệu họp"
        list={
          <>
            <PageHeader
              crumbs={[
                { label: 'Hội đồng', to: paths.councils },
                { label: session.title, to: paths.session(session.id) },
              ]}
              title={items.length > 0 ? `Tài liệu họp: ${items.length} mục` : 'Tài liệu họp'}
              sub={whenWords(pack)}
              actions={
                items.length > 0 ? (
                  <LinkButton icon={FileDown} external to={urlOf(councils.packPaper, { params: { id: session.id } })}>
                    Tải cả tập (PDF)
                  </LinkButton>
                ) : null
              }
            />
            <SessionTabs session={session} />
            <div className="body pack" tabIndex={0}>
              {mayInvite ? (
                <InvitationForm key={session.invitedAt ?? 'new'} session={session} />
              ) : pack.invitationText ? (
                <Section title="Giấy mời" note={session.invitedAt ? formatDateTime(session.invitedAt) : undefined}>
                  <p className="prose">{pack.invitationText}</p>
                </Section>
              ) : null}
              {pack.groups.map((each) => (
                <ComparisonTable
                  key={each.award ?? each.awardName}
                  group={each}
                  openId={open?.id ?? null}
                  hrefOf={hrefOf}
                />
              ))}
              {items.length === 0 ? (
                <EmptyState
                  title="Chưa có tài liệu"
                  action={<LinkButton to={paths.session(session.id)}>Về phiên họp</LinkButton>}
                >
                  Mỗi mục trong chương trình có tóm tắt, bảng so sánh và minh chứng ở đây.
                </EmptyState>
              ) : null}
            </div>
          </>
        }
        panel={
          open ? (
            <ItemPanel
              session={session}
              items={items}
              item={open}
              awardName={group?.awardName ?? ''}
              hrefOf={hrefOf}
              closeHref="."
              onDeclare={mayDeclare ? () => setDeclaring(true) : null}
            />
          ) : undefined
        }
      />
      {isDeclaring && open ? (
        <DeclareDialog
          key={open.id}
          sessionId={session.id}
          item={open}
          alsoIn={pack.groups
            .filter((each) => each.items.some(({ id, title }) => id !== open.id && title === open.title))
            .map(({ awardName }) => awardName)}
          onClose={() => setDeclaring(false)}
          onDeclared={() => {
            setDeclaring(false);
            void navigate('.', { replace: true });
          }}
        />
      ) : null}
    </>
  );
}
Component.displayName = 'PackPage';

/** Only before the vote on the item is opened may a member still leave it. */
const isPrepared = (session: SessionDetailView, itemId: string): boolean =>
  (session.state === 'planned' || session.state === 'open') &&
  session.votes.some(
    ({ state, items }) => state === 'prepared' && items.some(({ id, result }) => id === itemId && result === null),
  );

function whenWords({ form, scheduledAt, opinionsDue, place }: Pack): string {
  if (form === 'circulated')
    return `Lấy ý kiến bằng văn bản từ ${formatDateTime(scheduledAt)}${opinionsDue ? ` đến hết ${formatDateTime(opinionsDue)}` : ''}.`;
  return `${formatTime(scheduledAt)}, ${formatLongDate(scheduledAt)}${place ? `, ${place}` : ''}.`;
}
