import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import { Skeleton } from '../feedback/Skeleton';

/** A grey desk with white sheets on it. Papers stay white in the dark theme: they are paper. */
export function PaperDesk({
  children,
  label = 'Bản xem trước',
}: {
  readonly children: ReactNode;
  readonly label?: string | undefined;
}) {
  return (
    <div className="bed" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

/** One A4 sheet with Times metrics, for a paper that is drawn as HTML. */
export function PaperSheet({ children, label }: { readonly children: ReactNode; readonly label: string }) {
  return (
    <article className="a4" aria-label={label}>
      {children}
    </article>
  );
}

const PdfPages = lazy(() => import('./PdfPages'));

export interface PaperFrameProps {
  /** Address of a PDF on this site. */
  readonly src: string;
  /** «Dự thảo Quyết định tặng Bằng khen». */
  readonly label: string;
  /** The PDF itself, where what is shown must be exactly what was checked: nothing is fetched then. */
  readonly bytes?: Uint8Array | undefined;
}

/** Shows a PDF page by page, drawing only those near the screen. */
export function PaperFrame({ src, label, bytes }: PaperFrameProps) {
  return (
    <div className="bed" role="region" aria-label={label} tabIndex={0}>
      <Suspense fallback={<Skeleton lines={10} />}>
        <PdfPages key={src} src={src} label={label} bytes={bytes} />
      </Suspense>
    </div>
  );
}

/** An image on the desk: a scanned certificate, a photograph. */
export function ImageFrame({ src, label }: Omit<PaperFrameProps, 'bytes'>) {
  return (
    <div className="bed">
      <img className="scan" src={src} alt={label} />
    </div>
  );
}
