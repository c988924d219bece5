import { ledger } from '@gs/contracts';
import { useEffect } from 'react';
import { Link, useLoaderData, useRevalidator } from 'react-router';
import {
  DataTable,
  EmptyState,
  Facts,
  LinkButton,
  LoadMore,
  Note,
  PageBody,
  PageHeader,
  ProblemNote,
  ProgressBar,
  Section,
  formatDate,
  formatDateTime,
  formatNumber,
} from '@gs/web-ui';
import { api, loader as load, paths } from '@gs/web-platform';
import { ledgerPaths } from './ledger-paths';
import { useMore } from './use-more';
import { isUnderWay } from './words';
import './ledger.css';

const pollMs = 1000;

export const loader = load(async ({ params, request: { signal } }) => {
  const id = params.id ?? '';
  const [one, guesses] = await Promise.all([
    api(ledger.get, { params: { id }, signal }),
    api(ledger.guesses, { params: { id }, query: { limit: 50 }, signal }),
  ]);
  return { one, guesses };
});

/** One import: how far it is, then what became of each row. */
export function Component() {
  const { one, guesses } = useLoaderData<typeof loader>();
  const { revalidate } = useRevalidator();
  const underWay = isUnderWay(one);
  useEffect(() => {
    if (!underWay) return;
    const timer = setTimeout(() => void revalidate(), pollMs);
    return () => clearTimeout(timer);
  }, [underWay, one, revalidate]);
  const more = useMore(guesses, (cursor) =>
    api(ledger.guesses, { params: { id: one.id }, query: { limit: 50, cursor } }),
  );
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Tra cứu', to: paths.search() },
          { label: 'Nhập lịch sử', to: ledgerPaths.imports },
        ]}
        title={titleOf(one)}
        sub={`${one.fileName}, ${one.createdBy}, ${formatDateTime(one.createdAt)}`}
        actions={
          one.waiting > 0 ? (
            <LinkButton kind="primary" to={ledgerPaths.rows(one.id)}>
              Xử lý {formatNumber(one.waiting)} dòng chờ
            </LinkButton>
          ) : undefined
        }
      />
      <PageBody>
        {one.state === 'refused' ? (
          <Note tone="error" title="Không đọc được tệp">
            <p>{one.refusal}</p>
          </Note>
        ) : null}
        {underWay ? (
          <ProgressBar
            label="Đang đối chiếu và nhận từng dòng"
            {...(one.totalRows > 0
              ? {
                  value: one.doneRows,
                  max: one.totalRows,
                  valueText: `${formatNumber(one.doneRows)} trên ${formatNumber(one.totalRows)}`,
                }
              : {})}
          />
        ) : null}
        <div className="ledger-facts">
          <Facts
            facts={[
              { label: 'Đã đọc', value: `${formatNumber(one.doneRows)} dòng` },
              { label: 'Đã nhận', value: `${formatNumber(one.taken)} dòng` },
              { label: 'Trong đó đọc theo quy ước', value: `${formatNumber(one.guessed)} dòng` },
              { label: 'Đã có từ trước', value: `${formatNumber(one.already)} dòng` },
              { label: 'Giữ lại', value: `${formatNumber(one.kept)} dòng, còn chờ ${formatNumber(one.waiting)}` },
              { label: 'Nhập cho', value: one.organisation.name },
            ]}
          />
        </div>
        <Section title="Đọc theo quy ước" note={formatNumber(guesses.total)}>
          <DataTable
            label="Đọc theo quy ước"
            rows={more.items}
            rowId={(row) => row.id}
            rowName={(row) => row.subject.name}
            empty={
              <EmptyState title="Không có dòng nào phải hiểu theo quy ước">
                Mọi dòng đã nhận đều khớp đúng mã hoặc tên.
              </EmptyState>
            }
            columns={[
              {
                id: 'who',
                head: 'Đối tượng',
                cell: (row) => <Link to={paths.subject(row.subject.id)}>{row.subject.name}</Link>,
                width: '22%',
              },
              {
                id: 'award',
                head: 'Danh hiệu, hình thức',
                cell: (row) => `${row.award.shortName} ${row.year}`,
                width: '22%',
              },
              {
                id: 'decision',
                head: 'Quyết định',
                cell: (row) => `${row.decisionNo}, ${formatDate(row.decidedOn)}`,
                width: '200px',
                isMuted: true,
              },
              {
                id: 'guess',
                head: 'Đã hiểu là',
                cell: (row) => (
                  <span className="ledger-said">{row.guesses.map(({ sentence }) => sentence).join(' ')}</span>
                ),
              },
              {
                id: 'line',
                head: 'Dòng',
                cell: (row) => formatNumber(row.line),
                width: '80px',
                align: 'right',
                phone: 'hide',
              },
            ]}
          />
          <ProblemNote problem={more.problem} />
          <LoadMore
            shown={more.items.length}
            total={guesses.total}
            noun="dòng"
            onMore={more.load}
            isLoading={more.isLoading}
          />
        </Section>
      </PageBody>
    </>
  );
}
Component.displayName = 'LedgerImportPage';

function titleOf({ state, taken, kept, already }: Awaited<ReturnType<typeof loader>>['one']): string {
  if (state === 'refused') return 'Không đọc được tệp';
  if (state !== 'done') return 'Đang nhập lịch sử khen thưởng';
  const parts = [`${formatNumber(taken)} dòng đã nhận`];
  if (already > 0) parts.push(`${formatNumber(already)} đã có`);
  if (kept > 0) parts.push(`${formatNumber(kept)} giữ lại`);
  return parts.join(', ');
}
