import { ledger, organisation, type LedgerImportView } from '@gs/contracts';
import { FileClock } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useLoaderData, useNavigate } from 'react-router';
import {
  ComboBox,
  DataTable,
  EmptyState,
  FileDrop,
  LinkButton,
  LoadMore,
  PageBody,
  PageHeader,
  ProblemNote,
  Section,
  StateMark,
  UploadRow,
  formatDateTime,
  formatNumber,
} from '@gs/web-ui';
import { api, fetchSession, loader as load, mainAssignment, paths, useCommand, useUpload } from '@gs/web-platform';
import { ledgerPaths } from './ledger-paths';
import { useMore } from './use-more';
import { importStates } from './words';
import './ledger.css';

export const loader = load(async ({ request: { signal } }) => {
  const [me, { items: units }, page] = await Promise.all([
    fetchSession(),
    api(organisation.list, { query: { permission: 'ledger.import', limit: 500 }, signal }),
    api(ledger.imports, { query: { limit: 50 }, signal }),
  ]);
  const own = mainAssignment(me)?.organisation.id;
  const first = units.find(({ id }) => id === own) ?? units[0];
  return { units, firstId: first?.id ?? null, page };
});

/** Files of awards decided before: one is dropped here, each that came is told with what became of its rows. */
export function Component() {
  const { units, firstId, page } = useLoaderData<typeof loader>();
  const navigate = useNavigate();
  const [unitId, setUnitId] = useState(firstId);
  const upload = useUpload();
  const begin = useCommand(
    useCallback(
      (idempotencyKey: string, body: { readonly uploadId: string; readonly organisationId: string }) =>
        api(ledger.begin, { body, idempotencyKey }),
      [],
    ),
    { revalidate: false },
  );
  const more = useMore(page, (cursor) => api(ledger.imports, { query: { limit: 50, cursor } }));
  const isBusy = upload.isBusy || begin.isRunning;
  const onFiles = async ([file]: readonly File[]): Promise<void> => {
    if (!file || !unitId || isBusy) return;
    begin.clear();
    for (const { key } of upload.uploads) upload.remove(key);
    const [uploadId] = await upload.start([file]);
    const begun = uploadId ? await begin.run({ uploadId, organisationId: unitId }) : undefined;
    if (begun) await navigate(ledgerPaths.one(begun.id));
  };
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Tra cứu', to: paths.search() }]}
        title="Nhập lịch sử khen thưởng"
        sub="Thành tích đã có quyết định từ trước hoặc từ nơi khác. Nhập lại cùng tệp không thêm gì; dòng có lỗi được giữ lại, không bỏ."
        actions={<LinkButton to={ledgerPaths.rows()}>Dòng chờ xử lý</LinkButton>}
      />
      <PageBody>
        <div className="ledger-in">
          <ComboBox
            label="Nhập cho đơn vị"
            hint="Dòng của đơn vị ngoài phạm vi này được giữ lại."
            isRequired
            isDisabled={isBusy}
            options={units.map(({ id, name }) => ({ id, label: name }))}
            value={unitId}
            onChange={setUnitId}
          />
          <FileDrop
            label={unitId ? 'Kéo tệp lịch sử vào đây' : 'Chọn đơn vị trước'}
            hint="Một tệp .csv (UTF-8) hoặc .xlsx, mỗi dòng một lần khen; cột theo thứ tự nào cũng được."
            accept={['.csv', '.xlsx', 'text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']}
            isDisabled={isBusy || !unitId}
            onFiles={(files) => void onFiles(files)}
          />
          {upload.uploads.map(({ key, file, ...state }) => (
            <UploadRow
              key={key}
              name={file.name}
              size={file.size}
              state={state.state}
              sent={state.sent}
              error={state.error}
              onRetry={() => upload.retry(key)}
              onRemove={begin.isRunning ? undefined : () => upload.remove(key)}
            />
          ))}
          <ProblemNote problem={begin.problem?.code === 'FILE_KIND_REFUSED' ? notALedger : begin.problem} />
        </div>
        <Section title="Các lần nhập" note={formatNumber(page.total)}>
          <DataTable<LedgerImportView>
            label="Các lần nhập"
            rows={more.items}
            rowId={(row) => row.id}
            rowName={(row) => row.fileName}
            rowHref={(row) => ledgerPaths.one(row.id)}
            empty={
              <EmptyState title="Chưa nhập tệp nào" icon={FileClock}>
                Mỗi lần nhập hiện ở đây cùng số dòng đã nhận và số dòng đang chờ xử lý.
              </EmptyState>
            }
            columns={[
              { id: 'file', head: 'Tệp', cell: (row) => row.fileName },
              { id: 'at', head: 'Lúc', cell: (row) => formatDateTime(row.createdAt), width: '150px', isMuted: true },
              { id: 'by', head: 'Người nhập', cell: (row) => row.createdBy, width: '180px', isMuted: true },
              {
                id: 'rows',
                head: 'Dòng',
                cell: (row) => formatNumber(row.totalRows),
                width: '90px',
                align: 'right',
                phone: 'hide',
              },
              {
                id: 'taken',
                head: 'Đã nhận',
                cell: (row) => formatNumber(row.taken),
                width: '90px',
                align: 'right',
                phone: 'hide',
              },
              {
                id: 'waiting',
                head: 'Đang chờ',
                cell: (row) => (
                  <>
                    {formatNumber(row.waiting)}
                    <span className="on-phone"> trong {formatNumber(row.totalRows)} dòng đang chờ</span>
                  </>
                ),
                width: '90px',
                align: 'right',
              },
              { id: 'state', head: '', width: '180px', phone: 'end', cell: (row) => <State row={row} /> },
            ]}
          />
          <ProblemNote problem={more.problem} />
          <LoadMore
            shown={more.items.length}
            total={page.total}
            noun="lần nhập"
            onMore={more.load}
            isLoading={more.isLoading}
          />
        </Section>
      </PageBody>
    </>
  );
}
Component.displayName = 'LedgerImportsPage';

const notALedger = {
  title: 'Không nhận loại tệp này',
  detail:
    'Chỉ nhận .csv hoặc .xlsx, nội dung phải đúng với đuôi tệp. Trong Excel chọn Lưu thành «CSV UTF-8» rồi tải lại.',
};

function State({ row }: { readonly row: LedgerImportView }) {
  const [words, tone] = importStates[row.state];
  return <StateMark tone={tone}>{words}</StateMark>;
}
