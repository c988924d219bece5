import { registry } from '@gs/contracts';
import { useLoaderData } from 'react-router';
import { DataTable, EmptyState, Note, PageBody, PageHeader, Section, StateMark, formatDate } from '@gs/web-ui';
import { api, loader as load, paths, subjectKindCopy } from '@gs/web-platform';

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

export const loader = load(async ({ request }) => {
  const search = new URL(request.url).searchParams;
  const number = search.get('so') ?? '';
  const decidedOn = search.get('ngay') ?? '';
  if (number === '' || !isDate(decidedOn)) return null;
  return api(registry.historyDecision, { query: { number, decidedOn }, signal: request.signal });
});

/** A decision of the past: nothing but its number, date and whom it praised. */
export function Component() {
  const decision = useLoaderData<typeof loader>();
  const crumbs = [{ label: 'Tra cứu', to: paths.search() }, { label: 'Quyết định trong lịch sử' }];
  if (decision === null)
    return (
      <>
        <PageHeader crumbs={crumbs} title="Chưa đủ số và ngày của quyết định" />
        <PageBody>
          <EmptyState title="Không rõ quyết định nào">
            Mở quyết định từ trang tra cứu hoặc từ một thành tích.
          </EmptyState>
        </PageBody>
      </>
    );
  const { grants } = decision;
  return (
    <>
      <PageHeader
        crumbs={crumbs}
        title={`${decision.number}: khen ${grants.length} đối tượng`}
        sub={`Ngày ${formatDate(decision.decidedOn)}.`}
      />
      <PageBody>
        <Section title="Danh sách được khen" note={grants.length}>
          <DataTable
            label="Danh sách được khen"
            rows={grants}
            rowId={(row) => row.id}
            rowName={(row) => row.subject.name}
            rowHref={(row) => paths.subject(row.subject.id)}
            columns={[
              { id: 'name', head: 'Tên', cell: (row) => row.subject.name },
              {
                id: 'kind',
                head: 'Đối tượng',
                cell: (row) => subjectKindCopy[row.subject.kind],
                width: '120px',
                isMuted: true,
                phone: 'hide',
              },
              { id: 'unit', head: 'Đơn vị', cell: (row) => row.organisationName, isMuted: true },
              {
                id: 'award',
                head: 'Được tặng',
                cell: (row) => <StateMark tone="granted">{row.award.shortName}</StateMark>,
              },
              { id: 'year', head: 'Năm', cell: (row) => row.year, width: '72px', align: 'right', phone: 'end' },
            ]}
          />
        </Section>
        <Note tone="info">
          Quyết định trong lịch sử, nhập từ sổ của đơn vị. Hệ thống không giữ văn bản gốc của quyết định này.
        </Note>
      </PageBody>
    </>
  );
}
Component.displayName = 'HistoryDecisionPage';
