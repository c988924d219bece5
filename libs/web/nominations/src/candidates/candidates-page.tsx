import { candidates, organisation, type CandidateItemView } from '@gs/contracts';
import { FileSpreadsheet, UserSearch } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Link, useLoaderData, useSearchParams } from 'react-router';
import {
  Button,
  DataTable,
  EmptyState,
  KeyHints,
  LinkButton,
  LoadMore,
  PageHeader,
  ProblemNote,
  SplitView,
  compareText,
  cx,
  formatNumber,
  usePanelParam,
} from '@gs/web-ui';
import { api, fetchSession, loader as load, mainAssignment, paths, urlOf, useSession } from '@gs/web-platform';
import { columnsFor } from './columns';
import { nothingCopy, statusCopy } from './copy';
import { CandidateFilters } from './filters';
import { CandidatePanel } from './panel';
import { PickBar } from './pick-bar';
import { candidateQuery, listNames, rowKey, statuses } from './query';
import { toggled } from '../list/selection';
import { RunState, useLook, useWatch } from './run-state';
import { useRows } from './use-rows';
import '../list/list.css';
import './candidates.css';

const nothing = { run: null, items: [], nextCursor: null, total: 0 };

export const loader = load(async ({ request }) => {
  const { signal } = request;
  const asked = candidateQuery(new URL(request.url).searchParams, new Date().getFullYear());
  const [me, units] = await Promise.all([
    fetchSession(),
    api(organisation.list, { query: { permission: 'nomination.read', limit: 500 }, signal }),
  ]);
  const items = [...units.items].sort((left, right) => compareText(left.name, right.name));
  const own = mainAssignment(me)?.organisation.id;
  const organisationId = asked.organisationId ?? items.find(({ id }) => id === own)?.id ?? items[0]?.id ?? null;
  const query = { ...asked, organisationId };
  const page =
    organisationId === null ? nothing : await api(candidates.list, { query: { ...query, organisationId }, signal });
  return { query, page, units: items };
});

export { shouldRevalidateBehindPanel as shouldRevalidate } from '@gs/web-ui';

export function Component() {
  const data = useLoaderData<typeof loader>();
  return <Candidates key={JSON.stringify(data.query)} {...data} />;
}
Component.displayName = 'CandidatesPage';

