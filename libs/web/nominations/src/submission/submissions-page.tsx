import { nominations, organisation, type SubmissionItemView } from '@gs/contracts';
import { FileUp, FolderOpen, Plus } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useLoaderData, useNavigate } from 'react-router';
import {
  Button,
  DataTable,
  EmptyState,
  FilterBar,
  KeyHints,
  LinkButton,
  LoadMore,
  PageBody,
  PageHeader,
  ProblemNote,
  SelectFilter,
  StateMark,
  formatDate,
  formatNumber,
  useFilterParam,
} from '@gs/web-ui';
import {
  api,
  asProblem,
  countsCopy,
  holds,
  loader as load,
  paths,
  submissionStateCopy,
  type ProblemError,
} from '@gs/web-platform';
import { NewSubmissionDialog } from './new-submission-dialog';
import { leftWords } from '../deadlines/words';
import '../list/list.css';
import { listStateCopy, today } from './words';
import './submission.css';

type State = SubmissionItemView['state'];
const states = Object.keys(submissionStateCopy) as State[];
const isId = (text: string): boolean => /^[0-9a-f-]{36}$/i.test(text);

interface Query {
  readonly state?: State;
  readonly year?: number;
  readonly organisationId?: string;
  readonly order?: 'due';
  readonly withdrawn?: 'include';
}

function queryOf(url: string): Query {
  const search = new URL(url).searchParams;
  const state = states.find((each) => each === search.get('trang-thai'));
  const year = Number(search.get('nam'));
  const unit = search.get('don-vi') ?? '';
  return {
    ...(state ? { state } : {}),
    ...(year >= 1945 && year <= 2100 ? { year } : {}),
    ...(isId(unit) ? { organisationId: unit } : {}),
    ...(search.get('xep') === 'han' ? { order: 'due' as const } : {}),
    ...(search.get('da-rut') === 'hien' ? { withdrawn: 'include' as const } : {}),
  };
}

export const loader = load(async ({ request }) => {
  const query = queryOf(request.url);
  const { signal } = request;
  const mayWrite = await holds('nomination.write');
  const [page, read, writable] = await Promise.all([
    api(nominations.listSubmissions, { query, signal }),
    api(organisation.list, { query: { permission: 'nomination.read', limit: 500 }, signal }).catch(() => ({
      items: [],
    })),
    mayWrite
      ? api(organisation.list, { query: { permission: 'nomination.write', limit: 500 }, signal })
      : { items: [] },
  ]);
  return { query, page, read: read.items, writable: writable.items };
});

export function Component() {
  const data = useLoaderData<typeof loader>();
  return <List key={`${JSON.stringify(data.query)} ${data.page.items[0]?.updatedAt ?? ''}`} {...data} />;
}
Component.displayName = 'SubmissionsPage';

function List({ query, page, read, writable }: ReturnType<typeof useLoaderData<typeof loader>>) {
  const navigate = useNavigate();
  const [more, setMore] = useState<readonly SubmissionItemView[]>([]);
  const [cursor, setCursor] = useState(page.nextCursor);
  const [isLoading, setLoading] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [isMaking, setMaking] = useState(false);
  const [state, setState] = useFilterParam('trang-thai');
  const [year, setYear] = useFilterParam('nam');
  const [unit, setUnit] = useFilterParam('don-vi');
  const [order, setOrder] = useFilterParam('xep');
  const [withdrawn, setWithdrawn] = useFilterParam('da-rut');
  const rows = [...page.items, ...more];
  const isFiltered = Object.keys(query).some((each) => each !== 'order' && each !== 'withdrawn');
  const loadMore = useCallback(async () => {
    if (cursor === null) return;
    setLoading(true);
    setProblem(null);
    try {
      const next = await api(nominations.listSubmissions, { query: { ...query, cursor } });
      setMore((before) => [...before, ...next.items]);
      setCursor(next.nextCursor);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setLoading(false);
    }
  }, [cursor, query]);
  const thisYear = Number(today().slice(0, 4));
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Đề nghị', to: paths.nominations }, { label: 'Tờ trình' }]}
        title={titleOf(rows, page.total)}
        actions={
          writable.length > 0 ? (
            <>
              <LinkButton icon={FileUp} to={paths.imports}>
                Nhập từ Excel
              </LinkButton>
              <Button kind="primary" icon={Plus} onPress={() => setMaking(true)}>
                Lập tờ trình
              </Button>
            </>
          ) : null
        }
      />
      <FilterBar end={`${formatNumber(page.total)} tờ trình`}>
        <SelectFilter
          label="Trạng thái"
          value={state}
          onChange={setState}
          options={states.map((id) => ({ id, label: listStateCopy(id).label }))}
        />
        <SelectFilter
          label="Năm"
          value={year}
          onChange={setYear}
          options={Array.from({ length: 6 }, (_, back) => String(thisYear - back)).map((id) => ({ id, label: id }))}
        />
        {read.length > 1 ? (
          <SelectFilter
            label="Đơn vị"
            value={unit}
            onChange={setUnit}
            options={read.map(({ id, name }) => ({ id, label: name }))}
          />
        ) : null}
        {state === null ? (
          <SelectFilter
            label="Đã rút"
            value={withdrawn}
            onChange={setWithdrawn}
            allLabel="Không hiện"
            options={[{ id: 'hien', label: 'Hiện cả' }]}
          />
        ) : null}
        <SelectFilter
          label="Xếp theo"
          value={order}
          onChange={setOrder}
          allLabel="Mới cập nhật"
          options={[{ id: 'han', label: 'Gần hạn' }]}
        />
      </FilterBar>
      <PageBody>
        <Table
          rows={rows}
          isFiltered={isFiltered}
          isByDue={query.order === 'due'}
          onOrder={setOrder}
          onNew={writable.length > 0 ? () => setMaking(true) : null}
        />
        <ProblemNote problem={problem} />
        <LoadMore
          shown={rows.length}
          total={page.total}
          noun="tờ trình"
          onMore={() => void loadMore()}
          isLoading={isLoading}
        />
      </PageBody>
      <KeyHints />
      {isMaking ? (
        <NewSubmissionDialog
          units={writable}
          onClose={() => setMaking(false)}
          onMade={(id) => void navigate(paths.submission(id))}
        />
      ) : null}
    </>
  );
}

