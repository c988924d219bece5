import { identity } from '@gs/contracts';
import { Plus, Users } from 'lucide-react';
import { useState } from 'react';
import { useLoaderData, useSearchParams } from 'react-router';
import {
  Button,
  DataTable,
  EmptyState,
  FilterBar,
  LoadMore,
  PageBody,
  PageHeader,
  SearchField,
  SplitView,
  StateMark,
  formatDateTime,
  usePanelParam,
} from '@gs/web-ui';
import { api, loader as load, paths } from '@gs/web-platform';
import { AccountPanel } from './account-panel';
import { NewAccountDialog } from './new-account-dialog';
import '../admin.css';

const PAGE = 50;

export const loader = load(async ({ request }) => {
  const search = new URL(request.url).searchParams;
  const q = search.get('q') ?? '';
  const limit = Math.min(200, Math.max(PAGE, Number(search.get('so') ?? PAGE)));
  return {
    q,
    limit,
    page: await api(identity.listAccounts, { query: { limit, ...(q ? { q } : {}) }, signal: request.signal }),
  };
});

export function Component() {
  const { q, limit, page } = useLoaderData<typeof loader>();
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState(q);
  const [isMaking, setMaking] = useState(false);
  const panel = usePanelParam();
  const open = page.items.find((account) => account.id === panel.openId);
  const change = (key: string, value: string | null): void => {
    const next = new URLSearchParams(search);
    if (value) next.set(key, value);
    else next.delete(key);
    setSearch(next);
  };
  return (
    <>
      <SplitView
        listLabel="Tài khoản"
        panel={
          open ? (
            <AccountPanel key={`${open.id} ${open.version}`} account={open} closeHref={panel.closeHref} />
          ) : undefined
        }
        list={
          <>
            <PageHeader
              crumbs={[{ label: 'Quản trị', to: paths.admin }]}
              title={`${page.total} tài khoản`}
              actions={
                <Button kind="primary" icon={Plus} onPress={() => setMaking(true)}>
                  Tạo tài khoản
                </Button>
              }
            />
            <FilterBar end={`${page.total} tài khoản`}>
              <form
                role="search"
                onSubmit={(event) => {
                  event.preventDefault();
                  change('q', typed.trim() || null);
                }}
              >
                <SearchField
                  label="Tìm tên, tên đăng nhập"
                  placeholder="Tìm tên, tên đăng nhập"
                  value={typed}
                  onChange={setTyped}
                />
              </form>
            </FilterBar>
            <PageBody>
              <DataTable
                label="Tài khoản"
                rows={page.items}
                rowId={(row) => row.id}
                rowName={(row) => row.displayName}
                rowHref={(row) => panel.hrefOf(row.id)}
                openId={panel.openId}
                empty={
                  <EmptyState title="Không có tài khoản nào" icon={Users}>
                    Tài khoản chỉ thấy và làm được những gì thuộc vai trò và đơn vị được giao.
                  </EmptyState>
                }
                columns={[
                  { id: 'name', head: 'Họ tên', cell: (row) => row.displayName, width: '26%' },
                  { id: 'username', head: 'Tên đăng nhập', cell: (row) => row.username, isMuted: true, width: '140px' },
                  {
                    id: 'roles',
                    head: 'Vai trò',
                    cell: (row) => row.assignments.map((each) => each.roleName).join('; ') || 'Chưa có vai trò',
                    isMuted: true,
                  },
                  {
                    id: 'seen',
                    head: 'Lần cuối',
                    cell: (row) => (row.lastSeenAt ? formatDateTime(row.lastSeenAt) : 'Chưa đăng nhập'),
                    width: '150px',
                    align: 'right',
                    phone: 'hide',
                  },
                  {
                    id: 'state',
                    head: '',
                    width: '90px',
                    phone: 'end',
                    cell: (row) => (row.disabled ? <StateMark tone="withdrawn">Khoá</StateMark> : null),
                  },
                ]}
              />
              <LoadMore
                shown={page.items.length}
                total={Math.min(page.total, 200)}
                noun="tài khoản"
                onMore={() => change('so', String(limit + PAGE))}
              />
            </PageBody>
          </>
        }
      />
      {isMaking ? <NewAccountDialog onClose={() => setMaking(false)} /> : null}
    </>
  );
}
Component.displayName = 'AccountsPage';
