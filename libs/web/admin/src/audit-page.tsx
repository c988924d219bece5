import { awards, identity, type ResponseOf } from '@gs/contracts';
import { useCallback, useState } from 'react';
import { useLoaderData } from 'react-router';
import {
  DataTable,
  EmptyState,
  FilterBar,
  LoadMore,
  PageBody,
  PageHeader,
  SearchField,
  SelectFilter,
  formatDateTime,
  formatNumber,
  useFilterParam,
} from '@gs/web-ui';
import { api, loader as load, paths } from '@gs/web-platform';
import { detailWords } from './audit-detail';
import { firstDayOf, whenOptions } from './audit-when';
import { actWords, kindOptions, kindWords } from './audit-words';
import './admin.css';

type Entry = ResponseOf<typeof identity.listAudit>['items'][number];

export const loader = load(async ({ request: { signal, url } }) => {
  const { searchParams } = new URL(url);
  const subjectKind = searchParams.get('tren');
  const who = searchParams.get('ai');
  const from = firstDayOf(searchParams.get('khi'), new Date());
  const query = { ...(subjectKind ? { subjectKind } : {}), ...(who ? { who } : {}), ...(from ? { from } : {}) };
  const [page, catalogue] = await Promise.all([
    api(identity.listAudit, { query: { ...query, limit: 100 }, signal }),
    api(awards.list, { query: {}, signal }),
  ]);
  return { query, page, awardNames: new Map(catalogue.items.map((award) => [award.code, award.name])) };
});

export function Component() {
  const data = useLoaderData<typeof loader>();
  return <Log key={JSON.stringify(data.query)} {...data} />;
}
Component.displayName = 'AuditPage';

function Log({ query, page, awardNames }: ReturnType<typeof useLoaderData<typeof loader>>) {
  const [kind, setKind] = useFilterParam('tren');
  const [who, setWho] = useFilterParam('ai');
  const [when, setWhen] = useFilterParam('khi');
  const [more, setMore] = useState<readonly Entry[]>([]);
  const [cursor, setCursor] = useState(page.nextCursor);
  const [isLoading, setLoading] = useState(false);
  const rows = [...page.items, ...more];
  const loadMore = useCallback(async () => {
    if (cursor === null) return;
    setLoading(true);
    try {
      const next = await api(identity.listAudit, { query: { ...query, limit: 100, cursor } });
      setMore((before) => [...before, ...next.items]);
      setCursor(next.nextCursor);
    } finally {
      setLoading(false);
    }
  }, [cursor, query]);
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Quản trị', to: paths.admin }]}
        title="Nhật ký"
        sub="Ai đã làm gì, lúc nào. Chỉ thêm, không sửa được; không ghi nội dung lá phiếu."
      />
      <FilterBar end={`${formatNumber(page.total)} dòng`}>
        <SearchField
          label="Người làm"
          placeholder="Người làm"
          defaultValue={who ?? ''}
          onSubmit={setWho}
          onChange={(text) => {
            if (text === '' && who !== null) setWho(null);
          }}
        />
        <SelectFilter label="Khi nào" value={when} onChange={setWhen} options={whenOptions} />
        <SelectFilter label="Trên" value={kind} onChange={setKind} options={kindOptions} />
      </FilterBar>
      <PageBody>
        <DataTable
          label="Nhật ký"
          rows={rows}
          rowId={(row) => String(row.id)}
          rowName={(row) => row.action}
          empty={
            <EmptyState
              title={kind === null && who === null && when === null ? 'Chưa có dòng nào' : 'Không có dòng nào như vậy'}
            />
          }
          columns={[
            { id: 'at', head: 'Lúc', cell: (row) => formatDateTime(row.at), width: '160px' },
            { id: 'who', head: 'Người làm', cell: (row) => row.accountName, width: '220px' },
            { id: 'action', head: 'Việc', cell: (row) => actWords(row.action, row.subjectKind), width: '220px' },
            { id: 'on', head: 'Trên', cell: (row) => kindWords(row.subjectKind), width: '140px', isMuted: true },
            {
              id: 'detail',
              head: 'Chi tiết',
              cell: (row) => detailWords(row.detail, (code) => awardNames.get(code)),
              isMuted: true,
            },
          ]}
        />
        <LoadMore
          shown={rows.length}
          total={page.total}
          noun="dòng"
          onMore={() => void loadMore()}
          isLoading={isLoading}
        />
      </PageBody>
    </>
  );
}
