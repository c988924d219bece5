import { decisions, type DecisionItemView } from '@gs/contracts';
import { FileText, Plus } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useLoaderData } from 'react-router';
import {
  DataTable,
  DateText,
  EmptyState,
  FilterBar,
  LinkButton,
  LoadMore,
  Money,
  PageBody,
  PageHeader,
  SearchField,
  SelectFilter,
  StateMark,
  useFilterParam,
} from '@gs/web-ui';
import { api, countsCopy, decisionStateCopy, loader as load, paths, useSession } from '@gs/web-platform';
import './decisions.css';

type State = DecisionItemView['state'];
const states = Object.keys(decisionStateCopy) as State[];

function queryOf(url: string): { state?: State; q?: string; year?: number } {
  const search = new URL(url).searchParams;
  const state = states.find((each) => each === search.get('trang-thai'));
  const q = search.get('q') ?? '';
  const year = Number(search.get('nam'));
  return { ...(state ? { state } : {}), ...(q ? { q } : {}), ...(year > 0 ? { year } : {}) };
}

export const loader = load(async ({ request }) => {
  const query = queryOf(request.url);
  return { query, page: await api(decisions.list, { query, signal: request.signal }) };
});

export function Component() {
  const { query, page } = useLoaderData<typeof loader>();
  const { can } = useSession();
  return <List key={JSON.stringify(query)} query={query} page={page} mayCompose={can('decision.compose')} />;
}
Component.displayName = 'DecisionsPage';

function List({
  query,
  page,
  mayCompose,
}: ReturnType<typeof useLoaderData<typeof loader>> & { readonly mayCompose: boolean }) {
  const [more, setMore] = useState<readonly DecisionItemView[]>([]);
  const [cursor, setCursor] = useState(page.nextCursor);
  const [isLoading, setLoading] = useState(false);
  const [state, setState] = useFilterParam('trang-thai');
  const [q, setQ] = useFilterParam('q');
  const [typed, setTyped] = useState(q ?? '');
  const rows = [...page.items, ...more];
  const loadMore = useCallback(async () => {
    if (cursor === null) return;
    setLoading(true);
    try {
      const next = await api(decisions.list, { query: { ...query, cursor } });
      setMore((before) => [...before, ...next.items]);
      setCursor(next.nextCursor);
    } finally {
      setLoading(false);
    }
  }, [cursor, query]);
  const waiting = page.items.filter((row) => row.state === 'awaiting-signature' || row.state === 'signed').length;
  return (
    <>
      <PageHeader
        title={waiting > 0 ? `${waiting} quyết định chờ ký hoặc cấp số` : 'Quyết định'}
        actions={
          mayCompose ? (
            <LinkButton kind="primary" icon={Plus} to={paths.newDecision}>
              Soạn quyết định
            </LinkButton>
          ) : null
        }
      />
      <FilterBar end={`${page.total} quyết định`}>
        <SelectFilter
          label="Trạng thái"
          value={state}
          onChange={setState}
          options={states.map((id) => ({ id, label: decisionStateCopy[id].label }))}
        />
        <form
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            setQ(typed.trim() || null);
          }}
        >
          <SearchField label="Tìm số, trích yếu" placeholder="Tìm số, trích yếu" value={typed} onChange={setTyped} />
        </form>
      </FilterBar>
      <PageBody>
        <DataTable
          label="Quyết định"
          rows={rows}
          rowId={(row) => row.id}
          rowName={(row) => row.title}
          rowHref={(row) => paths.decision(row.id)}
          empty={
            <EmptyState
              title="Chưa có quyết định nào"
              icon={FileText}
              action={mayCompose ? <LinkButton to={paths.newDecision}>Xem đề nghị chờ quyết định</LinkButton> : null}
            >
              Quyết định được soạn từ các đề nghị đã được Hội đồng thông qua.
            </EmptyState>
          }
          columns={[
            { id: 'title', head: 'Quyết định', cell: (row) => <span className="wraps">{row.title}</span> },
            {
              id: 'issuer',
              head: 'Người quyết định',
              cell: (row) => row.authorityTitle,
              isMuted: true,
              width: '18%',
              phone: 'hide',
            },
            { id: 'counts', head: 'Đối tượng', cell: (row) => countsCopy(row.counts), width: '150px', isMuted: true },
            {
              id: 'bonus',
              head: 'Tiền thưởng',
              cell: (row) => (row.totalBonus === null ? '' : <Money value={row.totalBonus} />),
              width: '128px',
              align: 'right',
              phone: 'hide',
            },
            { id: 'number', head: 'Số', cell: (row) => row.number ?? '', width: '144px', align: 'right' },
            {
              id: 'date',
              head: 'Ngày',
              cell: (row) => <DateText value={row.issuedOn} />,
              width: '104px',
              align: 'right',
            },
            {
              id: 'state',
              head: 'Trạng thái',
              width: '140px',
              phone: 'end',
              cell: (row) => (
                <StateMark tone={decisionStateCopy[row.state].tone}>{decisionStateCopy[row.state].label}</StateMark>
              ),
            },
          ]}
        />
        <LoadMore
          shown={rows.length}
          total={page.total}
          noun="quyết định"
          onMore={() => void loadMore()}
          isLoading={isLoading}
        />
      </PageBody>
    </>
  );
}
