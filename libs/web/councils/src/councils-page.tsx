import { councils, organisation } from '@gs/contracts';
import { Plus, Users } from 'lucide-react';
import { useState } from 'react';
import { useLoaderData, useNavigate } from 'react-router';
import {
  Button,
  DataTable,
  DateText,
  EmptyState,
  PageBody,
  PageHeader,
  Section,
  StateMark,
  formatDate,
  formatDateTime,
} from '@gs/web-ui';
import { api, loader as load, paths, sessionStateCopy, useSession } from '@gs/web-platform';
import { NewSessionDialog } from './new-session-dialog';
import { sessionKinds } from './words';
import './councils.css';

export const loader = load(async ({ request }) => {
  const [all, sessions, managed] = await Promise.all([
    api(councils.list, { query: {}, signal: request.signal }),
    api(councils.listSessions, { query: { limit: 100 }, signal: request.signal }),
    api(organisation.list, { query: { permission: 'session.manage', limit: 500 }, signal: request.signal }).catch(
      () => ({ items: [] }),
    ),
  ]);
  return { all: all.items, sessions: sessions.items, managed: new Set(managed.items.map((unit) => unit.id)) };
});

export function Component() {
  const { all, sessions, managed } = useLoaderData<typeof loader>();
  const { me } = useSession();
  const [isMaking, setMaking] = useState(false);
  const navigate = useNavigate();
  const today = new Date().toISOString().slice(0, 10);
  const active = all.filter((council) => council.validTo === null || council.validTo >= today);
  const past = all.filter((council) => !active.includes(council));
  // One's own council first: a scope holds lower ones too.
  const home = new Set(me.assignments.map((each) => each.organisation.id));
  const mine = active
    .filter((council) => managed.has(council.organisation.id))
    .sort((left, right) => Number(home.has(right.organisation.id)) - Number(home.has(left.organisation.id)));
  const live = sessions.filter((session) => session.state === 'open').length;
  const planned = sessions.filter((session) => session.state === 'planned').length;
  return (
    <>
      <PageHeader
        title={live > 0 ? `${live} phiên đang họp` : planned > 0 ? `${planned} phiên sắp họp` : 'Hội đồng'}
        sub="Hội đồng Thi đua, khen thưởng trong phạm vi của anh/chị, kể cả đã hết nhiệm kỳ."
        actions={
          mine.length > 0 ? (
            <Button kind="primary" icon={Plus} onPress={() => setMaking(true)}>
              Chuẩn bị phiên họp
            </Button>
          ) : null
        }
      />
      <PageBody>
        <Section title="Phiên họp" note={`${sessions.length} phiên`}>
          <DataTable
            label="Phiên họp"
            rows={sessions}
            rowId={(row) => row.id}
            rowName={(row) => row.title}
            rowHref={(row) => paths.session(row.id)}
            empty={
              <EmptyState title="Chưa có phiên họp nào" icon={Users}>
                Khi có đề nghị chờ xét, thư ký chuẩn bị phiên họp và chọn đề nghị vào chương trình.
              </EmptyState>
            }
            columns={[
              { id: 'title', head: 'Phiên', cell: (row) => <span className="wraps">{row.title}</span> },
              { id: 'council', head: 'Hội đồng', cell: (row) => row.council.name, isMuted: true, width: '28%' },
              {
                id: 'kind',
                head: 'Loại',
                cell: (row) => sessionKinds[row.kind],
                width: '110px',
                isMuted: true,
                phone: 'hide',
              },
              { id: 'items', head: 'Mục', cell: (row) => row.itemCount, width: '64px', align: 'right', phone: 'hide' },
              {
                id: 'at',
                head: 'Thời gian',
                cell: (row) => formatDateTime(row.scheduledAt),
                width: '150px',
                align: 'right',
              },
              {
                id: 'state',
                head: 'Trạng thái',
                width: '132px',
                phone: 'end',
                cell: (row) => (
                  <StateMark tone={sessionStateCopy[row.state].tone}>{sessionStateCopy[row.state].label}</StateMark>
                ),
              },
            ]}
          />
        </Section>
        <Section title="Hội đồng đang hoạt động" note={`${active.length}`}>
          <CouncilTable rows={active} />
        </Section>
        {past.length > 0 ? (
          <Section title="Đã hết nhiệm kỳ hoặc kết thúc" note={`${past.length}`}>
            <CouncilTable rows={past} />
          </Section>
        ) : null}
      </PageBody>
      {isMaking ? (
        <NewSessionDialog
          councils={mine}
          onClose={() => setMaking(false)}
          onMade={(id) => void navigate(paths.session(id))}
        />
      ) : null}
    </>
  );
}
Component.displayName = 'CouncilsPage';

function CouncilTable({ rows }: { readonly rows: ReturnType<typeof useLoaderData<typeof loader>>['all'] }) {
  return (
    <DataTable
      label="Hội đồng"
      rows={rows}
      rowId={(row) => row.id}
      rowName={(row) => row.name}
      rowHref={(row) => paths.council(row.id)}
      empty={
        <EmptyState title="Chưa có Hội đồng nào trong phạm vi">
          Hội đồng được ghi nhận theo quyết định thành lập.
        </EmptyState>
      }
      columns={[
        { id: 'name', head: 'Hội đồng', cell: (row) => row.name },
        { id: 'basis', head: 'Quyết định thành lập', cell: (row) => row.establishedBy, isMuted: true, phone: 'hide' },
        {
          id: 'count',
          head: 'Thành viên',
          cell: (row) => (
            <>
              {row.memberCount}
              <span className="on-phone"> người</span>
            </>
          ),
          width: '96px',
          align: 'right',
          phone: 'end',
        },
        {
          id: 'term',
          head: 'Từ ngày',
          width: '216px',
          align: 'right',
          cell: (row) =>
            row.validTo ? (
              `${formatDate(row.validFrom)} – ${formatDate(row.validTo)}`
            ) : (
              <DateText value={row.validFrom} />
            ),
        },
      ]}
    />
  );
}
