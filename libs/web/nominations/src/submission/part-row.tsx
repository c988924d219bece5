import { nominations, type DossierPartView, type SubmissionDetailView } from '@gs/contracts';
import { formatCite } from '@gs/domain';
import { Upload } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { Button, ProblemNote, StateMark, UploadRow, cx, formatBytes, formatDateTime, toast } from '@gs/web-ui';
import { api, urlOf, useCommand, useUpload } from '@gs/web-platform';
import { isMissing, partName, standInFor } from './words';

interface Props {
  readonly part: DossierPartView;
  readonly submission: SubmissionDetailView;
  readonly mayAdd: boolean;
}

const accepted = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg';

/** One kind of paper: its newest file, the versions before it, and a place to hand in the next. */
export function PartRow({ part, submission, mayAdd }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [loaded, setLoaded] = useState<string | null>(null);
  const { uploads, start, retry, remove, isBusy } = useUpload();
  const name = partName(part.code, part.name);
  const attach = useCommand(
    useCallback(
      (idempotencyKey: string, uploadId: string) =>
        api(nominations.addPart, {
          body: { submissionId: submission.id, nominationId: null, part: part.code, uploadId },
          idempotencyKey,
        }),
      [submission.id, part.code],
    ),
  );
  const put = async (uploadId: string): Promise<void> => {
    setLoaded(uploadId);
    if (!(await attach.run(uploadId))) return;
    setLoaded(null);
    toast(`Đã thêm ${name.toLocaleLowerCase('vi')}`);
  };
  const take = async (files: FileList | null): Promise<void> => {
    const file = files?.[0];
    if (!file) return;
    for (const each of uploads) remove(each.key);
    attach.clear();
    const [uploadId] = await start([file]);
    if (uploadId) await put(uploadId);
  };
  const [newest, ...earlier] = part.files;
  const standIn = standInFor(part, submission);
  const current = uploads.at(-1);
  return (
    <li
      className={cx('part', isOver && 'over')}
      {...(mayAdd
        ? {
            onDragOver: (event: React.DragEvent) => {
              event.preventDefault();
              setOver(true);
            },
            onDragLeave: () => setOver(false),
            onDrop: (event: React.DragEvent) => {
              event.preventDefault();
              setOver(false);
              void take(event.dataTransfer.files);
            },
          }
        : {})}
    >
      <div className="part-head">
        <div>
          <h3>{name}</h3>
          {newest ? (
            <File file={newest} />
          ) : (
            <p className="small">
              {isMissing(part, submission) ? (
                <StateMark tone="warning">Còn thiếu</StateMark>
              ) : standIn ? (
                <StateMark tone={standIn.startsWith('Có sau') ? 'scheduled' : 'met'}>{standIn}</StateMark>
              ) : (
                <span className="mute">Nộp thêm nếu có</span>
              )}
            </p>
          )}
          {part.cite ? <p className="cite">{formatCite(part.cite)}</p> : null}
        </div>
        {mayAdd ? (
          <>
            <input
              ref={input}
              type="file"
              accept={accepted}
              hidden
              aria-label={`Tệp ${name}`}
              onChange={(event) => {
                void take(event.target.files);
                event.target.value = '';
              }}
            />
            <Button
              size="small"
              icon={Upload}
              onPress={() => input.current?.click()}
              isDisabled={isBusy || attach.isRunning}
              aria-label={newest ? `Tải bản mới: ${name}` : `Tải lên: ${name}`}
            >
              {newest ? 'Tải bản mới' : 'Tải lên'}
            </Button>
          </>
        ) : null}
      </div>
      {current && !(current.state === 'done' && loaded === null) ? (
        <UploadRow
          name={current.file.name}
          size={current.file.size}
          state={current.state}
          sent={current.sent}
          error={current.error}
          onRetry={() => retry(current.key)}
          onRemove={() => {
            remove(current.key);
            setLoaded(null);
            attach.clear();
          }}
        />
      ) : null}
      <ProblemNote
        problem={attach.problem}
        showErrors
        action={
          attach.problem?.code === 'OFFLINE' && loaded !== null ? (
            <Button size="small" onPress={() => void put(loaded)}>
              Thử lại
            </Button>
          ) : null
        }
      />
      {earlier.length > 0 ? (
        <details className="part-earlier">
          <summary>{earlier.length} bản trước</summary>
          <ul>
            {earlier.map((file) => (
              <li key={file.partId}>
                <File file={file} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}

function File({ file }: { readonly file: DossierPartView['files'][number] }) {
  return (
    <p className="small part-file">
      <a href={urlOf(nominations.file, { params: { id: file.fileId } })}>{file.name}</a>
      <span className="mute">
        Bản {file.version}, {formatBytes(file.sizeBytes)}, {file.addedBy}, {formatDateTime(file.addedAt)}
      </span>
    </p>
  );
}
