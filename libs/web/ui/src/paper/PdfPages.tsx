// The build for older browsers: offices do not update theirs every month.
import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { ProblemNote } from '../feedback/ProblemNote';
import { Skeleton } from '../feedback/Skeleton';
import type { PaperFrameProps } from './PaperFrame';

GlobalWorkerOptions.workerSrc = workerUrl;
/** Decoders of the picture formats that scanners write (JPEG 2000, JBIG2); the app serves them from this place. */
const DECODERS = '/giai-ma/';

/** Half a screen around the view, also inside the scrolling desk where the browser knows how. */
const NEARBY: IntersectionObserverInit & { readonly scrollMargin: string } = {
  rootMargin: '600px',
  scrollMargin: '600px',
};

interface Opened {
  readonly document: PDFDocumentProxy;
  /** Points of the first page; the others are taken to be alike until drawn. */
  readonly width: number;
  readonly height: number;
}

/** Every page of a PDF; a page is drawn when it comes near the screen and let go when far away. */
export default function PdfPages({ src, label, bytes }: PaperFrameProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    // A copy: the reader takes over the buffer it is given.
    const from = bytes === undefined ? { url: src, withCredentials: true } : { data: bytes.slice() };
    const task = getDocument({ ...from, wasmUrl: DECODERS, isEvalSupported: false });
    let isGone = false;
    task.promise
      .then(async (document) => {
        const first = await document.getPage(1);
        const { width, height } = first.getViewport({ scale: 1 });
        if (!isGone) setOpened({ document, width, height });
      })
      .catch(() => (isGone ? undefined : setFailed(true)));
    return () => {
      isGone = true;
      void task.destroy();
    };
  }, [src, bytes]);
  if (hasFailed)
    return (
      <ProblemNote
        problem={{
          title: 'Không mở được tệp PDF',
          detail: 'Tải lại trang; nếu vẫn không được, tải tệp về máy để xem.',
        }}
      />
    );
  if (!opened) return <Skeleton lines={12} />;
  return (
    <div className="pages">
      {Array.from({ length: opened.document.numPages }, (_, at) => (
        <Page key={at} opened={opened} number={at + 1} label={label} onBroken={() => setFailed(true)} />
      ))}
    </div>
  );
}

interface PageProps {
  readonly opened: Opened;
  readonly number: number;
  readonly label: string;
  readonly onBroken: () => void;
}

function Page({ opened, number, label, onBroken }: PageProps) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setNear] = useState(false);
  const [text, setText] = useState('');
  const broken = useRef(onBroken);
  useEffect(() => {
    broken.current = onBroken;
  }, [onBroken]);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new IntersectionObserver((entries) => setNear(entries.some((entry) => entry.isIntersecting)), NEARBY);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    const target = canvas.current;
    if (!isNear || !target) return;
    let isGone = false;
    let stop: (() => void) | undefined;
    const draw = async (): Promise<void> => {
      const page = await opened.document.getPage(number);
      if (isGone) return;
      const wide = box.current?.clientWidth ?? opened.width;
      const scale = (wide / page.getViewport({ scale: 1 }).width) * Math.min(window.devicePixelRatio || 1, 2);
      const viewport = page.getViewport({ scale });
      target.width = Math.floor(viewport.width);
      target.height = Math.floor(viewport.height);
      const drawing = page.render({ canvas: target, viewport });
      stop = () => drawing.cancel();
      await drawing.promise.catch(() => undefined);
      // A sheet whose words cannot be read is still there to be seen.
      const content = await page.getTextContent().catch(() => null);
      if (!isGone && content !== null)
        setText(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    };
    // Who closes the paper while it is being drawn takes it away from under the pen: no fault.
    draw().catch(() => (isGone ? undefined : broken.current()));
    return () => {
      isGone = true;
      stop?.();
      target.width = 0;
      target.height = 0;
    };
  }, [isNear, number, opened]);
  return (
    <div className="page" ref={box} style={{ aspectRatio: `${opened.width} / ${opened.height}` }}>
      <canvas ref={canvas} width={0} height={0} role="img" aria-label={`${label}, trang ${number}`} />
      <p className="vh">{text}</p>
    </div>
  );
}
