import { awards, nominations, organisation, type NominationItemView } from '@gs/contracts';
import { FileText, Upload } from 'lucide-react';
import { useCallback, useState, type KeyboardEvent } from 'react';
import { useLoaderData } from 'react-router';
import {
  DataTable,
  EmptyState,
  KeyHints,
  LinkButton,
  LoadMore,
  PageHeader,
  ProblemNote,
  SplitView,
  compareText,
  formatNumber,
  useFilterParam,
  usePanelParam,
} from '@gs/web-ui';
import { api, asProblem, loader as load, paths, useSession, type ProblemError } from '@gs/web-platform';
import { BulkBar } from './bulk-bar';
import { columnsFor } from './columns';
import { Filters } from './filters';
import { NominationPanel } from './panel';
import { mergeRows, queryOf } from './query';
import { toggled } from './selection';
import { useDetail } from './use-detail';
import './list.css';

export const loader = load(async ({ request }) => {
  const query = queryOf(new URL(request.url).searchParams);
  const { signal } = request;
  const [page, catalogue, units] = await Promise.all([
    api(nominations.list, { query, signal }),
    api(awards.list, { query: {}, signal }),
    api(organisation.list, { query: { permission: 'nomination.read', limit: 500 }, signal }).catch(() => ({
      items: [],
    })),
  ]);
  return {
    query,
    page,
    awards: catalogue.items,
    units: [...units.items].sort((left, right) => compareText(left.name, right.name)),
  };
});

export { shouldRevalidateBehindPanel as shouldRevalidate } from '@gs/web-ui';

export function Component() {
  const data = useLoaderData<typeof loader>();
  return <List key={JSON.stringify(data.query)} {...data} />;
}
Component.displayName = 'NominationsPage';

function List({ query, page, awards: catalogue, units }: ReturnType<typeof useLoaderData<typeof loader>>) {
  const { can } = useSession();
  const panel = usePanelParam();
  const list = useRows(query, page);
  const { rows } = list;
  const detail = useDetail(panel.openId, page);
  const at = rows.findIndex((row) => row.id === panel.openId);
  const hrefAt = (index: number): string | undefined => {
    const row = rows[index];
    return at >= 0 && row ? panel.hrefOf(row.id) : undefined;
  };
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const picked = rows.filter((row) => selected.has(row.id));
  const [, setOrder] = useFilterParam('xep');
  const isOneAward = query.award !== undefined || new Set(rows.map((row) => row.award.code)).size === 1;
  const isByDue = query.order === 'due';
  const isFiltered = Object.keys(query).some((each) => each !== 'order' && each !== 'withdrawn');
  const mayWrite = can('nomination.write');
  return (
    <SplitView
      listLabel="Danh sách đề nghị"
      panel={
        panel.openId === null ? null : (
          <NominationPanel
            key={panel.openId}
            openId={panel.openId}
            row={rows[at]}
            {...detail}
            position={at >= 0 ? `Đề nghị ${formatNumber(at + 1)} trong ${formatNumber(page.total)}` : 'Đề nghị'}
            closeHref={panel.closeHref}
            previousHref={hrefAt(at - 1)}
            nextHref={hrefAt(at + 1)}
          />
        )
      }
      list={
        <>
          <PageHeader
            title={page.total > 0 ? `${formatNumber(page.total)} đề nghị${titleTail(query)}` : 'Đề nghị'}
            actions={
              <>
                <LinkButton kind="quiet" to={paths.candidates}>
                  Ai có thể được đề nghị?
                </LinkButton>
                <LinkButton kind="quiet" to={paths.submissions}>
                  Tờ trình
                </LinkButton>
                {mayWrite ? (
                  <>
                    <LinkButton icon={Upload} to={paths.imports}>
                      Nhập từ Excel
                    </LinkButton>
                    <LinkButton to={paths.newNomination()}>Tạo đề nghị</LinkButton>
                  </>
                ) : null}
              </>
            }
          />
          <Filters total={page.total} awards={catalogue} units={units} />
          <div className="rows" onKeyDown={mayWrite ? (event) => tickByKey(event, setSelected) : undefined}>
            <DataTable
              label="Đề nghị"
              rows={rows}
              rowId={(row) => row.id}
              rowName={(row) => row.subject.name}
              rowHref={(row) => panel.hrefOf(row.id)}
              openId={panel.openId}
              rowTone={(row) => (row.state === 'withdrawn' || row.state === 'refused' ? 'faint' : undefined)}
              empty={<Nothing isFiltered={isFiltered} mayWrite={mayWrite} />}
              columns={columnsFor(panel.openId !== null, isOneAward)}
              {...(isByDue ? { sort: { by: 'due', direction: 'asc' } } : {})}
              onSort={() => setOrder(isByDue ? null : 'han')}
              {...(mayWrite ? { selected, onSelect: setSelected } : {})}
            />
            <ProblemNote problem={list.problem} />
            <LoadMore
              shown={rows.length}
              total={page.total}
              noun="đề nghị"
              onMore={() => void list.more()}
              isLoading={list.isLoading}
            />
          </div>
          {picked.length > 0 ? <BulkBar picked={picked} onClear={() => setSelected(new Set())} /> : <KeyHints />}
        </>
      }
    />
  );
}

