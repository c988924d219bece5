import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const WORKER = join(__dirname, '../../binding/worker.cjs');
/** A file that keeps the thread longer than this is not worth waiting for. */
const STEP_MS = 60_000;
const HEAP_MB = 768;

export type BoundKind = 'pdf' | 'png' | 'jpeg';
/** How many pages were added, or why none: locked by a password, not readable, a picture too large to unpack. */
export type Added = { readonly pages: number } | { readonly refused: 'encrypted' | 'broken' | 'too-large' };

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Binds files into one PDF, one after the other, in a thread of its own: what is added first comes first; `bind` puts papers
 * before all of it. To be closed in every case.
 */
export class PdfBinder {
  private readonly worker = new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private ended: Error | null = null;

  constructor() {
    this.worker.unref();
    this.worker.on('message', ({ id, answer, error }: { id: number; answer?: unknown; error?: string }) => {
      const one = this.waiting.get(id);
      this.waiting.delete(id);
      if (error === undefined) one?.resolve(answer);
      else one?.reject(new Error(`binding: ${error}`));
    });
    this.worker.on('error', (error) => this.fail(error instanceof Error ? error : new Error(String(error))));
    this.worker.on('exit', () => this.fail(new Error('binding ended')));
  }

  /** Pages of a paper of our own. @throws Error when it cannot be read */
  async count(bytes: Uint8Array): Promise<number> {
    return ((await this.ask('count', { bytes })) as { pages: number }).pages;
  }

  /** Adds a file at the end. @throws Error when the thread itself has ended or takes too long */
  async add(kind: BoundKind, bytes: Uint8Array): Promise<Added> {
    return (await this.ask('add', { kind, bytes })) as Added;
  }

  /** The whole as one PDF. @param front papers to stand before what was added */
  async bind(front: readonly Uint8Array[], title: string): Promise<Uint8Array> {
    return ((await this.ask('bind', { front, title })) as { bytes: Uint8Array }).bytes;
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private ask(step: string, input: object): Promise<unknown> {
    if (this.ended !== null) return Promise.reject(this.ended);
    return new Promise((resolve, reject) => {
      const id = ++this.lastId;
      const timer = setTimeout(() => {
        this.fail(new Error(`binding: ${step} took too long`));
        void this.worker.terminate();
      }, STEP_MS);
      const settled =
        <T>(then: (value: T) => void) =>
        (value: T): void => {
          clearTimeout(timer);
          then(value);
        };
      this.waiting.set(id, { resolve: settled(resolve), reject: settled(reject) });
      this.worker.postMessage({ id, step, ...input });
    });
  }

  private fail(error: Error): void {
    this.ended ??= error;
    for (const one of this.waiting.values()) one.reject(error);
    this.waiting.clear();
  }
}
