import { awards } from '@gs/contracts';
import { useLoaderData, useSearchParams } from 'react-router';
import { DataTable, DateField, FilterBar, PageBody, PageHeader, StateMark, formatDate } from '@gs/web-ui';
import { api, levelCopy, loader as load, paths, subjectKindCopy } from '@gs/web-platform';
import './admin.css';

const today = (): string => new Date().toISOString().slice(0, 10);

export const loader = load(async ({ request }) => {
  const on = new URL(request.url).searchParams.get('ngay') ?? today();
  return { on, ...(await api(awards.list, { query: { on }, signal: request.signal })) };
});

export function Component() {
  const { on, items } = useLoaderData<typeof loader>();
  const [, setSearch] = useSearchParams();
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Quản trị', to: paths.admin }]}
        title={`${items.length} danh hiệu và hình thức vào ngày ${formatDate(on)}`}
      />
      <FilterBar>
        <DateField label="Vào ngày" value={on} onChange={(value) => setSearch(value ? { ngay: value } : {})} />
      </FilterBar>
      <PageBody>
        <DataTable
          label="Danh mục"
          rows={items}
          rowId={(row) => row.code}
          rowName={(row) => row.name}
          columns={[
            { id: 'name', head: 'Tên', cell: (row) => <b>{row.name}</b>, width: '38%' },
            { id: 'short', head: 'Viết tắt', cell: (row) => row.shortName, isMuted: true, phone: 'hide' },
            {
              id: 'kind',
              head: 'Loại',
              cell: (row) => (row.kind === 'title' ? 'Danh hiệu' : 'Hình thức'),
              width: '110px',
            },
            { id: 'level', head: 'Cấp', cell: (row) => levelCopy(row.level), width: '110px', isMuted: true },
            {
              id: 'subjects',
              head: 'Tặng cho',
              cell: (row) => row.subjectKinds.map((kind) => subjectKindCopy[kind]).join(', '),
              isMuted: true,
            },
            {
              id: 'rules',
              head: 'Điều kiện',
              width: '150px',
              phone: 'end',
              cell: (row) =>
                row.hasRules ? (
                  <StateMark tone="met">Tự kiểm tra</StateMark>
                ) : (
                  <StateMark tone="none">Chỉ tra lịch sử</StateMark>
                ),
            },
          ]}
        />
      </PageBody>
    </>
  );
}
Component.displayName = 'AwardsPage';