/** `x` ticks the row that has the focus. */
function tickByKey(
  event: KeyboardEvent,
  set: (change: (selected: ReadonlySet<string>) => ReadonlySet<string>) => void,
): void {
  if (event.key !== 'x' || event.ctrlKey || event.metaKey || event.altKey) return;
  const id = (event.target as Element).closest('a[data-open]')?.closest('tr')?.dataset.row;
  if (id !== undefined) set((selected) => toggled(selected, id));
}

/** The rows shown so far: the first page, those asked for since, and fresh ones in their places after an act. */
function useRows(
  query: object,
  page: { readonly items: readonly NominationItemView[]; readonly nextCursor: string | null },
) {
  const [seen, setSeen] = useState(page);
  const [rows, setRows] = useState<readonly NominationItemView[]>(page.items);
  const [cursor, setCursor] = useState(page.nextCursor);
  const [isLoading, setLoading] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  if (seen !== page) {
    setSeen(page);
    setRows(mergeRows(rows, page.items, page.nextCursor === null));
  }
  const more = useCallback(async () => {
    if (cursor === null) return;
    setLoading(true);
    setProblem(null);
    try {
      const next = await api(nominations.list, { query: { ...query, cursor } });
      setRows((before) => [...before, ...next.items.filter((item) => !before.some((row) => row.id === item.id))]);
      setCursor(next.nextCursor);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setLoading(false);
    }
  }, [cursor, query]);
  return { rows, more, isLoading, problem };
}

function titleTail({
  verdict,
  year,
}: {
  readonly verdict?: NominationItemView['verdict'];
  readonly year?: number;
}): string {
  const words = { eligible: ' đủ điều kiện', ineligible: ' chưa đủ điều kiện', hold: ' tạm dừng', unclear: ' chưa rõ' };
  return `${verdict ? words[verdict] : ''}${year ? ` năm ${year}` : ''}`;
}

function Nothing({ isFiltered, mayWrite }: { readonly isFiltered: boolean; readonly mayWrite: boolean }) {
  if (isFiltered)
    return (
      <EmptyState
        title="Không có đề nghị nào theo bộ lọc này"
        icon={FileText}
        action={<LinkButton to={paths.nominations}>Bỏ bộ lọc</LinkButton>}
      >
        Đổi đợt, hình thức khen hoặc đơn vị để xem đề nghị khác.
      </EmptyState>
    );
  return (
    <EmptyState
      title="Chưa có đề nghị nào trong phạm vi của anh/chị"
      icon={FileText}
      action={mayWrite ? <LinkButton to={paths.imports}>Nhập danh sách từ Excel</LinkButton> : null}
    >
      {mayWrite
        ? 'Thả danh sách Excel của đơn vị vào hệ thống, hoặc tạo từng đề nghị.'
        : 'Khi đơn vị lập danh sách, đề nghị hiện ở đây.'}
    </EmptyState>
  );
}
