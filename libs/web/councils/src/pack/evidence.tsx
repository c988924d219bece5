import { councils } from '@gs/contracts';
import { Download, FileText, Image, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { EmptyState, ImageFrame, LinkButton, PaperFrame, formatBytes } from '@gs/web-ui';
import { urlOf } from '@gs/web-platform';
import type { PackItem } from './comparison';

type File = PackItem['evidence'][number];
const PARAM = 'tep';

/** How a file is looked at here: as pages, as a picture, or only on one's own machine. */
function viewOf(mediaType: string): 'pages' | 'picture' | 'download' {
  if (mediaType === 'application/pdf') return 'pages';
  return mediaType.startsWith('image/') ? 'picture' : 'download';
}

/** The file that is open in the panel, by the address. */
export function useOpenFile(item: PackItem): {
  readonly file: File | null;
  readonly hrefOf: (id: string | null) => string;
} {
  const [search] = useSearchParams();
  const hrefOf = (id: string | null): string => {
    const next = new URLSearchParams(search);
    if (id === null) next.delete(PARAM);
    else next.set(PARAM, id);
    return `?${next.toString()}`;
  };
  return { file: item.evidence.find(({ fileId }) => fileId === search.get(PARAM)) ?? null, hrefOf };
}

export function EvidenceList({
  item,
  hrefOf,
}: {
  readonly item: PackItem;
  readonly hrefOf: (id: string | null) => string;
}) {
  if (item.evidence.length === 0) return <p className="small mute">Mục này không có tệp minh chứng.</p>;
  return (
    <ul className="pack-files">
      {item.evidence.map((file) => {
        const Icon = viewOf(file.mediaType) === 'picture' ? Image : FileText;
        return (
          <li key={file.fileId}>
            <Link className="plain" to={hrefOf(file.fileId)} preventScrollReset>
              <Icon className="i" />
              <span>
                <b>{file.name}</b>
                <small>{formatBytes(file.size)}</small>
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

interface ViewerProps {
  readonly sessionId: string;
  readonly itemId: string;
  readonly file: File;
  readonly closeHref: string;
}

/** One file of the item, opened in place. */
export function EvidenceViewer({ sessionId, itemId, file, closeHref }: ViewerProps) {
  const src = urlOf(councils.packEvidence, { params: { id: sessionId, itemId, fileId: file.fileId } });
  const view = viewOf(file.mediaType);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone the page stands where the list of files was.
    if ((box.current?.getBoundingClientRect().top ?? 0) < 0) box.current?.scrollIntoView({ block: 'start' });
  }, [file.fileId]);
  return (
    <div className="pack-file" ref={box}>
      <div className="pack-file-bar">
        <b className="cut">{file.name}</b>
        <LinkButton size="small" icon={Download} to={src} download={file.name}>
          Tải về
        </LinkButton>
        <LinkButton size="small" icon={X} to={closeHref}>
          Đóng tệp
        </LinkButton>
      </div>
      {view === 'pages' ? <PaperFrame src={src} label={file.name} /> : null}
      {view === 'picture' ? <ImageFrame src={src} label={file.name} /> : null}
      {view === 'download' ? (
        <EmptyState title="Tệp Word hoặc Excel xem trên máy" icon={FileText}>
          Bấm Tải về để mở tệp này.
        </EmptyState>
      ) : null}
    </div>
  );
}
