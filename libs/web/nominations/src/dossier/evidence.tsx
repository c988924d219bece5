import { nominations, type NominationDetailView } from '@gs/contracts';
import { Download, FileText, Image, Upload } from 'lucide-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import {
  Button,
  EmptyState,
  ImageFrame,
  LinkButton,
  PaperFrame,
  Section,
  StateMark,
  formatBytes,
  formatDate,
} from '@gs/web-ui';
import { urlOf } from '@gs/web-platform';
import { clauseOf, partName } from '../list/words';
import { PartUpload } from './part-upload';
import { viewOf } from './words';

type Detail = NominationDetailView;
type Part = Detail['parts'][number];
type File = Part['files'][number];

/** The papers of the dossier, what is missing among them, and the one that is open (`?tep=`). */
export function Evidence({ nomination }: { readonly nomination: Detail }) {
  const [search] = useSearchParams();
  const [isAdding, setAdding] = useState(false);
  const { parts } = nomination;
  const files = parts.flatMap((part) => part.files);
  const open = files.find((file) => file.fileId === search.get('tep')) ?? files[0];
  const handed = parts.filter((part) => part.files.length > 0).length;
  const mayAdd = nomination.allowedActions.includes('addPart');
  return (
    <section className={open ? 'evidence' : 'evidence bare'} aria-label="Giấy tờ">
      <div className="evidence-list">
        <Section title="Giấy tờ" right={parts.length > 0 ? `${handed} trong ${parts.length}` : null}>
          <ul className="dossier-parts">
            {parts.map((part) => (
              <PartRow key={part.code} part={part} openId={open?.fileId} />
            ))}
          </ul>
          {parts.length === 0 ? (
            <p className="small mute">Hình thức này không đòi giấy tờ riêng cho từng đề nghị.</p>
          ) : null}
        </Section>
        {mayAdd && open && !isAdding ? (
          <div className="acts-row">
            <Button size="small" icon={Upload} onPress={() => setAdding(true)}>
              Nộp thêm giấy tờ
            </Button>
          </div>
        ) : null}
        {mayAdd && (isAdding || !open) ? (
          <PartUpload nomination={nomination} onClose={open ? () => setAdding(false) : null} />
        ) : null}
        {!mayAdd && !open ? (
          <EmptyState title="Hồ sơ chưa có tệp nào" icon={FileText}>
            Đơn vị nộp giấy tờ thì tệp hiện ở đây để xem.
          </EmptyState>
        ) : null}
      </div>
      {open ? (
        <div className="evidence-view" id="xem-tep">
          <Viewer key={open.fileId} file={open} />
        </div>
      ) : null}
    </section>
  );
}

function PartRow({ part, openId }: { readonly part: Part; readonly openId: string | undefined }) {
  const isMissing = part.files.length === 0;
  return (
    <li>
      <div className="part-head">
        <h3>{partName(part)}</h3>
        {isMissing ? (
          <StateMark tone={part.required ? 'warning' : 'none'}>{part.required ? 'Còn thiếu' : 'Nộp khi cần'}</StateMark>
        ) : (
          <StateMark tone="done">Đã có</StateMark>
        )}
      </div>
      {part.files.map((file) => (
        <FileRow key={file.partId} file={file} isOpen={file.fileId === openId} />
      ))}
      {part.cite ? <p className="cite">{clauseOf(part.cite)}</p> : null}
    </li>
  );
}

function FileRow({ file, isOpen }: { readonly file: File; readonly isOpen: boolean }) {
  const Icon = viewOf(file.mediaType) === 'picture' ? Image : FileText;
  return (
    <Link
      className={isOpen ? 'file-row plain on' : 'file-row plain'}
      to={`?tep=${file.fileId}#xem-tep`}
      preventScrollReset
      replace
      {...(isOpen ? { 'aria-current': 'true' as const } : {})}
    >
      <Icon className="i" />
      <span>
        <b>{file.name}</b>
        <small>
          Bản {file.version}, {formatBytes(file.sizeBytes)}, {file.addedBy}, {formatDate(file.addedAt)}
        </small>
      </span>
    </Link>
  );
}

function Viewer({ file }: { readonly file: File }) {
  const src = urlOf(nominations.file, { params: { id: file.fileId } });
  const view = viewOf(file.mediaType);
  return (
    <>
      <div className="view-bar">
        <b className="cut">{file.name}</b>
        <LinkButton size="small" icon={Download} to={src} download={file.name}>
          Tải về
        </LinkButton>
      </div>
      {view === 'pages' ? <PaperFrame src={src} label={file.name} /> : null}
      {view === 'picture' ? <ImageFrame src={src} label={file.name} /> : null}
      {view === 'download' ? (
        <div className="view-none">
          <EmptyState title="Tệp Word hoặc Excel xem trên máy" icon={FileText}>
            Bấm Tải về để mở. Nộp thêm bản PDF nếu muốn người thẩm định đọc ngay tại đây.
          </EmptyState>
        </div>
      ) : null}
    </>
  );
}
