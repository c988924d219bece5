import { identity, type AccountView, type ResponseOf } from '@gs/contracts';
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
import { AccountPanel, type IssuedCode } from './account-panel';
import { NewAccountDialog } from './new-account-dialog';
import '../admin.css';

const PAGE = 50;
const MOST_AT_ONCE = 200;

export const loader = load(async ({ request }) => {
  const search = new URL(request.url).searchParams;
  const q = search.get('q') ?? '';
  const shown = Math.max(PAGE, Number.parseInt(search.get('so') ?? '', 10) || PAGE);
  return { q, shown, ...(await firstAccounts(q, shown, request.signal)) };
});

/** The first `count` accounts that fit, asked for in as many pages as the API gives. */
async function firstAccounts(
  q: string,
  count: number,
  signal: AbortSignal,
): Promise<{ readonly items: readonly AccountView[]; readonly total: number }> {
  const items: AccountView[] = [];
  let cursor: string | null = null;
  let total = 0;
  do {
    const limit = Math.min(MOST_AT_ONCE, count - items.length);
    const page: ResponseOf<typeof identity.listAccounts> = await api(identity.listAccounts, {
      query: { limit, ...(q ? { q } : {}), ...(cursor ? { cursor } : {}) },
      signal,
    });
    items.push(...page.items);
    total = Math.max(total, page.total);
    cursor = page.nextCursor;
  } while (cursor !== null && items.length < count);
  return { items, total };
}

export function Component() {
  const { q, shown, items, total } = useLoaderData<typeof loader>();
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState(q);
  const [isMaking, setMaking] = useState(false);
  const [issued, setIssued] = useState<(IssuedCode & { readonly accountId: string }) | null>(null);
  const panel = usePanelParam();
  const open = items.find((account) => account.id === panel.openId);
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
            <AccountPanel
              key={`${open.id} ${open.version}`}
              account={open}
              closeHref={panel.closeHref}
              code={issued?.accountId === open.id ? issued : null}
              onCode={(code) => setIssued({ ...code, accountId: open.id })}
            />
          ) : undefined
        }
        list={
          <>
            <PageHeader
              crumbs={[{ label: 'Quản trị', to: paths.admin }]}
              title={`${total} tài khoản`}
              actions={
                <Button kind="primary" icon={Plus} onPress={() => setMaking(true)}>
                  Tạo tài khoản
                </Button>
              }
            />
            <FilterBar end={`${total} tài khoản`}>
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
                rows={items}
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
                  ...(open
                    ? [] // the panel takes the room
                    : [
                        {
                          id: 'seen',
                          head: 'Lần cuối',
                          cell: (row: (typeof items)[number]) =>
                            row.lastSeenAt ? formatDateTime(row.lastSeenAt) : 'Chưa đăng nhập',
                          width: '150px',
                          isMuted: true,
                          phone: 'hide' as const,
                        },
                      ]),
                  {
                    id: 'state',
                    head: 'Trạng thái',
                    width: '90px',
                    phone: 'end',
                    cell: (row) => (row.disabled ? <StateMark tone="withdrawn">Khoá</StateMark> : null),
                  },
                ]}
              />
              <LoadMore
                shown={items.length}
                total={total}
                noun="tài khoản"
                onMore={() => change('so', String(shown + PAGE))}
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
