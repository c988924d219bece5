import { ledger, ledgerFaults, type LedgerFault, type LedgerRowView } from '@gs/contracts';
import { CircleCheck } from 'lucide-react';
import { useLoaderData } from 'react-router';
import {
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  LoadMore,
  PageBody,
  PageHeader,
  ProblemNote,
  SelectFilter,
  SplitView,
  formatNumber,
  useFilterParam,
  usePanelParam,
} from '@gs/web-ui';
import { api, loader as load, paths } from '@gs/web-platform';
import { ledgerPaths } from './ledger-paths';
import { RowPanel } from './row-panel';
import { useMore } from './use-more';
import { rowStates } from './words';
import './ledger.css';

const states = Object.keys(rowStates) as LedgerRowView['state'][];
const codes = Object.keys(ledgerFaults) as LedgerFault[];

export const loader = load(async ({ request }) => {
  const search = new URL(request.url).searchParams;
  const code = codes.find((each) => each === search.get('loi'));
  const importId = search.get('lan');
  const query = {
    limit: 50,
    state: states.find((each) => each === search.get('trang-thai')) ?? ('open' as const),
    ...(code === undefined ? {} : { code }),
    ...(importId === null ? {} : { importId }),
  };
  return { query, page: await api(ledger.rows, { query, signal: request.signal }) };
});

/** Rows of imported files that could not be taken as they were: each says why, an officer corrects it or sets it aside. */
export function Component() {
  const { query, page } = useLoaderData<typeof loader>();
  const panel = usePanelParam();
  const [code, setCode] = useFilterParam('loi');
  const [state, setState] = useFilterParam('trang-thai');
  const [importId, setImport] = useFilterParam('lan');
  const more = useMore(page, (cursor) => api(ledger.rows, { query: { ...query, cursor } }));
  const open = more.items.find(({ id }) => id === panel.openId);
  const told = query.state === 'open' ? 'dòng chờ xử lý' : `dòng ${rowStates[query.state].toLowerCase()}`;
  return (
    <SplitView
      listLabel="Dòng chờ xử lý"
      panel={open ? <RowPanel key={`${open.id} ${open.version}`} row={open} closeHref={panel.closeHref} /> : undefined}
      list={
        <>
          <PageHeader
            crumbs={[
              { label: 'Tra cứu', to: paths.search() },
              { label: 'Nhập lịch sử', to: ledgerPaths.imports },
            ]}
            title={page.total === 0 ? 'Không có dòng nào' : `${formatNumber(page.total)} ${told}`}
            sub="Dòng của tệp lịch sử chưa nhận được, kèm lý do. Sửa rồi nhận, hoặc thôi không nhận kèm lý do; không dòng nào bị bỏ."
            actions={<LinkButton to={ledgerPaths.imports}>Nhập tệp</LinkButton>}
          />
          <FilterBar end={`${formatNumber(page.total)} dòng`}>
            <SelectFilter
              label="Loại lỗi"
              options={page.counts.map((each) => ({
                id: each.code,
                label: ledgerFaults[each.code],
                count: each.count,
              }))}
              value={code}
              onChange={setCode}
            />
            <SelectFilter
              label="Trạng thái"
              options={states.filter((each) => each !== 'open').map((each) => ({ id: each, label: rowStates[each] }))}
              allLabel={rowStates.open}
              value={state}
              onChange={setState}
            />
            {importId === null ? null : (
              <SelectFilter
                label="Lần nhập"
                options={[{ id: importId, label: more.items[0]?.fileName ?? 'một tệp' }]}
                value={importId}
                onChange={setImport}
              />
            )}
          </FilterBar>
          <PageBody>
            <DataTable
              label="Dòng chờ xử lý"
              rows={more.items}
              rowId={(row) => row.id}
              rowName={nameOf}
              rowHref={(row) => panel.hrefOf(row.id)}
              openId={panel.openId}
              empty={
                <EmptyState title="Không có dòng nào ở đây" icon={CircleCheck}>
                  Khi nhập lịch sử, dòng có ngày không thật, mã lạ hay không khớp hồ sơ sẽ chờ ở trang này.
                </EmptyState>
              }
              columns={[
                { id: 'who', head: 'Đối tượng', cell: nameOf, width: open ? '38%' : '20%' },
                {
                  id: 'award',
                  head: 'Khen thưởng',
                  cell: ({ cells }) => [cells.award, cells.year].filter(Boolean).join(', '),
                  width: open ? '28%' : '16%',
                },
                {
                  id: 'why',
                  head: 'Lý do giữ lại',
                  cell: ({ findings }) => findings.map((finding) => ledgerFaults[finding.code]).join('; '),
                },
                ...(open
                  ? []
                  : [
                      {
                        id: 'file',
                        head: 'Tệp',
                        cell: (row: LedgerRowView) => `${row.fileName}, dòng ${formatNumber(row.line)}`,
                        width: '26%',
                        isMuted: true,
                      },
                    ]),
              ]}
            />
            <ProblemNote problem={more.problem} />
            <LoadMore
              shown={more.items.length}
              total={page.total}
              noun="dòng"
              onMore={more.load}
              isLoading={more.isLoading}
            />
          </PageBody>
        </>
      }
    />
  );
}
Component.displayName = 'LedgerRowsPage';

/** Whom the row speaks of, as far as the file says. */
const nameOf = ({ cells, line }: LedgerRowView): string =>
  [cells.name, cells.subject].filter(Boolean).join(', ') || `Dòng ${line}`;
