import { organisation } from '@gs/contracts';
import { useState } from 'react';
import { Link, useLoaderData, useSearchParams } from 'react-router';
import {
  Breadcrumbs,
  DataTable,
  DateField,
  EmptyState,
  FilterBar,
  PageBody,
  PageHeader,
  SearchField,
  StateMark,
  WithAside,
  formatDate,
} from '@gs/web-ui';
import { api, levelCopy, loader as load, paths, useSession } from '@gs/web-platform';
import { UnitVersions } from './unit-versions';
import './admin.css';

const today = (): string => new Date().toISOString().slice(0, 10);

export const loader = load(async ({ request }) => {
  const search = new URL(request.url).searchParams;
  const on = search.get('ngay') ?? today();
  const q = search.get('q') ?? '';
  const parentId = search.get('thuoc');
  const query = { on, limit: 500, ...(q ? { q } : {}), ...(parentId && !q ? { parentId } : {}) };
  const [list, parent] = await Promise.all([
    api(organisation.list, { query, signal: request.signal }),
    parentId ? api(organisation.get, { params: { id: parentId }, signal: request.signal }) : null,
  ]);
  const ids = new Set(list.items.map((item) => item.id));
  // Without a parent or a search: the tops of what this account may see.
  const items =
    parentId || q ? list.items : list.items.filter((item) => item.parentId === null || !ids.has(item.parentId));
  return { on, q, parent, items };
});

export function Component() {
  const { on, q, parent, items } = useLoaderData<typeof loader>();
  const { can } = useSession();
  // A unit's life line shows awards: only for those who may look them up.
  const mayLookUp = can('registry.read');
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState(q);
  const change = (key: string, value: string | null): void => {
    const next = new URLSearchParams(search);
    if (value) next.set(key, value);
    else next.delete(key);
    setSearch(next);
  };
  const up =
    parent?.versions.find((version) => version.validFrom <= on && (version.validTo === null || version.validTo >= on))
      ?.parent ?? null;
  const tree = (
    <>
      {parent && up ? (
        <Breadcrumbs crumbs={[{ label: `Cấp trên: ${up.name}`, to: `?thuoc=${up.id}&ngay=${on}` }]} />
      ) : null}
      <DataTable
        label="Đơn vị"
        rows={items}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        rowHref={(row) =>
          row.childCount > 0 || !mayLookUp ? `?thuoc=${row.id}&ngay=${on}` : paths.organisation(row.id)
        }
        empty={
          parent && !q ? (
            <EmptyState title={`Không có đơn vị trực thuộc vào ngày ${formatDate(on)}`}>
              Chọn ngày khác, hoặc mở một phiên bản, tiền thân, đơn vị kế thừa ở bên.
            </EmptyState>
          ) : (
            <EmptyState title="Không có đơn vị nào">
              Thử ngày khác hoặc tên khác. Đơn vị được nạp bằng lệnh nhập của người vận hành.
            </EmptyState>
          )
        }
        columns={[
          { id: 'name', head: 'Tên', cell: (row) => row.name, width: '44%' },
          { id: 'code', head: 'Mã', cell: (row) => row.code, isMuted: true, width: '140px' },
          {
            id: 'level',
            head: 'Cấp',
            cell: (row) => levelCopy(row.level),
            isMuted: true,
            width: '120px',
            phone: 'hide',
          },
          {
            id: 'children',
            head: 'Trực thuộc',
            cell: (row) => (row.childCount > 0 ? row.childCount : ''),
            align: 'right',
            width: '100px',
            phone: 'hide',
          },
          {
            id: 'valid',
            head: 'Hoạt động',
            align: 'right',
            width: '230px',
            phone: 'end',
            cell: (row) =>
              row.validTo ? (
                <StateMark tone="withdrawn">đến {formatDate(row.validTo)}</StateMark>
              ) : (
                <StateMark tone="done">từ {formatDate(row.validFrom)}</StateMark>
              ),
          },
        ]}
      />
    </>
  );
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Quản trị', to: paths.admin },
          ...(parent || q ? [{ label: 'Đơn vị', to: paths.organisations }] : []),
        ]}
        title={parent ? parent.name : q ? `${items.length} đơn vị khớp «${q}»` : `Đơn vị vào ngày ${formatDate(on)}`}
        sub={
          parent && mayLookUp ? (
            <Link to={paths.organisation(parent.id)}>Xem thành tích của đơn vị và các tiền thân</Link>
          ) : (
            'Gõ tên cũ cũng tìm được.'
          )
        }
      />
      <FilterBar end={`${items.length} đơn vị`}>
        <form
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            change('q', typed.trim() || null);
          }}
        >
          <SearchField label="Tìm đơn vị" placeholder="Tìm đơn vị" value={typed} onChange={setTyped} />
        </form>
        <DateField label="Vào ngày" value={on} onChange={(value) => change('ngay', value)} />
      </FilterBar>
      {parent ? (
        <WithAside
          aside={<UnitVersions unit={parent} on={on} />}
          asideLabel="Phiên bản, tiền thân, kế thừa"
          width={336}
        >
          {tree}
        </WithAside>
      ) : (
        <PageBody>{tree}</PageBody>
      )}
    </>
  );
}
Component.displayName = 'UnitsPage';
