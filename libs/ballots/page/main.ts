import { retally } from '../src';
import { el } from './dom';
import { choosing, reading, recounted } from './view';

/** Opened from a disk or a mail, without a network: everything is in this file, or in one that is chosen. */
const root = document.getElementById('page') ?? document.body;

function show(...parts: readonly Node[]): void {
  root.replaceChildren(...parts);
}

async function recount(record: unknown): Promise<void> {
  const progress = reading();
  show(progress);
  const report = await retally(record, {
    onProgress: (done, total) => {
      progress.textContent = `Đang kiểm chữ ký: ${done} trong ${total} …`;
    },
  });
  show(...recounted(report, record, open));
  root.querySelector<HTMLElement>('h1')?.focus();
}

async function open(file: File): Promise<void> {
  let record: unknown = null;
  try {
    record = JSON.parse(await file.text());
  } catch {
    // What is no JSON is no record either; the recount says so.
  }
  await recount(record);
}

function follow(scheme: MediaQueryList): void {
  document.documentElement.dataset['theme'] = scheme.matches ? 'dark' : 'light';
}

function start(): void {
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  follow(scheme);
  scheme.addEventListener('change', () => follow(scheme));
  if (globalThis.crypto?.subtle === undefined) {
    show(
      el('h1', {}, 'Trình duyệt này không kiểm được chữ ký'),
      el('p', {}, 'Hãy mở tệp bằng Chrome, Edge, Firefox hoặc Cốc Cốc bản mới.'),
    );
    return;
  }
  const embedded: unknown = JSON.parse(document.getElementById('record')?.textContent ?? 'null');
  if (embedded === null) show(...choosing(open));
  else void recount(embedded);
}

start();