function Candidates({ query, page, units }: ReturnType<typeof useLoaderData<typeof loader>>) {
  const { can } = useSession();
  const panel = usePanelParam();
  const hrefWith = useHref();
  const { rows, more, isLoading, problem } = useRows(query, page);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const look = useLook(query.organisationId, query.year);
  const { run, total } = page;
  useWatch(run);
  const lists = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the four lists do not fit side by side.
    lists.current?.querySelector('.on')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [query.status]);
  const at = rows.findIndex((row) => rowKey(row) === panel.openId);
  const hrefAt = (index: number): string | undefined => {
    const row = rows[index];
    return at >= 0 && row ? panel.hrefOf(rowKey(row)) : undefined;
  };
  const picked = rows.filter((row) => selected.has(rowKey(row)));
  const mayWrite = can('nomination.write') && query.status !== 'next';
  const isOneAward = query.award !== undefined;
  return (
    <SplitView
      listLabel="Ai có thể được đề nghị"
      panel={
        panel.openId === null ? null : (
          <CandidatePanel
            key={panel.openId}
            openKey={panel.openId}
            year={query.year}
            row={rows[at]}
            position={at >= 0 ? `Dòng ${formatNumber(at + 1)} trong ${formatNumber(total)}` : 'Điều kiện'}
            closeHref={panel.closeHref}
            previousHref={hrefAt(at - 1)}
            nextHref={hrefAt(at + 1)}
          />
        )
      }
      list={
        <>
          <PageHeader
            title={`Ai có thể được đề nghị năm ${query.year}?`}
            crumbs={[{ label: 'Đề nghị', to: paths.nominations }]}
            actions={
              run?.state === 'done' && query.organisationId !== null ? (
                <LinkButton
                  icon={FileSpreadsheet}
                  to={urlOf(candidates.export, {
                    query: {
                      organisationId: query.organisationId,
                      year: query.year,
                      ...(query.award === undefined ? {} : { award: query.award }),
                    },
                  })}
                  download
                >
                  Xuất Excel
                </LinkButton>
              ) : null
            }
          />
          <CandidateFilters
            units={units}
            query={query}
            awards={(run?.byAward ?? []).map((each) => ({ ...each.award, count: each[query.status] }))}
            end={run === null ? null : `${formatNumber(total)} trường hợp`}
          />
          {run === null ? (
            <NotLookedYet
              look={look}
              name={units.find(({ id }) => id === query.organisationId)?.name}
              year={query.year}
            />
          ) : (
            <>
              <nav className="parts lists" ref={lists} aria-label="Nhóm kết quả">
                {statuses.map((status) => (
                  <Link
                    key={status}
                    to={hrefWith({ nhom: listNames[status], mo: null })}
                    className={cx(status === query.status && 'on')}
                    {...(status === query.status ? { 'aria-current': 'page' as const } : {})}
                  >
                    {statusCopy[status].label}
                    <span className="n">{formatNumber(run.counts[status])}</span>
                  </Link>
                ))}
              </nav>
              <RunState
                run={run}
                isNextYear={query.status === 'next'}
                yearBeforeHref={hrefWith({ nam: String(query.year - 1), mo: null })}
                look={look}
              />
              <div className="rows" onKeyDown={mayWrite ? (event) => tickByKey(event, setSelected) : undefined}>
                <DataTable
                  label={statusCopy[query.status].label}
                  rows={rows}
                  rowId={rowKey}
                  rowName={(row: CandidateItemView) => `${row.subject.name}, ${row.award.shortName}`}
                  rowHref={(row) => panel.hrefOf(rowKey(row))}
                  openId={panel.openId}
                  rowTone={(row) => (row.nominationId === null ? undefined : 'faint')}
                  isBusy={run.state === 'running'}
                  empty={
                    run.state === 'running' ? (
                      <p className="small mute none-yet">Chưa có kết quả.</p>
                    ) : (
                      <Nothing query={query} />
                    )
                  }
                  columns={columnsFor(
                    query.status,
                    panel.openId !== null,
                    isOneAward,
                    rows.some(({ nominationId }) => nominationId !== null),
                  )}
                  {...(mayWrite ? { selected, onSelect: setSelected } : {})}
                />
                <ProblemNote problem={problem} />
                <LoadMore
                  shown={rows.length}
                  total={total}
                  noun="trường hợp"
                  onMore={() => void more()}
                  isLoading={isLoading}
                />
              </div>
            </>
          )}
          {picked.length > 0 && query.organisationId !== null ? (
            <PickBar
              organisationId={query.organisationId}
              year={query.year}
              picked={picked}
              onClear={() => setSelected(new Set())}
            />
          ) : rows.length > 0 ? (
            <KeyHints />
          ) : null}
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
  const id = (event.target as Element).closest('a[data-open]')?.closest('tr')?.dataset['row'];
  if (id !== undefined) set((selected) => toggled(selected, id));
}

function NotLookedYet(props: {
  readonly look: ReturnType<typeof useLook>;
  readonly name: string | undefined;
  readonly year: number;
}) {
  const { look, name, year } = props;
  if (name === undefined)
    return (
      <div className="rows">
        <EmptyState title="Chọn một đơn vị để rà soát" icon={UserSearch}>
          Tài khoản này chưa có đơn vị nào để xem đề nghị.
        </EmptyState>
      </div>
    );
  return (
    <div className="rows">
      <EmptyState
        title={`Chưa rà soát ${name} năm ${year}`}
        icon={UserSearch}
        action={
          <>
            <Button kind="primary" onPress={look.begin} isLoading={look.isRunning}>
              Rà soát
            </Button>
            <ProblemNote problem={look.problem} />
          </>
        }
      >
        Hệ thống đối chiếu từng người, tập thể, hộ của đơn vị và đơn vị trực thuộc với điều kiện của mọi danh hiệu, hình
        thức khen.
      </EmptyState>
    </div>
  );
}

function Nothing({ query }: { readonly query: ReturnType<typeof candidateQuery> }) {
  const isFiltered = query.award !== undefined || query.q !== undefined;
  const [title, body] = nothingCopy[query.status];
  return (
    <EmptyState title={isFiltered ? 'Không có trường hợp nào theo bộ lọc này' : title} icon={UserSearch}>
      {isFiltered ? 'Bỏ bớt bộ lọc để xem các trường hợp khác.' : body}
    </EmptyState>
  );
}

/** The address of this page with some of its parameters changed. */
function useHref(): (change: Readonly<Record<string, string | null>>) => string {
  const [search] = useSearchParams();
  return (change) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(change))
      if (value === null) next.delete(name);
      else next.set(name, value);
    return `?${next.toString()}`;
  };
}