/** What waits, when everything is on the page; else how many there are. */
function titleOf(rows: readonly SubmissionItemView[], total: number): string {
  const count = (state: State): number => rows.filter((row) => row.state === state).length;
  const waiting = [
    [count('returned'), 'cần bổ sung'],
    [count('draft'), 'đang lập'],
    [count('submitted'), 'chờ tiếp nhận'],
  ]
    .filter(([many]) => many !== 0)
    .map(([many, word]) => `${many} ${word}`);
  const all = total === 0 ? 'Chưa có tờ trình' : `${formatNumber(total)} tờ trình`;
  return rows.length === total && waiting.length > 0 ? `${all}: ${waiting.join(', ')}` : all;
}

interface TableProps {
  readonly rows: readonly SubmissionItemView[];
  readonly isFiltered: boolean;
  readonly isByDue: boolean;
  readonly onOrder: (order: 'han' | null) => void;
  readonly onNew: (() => void) | null;
}

function Table({ rows, isFiltered, isByDue, onOrder, onNew }: TableProps) {
  return (
    <DataTable
      label="Tờ trình"
      rows={rows}
      rowId={(row) => row.id}
      rowName={(row) => row.title}
      rowHref={(row) => paths.submission(row.id)}
      rowTone={(row) => (row.state === 'withdrawn' ? 'faint' : undefined)}
      {...(isByDue ? { sort: { by: 'due', direction: 'asc' } } : {})}
      onSort={() => onOrder(isByDue ? null : 'han')}
      empty={
        isFiltered ? (
          <EmptyState
            title="Không có tờ trình nào khớp bộ lọc"
            icon={FolderOpen}
            action={<LinkButton to={paths.submissions}>Bỏ bộ lọc</LinkButton>}
          />
        ) : (
          <EmptyState
            title="Chưa có tờ trình nào trong phạm vi"
            icon={FolderOpen}
            action={onNew ? <Button onPress={onNew}>Lập tờ trình</Button> : null}
          >
            Tờ trình gom các đề nghị của một đơn vị trong năm: lập từng đề nghị, hoặc nhập cả danh sách từ Excel.
          </EmptyState>
        )
      }
      columns={[
        {
          id: 'title',
          head: 'Tờ trình',
          cell: (row) => (
            <span className="sub-name">
              {row.title}
              <small>{row.letterNo || 'Chưa ghi số'}</small>
            </span>
          ),
        },
        {
          id: 'place',
          head: 'Đơn vị trình, nơi giữ',
          width: '196px',
          isMuted: true,
          cell: (row) => (
            <span className="sub-size">
              {row.organisation.name}
              {row.holder.id === row.organisation.id ? null : <small>{row.holder.name} giữ</small>}
            </span>
          ),
        },
        {
          id: 'counts',
          head: 'Đối tượng',
          cell: (row) => (
            <span className="sub-size">
              {countsCopy(row.counts)}
              {row.nominationCount > 0 ? <small>{formatNumber(row.nominationCount)} đề nghị</small> : null}
            </span>
          ),
          width: '212px',
          isMuted: true,
        },
        {
          id: 'awards',
          head: 'Khen',
          cell: (row) => row.awards.map(({ shortName }) => shortName).join(', '),
          width: '124px',
          isMuted: true,
        },
        {
          id: 'due',
          head: 'Hạn',
          width: '148px',
          isSortable: true,
          align: 'right',
          cell: (row) =>
            row.dueOn === null ? (
              ''
            ) : (
              <span className="due-cell">
                {formatDate(row.dueOn)}
                <small className={(row.workingDaysLeft ?? 0) < 0 ? 'over' : ''}>
                  {leftWords(row.workingDaysLeft).label}
                </small>
              </span>
            ),
        },
        {
          id: 'state',
          head: 'Trạng thái',
          width: '168px',
          phone: 'line',
          cell: (row) => <StateMark tone={listStateCopy(row.state).tone}>{listStateCopy(row.state).label}</StateMark>,
        },
      ]}
    />
  );
}
