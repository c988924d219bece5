import { councils } from '@gs/contracts';
import { useState } from 'react';
import { Plus } from 'lucide-react';
import { useLoaderData, useNavigate } from 'react-router';
import {
  Button,
  DataTable,
  EmptyState,
  PageBody,
  PageHeader,
  Section,
  StateMark,
  formatDate,
  formatDateTime,
} from '@gs/web-ui';
import { api, loader as load, memberRoleCopy, paths, sessionStateCopy } from '@gs/web-platform';
import { NewSessionDialog } from './new-session-dialog';

export const loader = load(({ params, request }) =>
  api(councils.get, { params: { id: params.id ?? '' }, signal: request.signal }),
);

export function Component() {
  const council = useLoaderData<typeof loader>();
  const [isMaking, setMaking] = useState(false);
  const navigate = useNavigate();
  const term = council.validTo
    ? `nhiệm kỳ ${formatDate(council.validFrom)} – ${formatDate(council.validTo)}`
    : `từ ${formatDate(council.validFrom)}`;
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Hội đồng', to: paths.councils }]}
        title={council.name}
        sub={`${council.establishedBy}, ${term}. ${council.memberCount} thành viên.`}
        actions={
          council.mayManage ? (
            <Button kind="primary" icon={Plus} onPress={() => setMaking(true)}>
              Chuẩn bị phiên họp
            </Button>
          ) : null
        }
      />
      <PageBody>
        <Section title="Phiên họp" note={`${council.sessions.length} phiên`}>
          <DataTable
            label="Phiên họp"
            rows={council.sessions}
            rowId={(row) => row.id}
            rowName={(row) => row.title}
            rowHref={(row) => paths.session(row.id)}
            empty={<EmptyState title="Hội đồng chưa họp phiên nào" />}
            columns={[
              { id: 'title', head: 'Phiên', cell: (row) => row.title },
              { id: 'place', head: 'Nơi họp', cell: (row) => row.place, isMuted: true, phone: 'hide' },
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
        <Section title="Thành viên" note={`${council.members.length} người`}>
          <DataTable
            label="Thành viên"
            rows={council.members}
            rowId={(row) => row.id}
            rowName={(row) => row.name}
            columns={[
              { id: 'name', head: 'Họ và tên', cell: (row) => <b>{row.name}</b> },
              {
                id: 'role',
                head: 'Trong Hội đồng',
                cell: (row) => memberRoleCopy[row.role],
                width: '160px',
                phone: 'end',
              },
              { id: 'position', head: 'Chức vụ', cell: (row) => row.position, isMuted: true },
              {
                id: 'term',
                head: 'Thời gian tham gia',
                width: '200px',
                align: 'right',
                cell: (row) =>
                  row.validTo
                    ? `${formatDate(row.validFrom)} – ${formatDate(row.validTo)}`
                    : `từ ${formatDate(row.validFrom)}`,
              },
            ]}
          />
        </Section>
      </PageBody>
      {isMaking ? (
        <NewSessionDialog
          councils={[council]}
          onClose={() => setMaking(false)}
          onMade={(id) => void navigate(paths.session(id))}
        />
      ) : null}
    </>
  );
}
Component.displayName = 'CouncilPage';
