import { identity, type ResponseOf } from '@gs/contracts';
import { useCallback, useState } from 'react';
import { useLoaderData } from 'react-router';
import { DataTable, EmptyState, LoadMore, PageBody, PageHeader, formatDateTime } from '@gs/web-ui';
import { api, loader as load, paths } from '@gs/web-platform';
import { actWords, kindWords } from './audit-words';
import './admin.css';

type Entry = ResponseOf<typeof identity.listAudit>['items'][number];

export const loader = load(({ request }) => api(identity.listAudit, { query: { limit: 100 }, signal: request.signal }));

export function Component() {
  const page = useLoaderData<typeof loader>();
  const [more, setMore] = useState<readonly Entry[]>([]);
  const [cursor, setCursor] = useState(page.nextCursor);
  const [isLoading, setLoading] = useState(false);
  const rows = [...page.items, ...more];
  const loadMore = useCallback(async () => {
    if (cursor === null) return;
    setLoading(true);
    try {
      const next = await api(identity.listAudit, { query: { limit: 100, cursor } });
      setMore((before) => [...before, ...next.items]);
      setCursor(next.nextCursor);
    } finally {
      setLoading(false);
    }
  }, [cursor]);
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Quản trị', to: paths.admin }]}
        title="Nhật ký"
        sub="Ai đã làm gì, lúc nào. Chỉ thêm, không sửa được; không ghi nội dung lá phiếu."
      />
      <PageBody>
        <DataTable
          label="Nhật ký"
          rows={rows}
          rowId={(row) => String(row.id)}
          rowName={(row) => row.action}
          empty={<EmptyState title="Chưa có dòng nào" />}
          columns={[
            { id: 'at', head: 'Lúc', cell: (row) => formatDateTime(row.at), width: '160px' },
            { id: 'who', head: 'Người làm', cell: (row) => row.accountName, width: '220px' },
            { id: 'action', head: 'Việc', cell: (row) => actWords(row.action, row.subjectKind), width: '220px' },
            { id: 'on', head: 'Trên', cell: (row) => kindWords(row.subjectKind), width: '140px', isMuted: true },
            { id: 'detail', head: 'Chi tiết', cell: (row) => detail(row.detail), isMuted: true, phone: 'hide' },
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
Component.displayName = 'AuditPage';

function detail(value: Readonly<Record<string, unknown>>): string {
  return Object.entries(value)
    .map(([key, each]) => `${key}: ${typeof each === 'object' ? JSON.stringify(each) : String(each)}`)
    .join(', ');
}
