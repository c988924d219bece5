import { councils, organisation } from '@gs/contracts';
import { Plus, Users } from 'lucide-react';
import { useState } from 'react';
import { useLoaderData, useNavigate } from 'react-router';
import { Button, EmptyState, PageBody, PageHeader, Section, formatDate, useFilterParam } from '@gs/web-ui';
import { api, loader as load, paths, useSession } from '@gs/web-platform';
import { CouncilsTable } from './council/councils-table';
import { DayPicker } from './council/day-picker';
import { NewCouncilDialog } from './council/new-council-dialog';
import { standsOn } from './council/on-day';
import { NewSessionDialog } from './new-session-dialog';
import { SessionsTable } from './sessions-table';
import { today } from './today';
import './council/council.css';
import './councils.css';

export const loader = load(async ({ request }) => {
  const day = new URL(request.url).searchParams.get('ngay');
  const on = /^\d{4}-\d{2}-\d{2}$/.test(day ?? '') ? (day ?? undefined) : undefined;
  const [all, sessions, managed] = await Promise.all([
    api(councils.list, { query: on === undefined ? {} : { on }, signal: request.signal }),
    api(councils.listSessions, { query: { limit: 100 }, signal: request.signal }),
    api(organisation.list, { query: { permission: 'session.manage', limit: 500 }, signal: request.signal }).catch(
      () => ({ items: [] }),
    ),
  ]);
  return { on, all: all.items, sessions: sessions.items, managed: new Set(managed.items.map((unit) => unit.id)) };
});

/** Sessions first, for they are what one comes for; then the councils, as on any day. */
export function Component() {
  const { on, all, sessions, managed } = useLoaderData<typeof loader>();
  const { me, can } = useSession();
  const [, setDay] = useFilterParam('ngay');
  const [making, setMaking] = useState<'session' | 'council' | null>(null);
  const navigate = useNavigate();
  const active = all.filter((council) => standsOn(council, on ?? today()));
  const past = all.filter((council) => !active.includes(council));
  // One's own council first: a scope holds lower ones too.
  const home = new Set(me.assignments.map((each) => each.organisation.id));
  const mine = all
    .filter((council) => standsOn(council, today()) && managed.has(council.organisation.id))
    .sort((left, right) => Number(home.has(right.organisation.id)) - Number(home.has(left.organisation.id)));
  const live = sessions.filter((session) => session.state === 'open').length;
  const planned = sessions.filter((session) => session.state === 'planned').length;
  return (
    <>
      <PageHeader
        title={live > 0 ? `${live} phiên đang họp` : planned > 0 ? `${planned} phiên sắp họp` : 'Hội đồng'}
        sub="Hội đồng Thi đua, khen thưởng trong phạm vi của anh/chị, kể cả đã hết nhiệm kỳ."
        actions={
          <>
            {can('session.manage') ? <Button onPress={() => setMaking('council')}>Ghi Hội đồng</Button> : null}
            {mine.length > 0 ? (
              <Button kind="primary" icon={Plus} onPress={() => setMaking('session')}>
                Chuẩn bị phiên họp
              </Button>
            ) : null}
          </>
        }
      />
      <PageBody>
        <Section title="Phiên họp" note={`${sessions.length} phiên`}>
          <SessionsTable
            sessions={sessions}
            withCouncil
            empty={
              <EmptyState title="Chưa có phiên họp nào" icon={Users}>
                Khi có đề nghị chờ xét, thư ký chuẩn bị phiên họp và chọn đề nghị vào chương trình.
              </EmptyState>
            }
          />
        </Section>
        <Section
          title={on === undefined ? 'Hội đồng đang hoạt động' : `Hội đồng vào ngày ${formatDate(on)}`}
          note={`${active.length}`}
        >
          <DayPicker
            label="Hội đồng vào ngày"
            value={on ?? today()}
            isGiven={on === undefined}
            onChange={(day) => setDay(day === today() ? null : day)}
          />
          <CouncilsTable label="Hội đồng" rows={active} day={on ?? null} />
        </Section>
        {past.length > 0 ? (
          <Section title="Đã hết nhiệm kỳ hoặc kết thúc" note={`${past.length}`}>
            <CouncilsTable label="Hội đồng đã hết nhiệm kỳ hoặc kết thúc" rows={past} day={null} />
          </Section>
        ) : null}
      </PageBody>
      {making === 'session' ? (
        <NewSessionDialog
          councils={mine}
          onClose={() => setMaking(null)}
          onMade={(id) => void navigate(paths.session(id))}
        />
      ) : null}
      {making === 'council' ? (
        <NewCouncilDialog onClose={() => setMaking(null)} onMade={(id) => void navigate(paths.council(id))} />
      ) : null}
    </>
  );
}
Component.displayName = 'CouncilsPage';
