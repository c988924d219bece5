import { nominations, organisation } from '@gs/contracts';
import { FileX2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useLoaderData, useNavigate } from 'react-router';
import {
  Button,
  ComboBox,
  EmptyState,
  FileDrop,
  Note,
  PageBody,
  PageHeader,
  ProblemNote,
  ProgressBar,
  Section,
  Select,
  UploadRow,
} from '@gs/web-ui';
import {
  ProblemError,
  api,
  fetchSession,
  loader as load,
  mainAssignment,
  paths,
  useCommand,
  useUpload,
} from '@gs/web-platform';
import { notAWorkbook, refusalOf, type Refusal } from './refusal';
import './import.css';

/** Years that can be chosen: this one, the next, and as many before. */
const yearsBack = 5;

export const loader = load(async ({ request }) => {
  const [me, { items }] = await Promise.all([
    fetchSession(),
    api(organisation.list, { query: { permission: 'nomination.write', limit: 500 }, signal: request.signal }).catch(
      (thrown: unknown) => {
        if (thrown instanceof ProblemError && thrown.code === 'FORBIDDEN') return { items: [] };
        throw thrown;
      },
    ),
  ]);
  const own = mainAssignment(me)?.organisation.id;
  const first = items.find(({ id }) => id === own) ?? (items.length === 1 ? items[0] : undefined);
  return { units: items, firstId: first?.id ?? null };
});

interface List {
  readonly organisationId: string;
  readonly year: number;
  readonly uploadId: string;
}

/** A list is dropped as it is: unit, year, file. */
export function Component() {
  const { units, firstId } = useLoaderData<typeof loader>();
  const navigate = useNavigate();
  const [unitId, setUnitId] = useState(firstId);
  const thisYear = new Date().getFullYear();
  const [year, setYear] = useState(thisYear);
  const [refusal, setRefusal] = useState<(Refusal & { readonly name: string }) | null>(null);
  const [sent, setSent] = useState<List | null>(null);
  const upload = useUpload();
  const preview = useCommand(
    useCallback((idempotencyKey: string, body: List) => api(nominations.previewImport, { body, idempotencyKey }), []),
    { revalidate: false },
  );
  const isBusy = upload.isBusy || preview.isRunning;
  const read = async (list: List) => {
    setSent(list);
    const made = await preview.run(list);
    if (made) await navigate(paths.importPreview(made.id));
  };
  const onFiles = async ([file]: readonly File[]) => {
    if (!file || !unitId || isBusy) return;
    preview.clear();
    setSent(null);
    for (const { key } of upload.uploads) upload.remove(key);
    const head = new Uint8Array(await file.slice(0, 8).arrayBuffer());
    const refused = refusalOf(file.name, file.size, head);
    setRefusal(refused && { ...refused, name: file.name });
    if (refused) return;
    const [uploadId] = await upload.start([file]);
    if (uploadId) await read({ organisationId: unitId, year, uploadId });
  };
  const crumbs = [{ label: 'Đề nghị', to: paths.nominations }];
  if (units.length === 0)
    return (
      <>
        <PageHeader crumbs={crumbs} title="Nhập danh sách từ Excel" />
        <PageBody>
          <EmptyState title="Chưa có đơn vị nào để lập đề nghị" icon={FileX2}>
            Tài khoản của anh/chị chưa được giao lập đề nghị ở đơn vị nào. Người quản trị giao việc này trong phần tài
            khoản.
          </EmptyState>
        </PageBody>
      </>
    );
  return (
    <>
      <PageHeader
        crumbs={crumbs}
        title="Nhập danh sách từ Excel"
        sub="Dùng đúng tệp đơn vị đang có, không cần chép sang mẫu khác. Đọc thử trước, chưa ghi gì vào hệ thống."
      />
      <PageBody narrow>
        <div className="imp-where">
          <ComboBox
            label="Đơn vị lập danh sách"
            isRequired
            isDisabled={isBusy}
            options={units.map(({ id, name }) => ({ id, label: name }))}
            value={unitId}
            onChange={setUnitId}
          />
          <Select
            label="Năm thành tích"
            isRequired
            isDisabled={isBusy}
            options={Array.from({ length: yearsBack + 2 }, (_, at) => String(thisYear + 1 - at)).map((id) => ({
              id,
              label: id,
            }))}
            value={String(year)}
            onChange={(value) => setYear(Number(value))}
          />
        </div>
        <FileDrop
          label={unitId ? 'Kéo tệp Excel vào đây' : 'Chọn đơn vị lập danh sách trước'}
          hint="Một tệp .xlsx: danh sách tập thể, hộ gia đình, cá nhân."
          accept={['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']}
          isDisabled={isBusy || !unitId}
          onFiles={(files) => void onFiles(files)}
        />
        <div className="imp-sent">
          {upload.uploads.map(({ key, file, ...state }) => (
            <UploadRow
              key={key}
              name={file.name}
              size={file.size}
              state={state.state}
              sent={state.sent}
              error={state.error}
              onRetry={() => upload.retry(key)}
              onRemove={preview.isRunning ? undefined : () => upload.remove(key)}
            />
          ))}
          {preview.isRunning ? <ProgressBar label="Đang đọc và đối chiếu từng dòng với hồ sơ" /> : null}
          {refusal ? (
            <Note tone="error" title={refusal.title} isLive>
              <p>{refusal.detail}</p>
              <p className="cite">{refusal.name}</p>
            </Note>
          ) : null}
          <ProblemNote
            problem={preview.problem?.code === 'FILE_KIND_REFUSED' ? notAWorkbook : preview.problem}
            action={
              preview.problem?.code === 'OFFLINE' && sent ? (
                <Button onPress={() => void read(sent)}>Đọc lại</Button>
              ) : undefined
            }
          />
        </div>
        <Section title="Tệp cần có gì" small className="imp-need">
          <ul className="bullets">
            <li>Một hàng tiêu đề cột, rồi mỗi dòng một tập thể, một hộ hoặc một người.</li>
            <li>Tối thiểu có tên và danh hiệu hoặc hình thức đề nghị; nên có đơn vị, ngày sinh, số định danh.</li>
            <li>Danh hiệu ghi thành chữ trong một cột, hoặc mỗi danh hiệu một cột đánh dấu x.</li>
            <li>Dòng «I. TẬP THỂ», ô gộp, tiêu đề hai hàng, phông chữ cũ đều đọc được.</li>
          </ul>
        </Section>
      </PageBody>
    </>
  );
}
Component.displayName = 'ImportDropPage';
