import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';

const WORKSPACE = join(__dirname, '../../typst');
/** An idle worker is let go, and the compiler's memory with it. */
const IDLE_MS = 30_000;
/** The compiler keeps some 20 MB of each paper of a thousand rows until its process ends: after so many it starts anew. */
const PAPERS_A_WORKER = 16;
const JOB_MS = 120_000;

interface Job {
  readonly template: string;
  readonly title: string;
  readonly data: string;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

interface Answer {
  readonly id: number;
  readonly bytes?: Uint8Array;
  readonly error?: string;
}

const fontFolders = (): string[] => {
  const root = dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
  return ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((name) => join(root, name));
};

/**
 * One worker process that sets papers in the order they are asked for; started when needed, restarted after a crash. Not a
 * thread: what the compiler takes outside the heap goes back to the system only when its process ends.
 */
export class Typesetter {
  private worker: ChildProcess | null = null;
  private papersSet = 0;
  private readonly queue: Job[] = [];
  private current: Job | null = null;
  private currentId = 0;
  private timer: NodeJS.Timeout | null = null;

  /**
   * @param template file in the typst folder, such as `decision.typ`
   * @param view what the template prints, as plain JSON
   */
  set(template: string, title: string, view: object): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.queue.push({ template, title, data: JSON.stringify(view), resolve, reject });
      this.next();
    });
  }

  /** Ends the worker; papers still waiting are refused. */
  async close(): Promise<void> {
    const worker = this.worker;
    this.fail(new Error('typesetter closed'), true);
    if (worker === null || worker.exitCode !== null || worker.signalCode !== null) return;
    worker.ref();
    await once(worker, 'exit');
  }

  private next(): void {
    if (this.current) return;
    const job = this.queue.shift();
    if (!job) return this.rest();
    this.current = job;
    const worker = (this.worker ??= this.start());
    worker.ref();
    worker.channel?.ref();
    this.wake(JOB_MS, () => this.fail(new Error(`typst: ${job.template} took too long`), false));
    worker.send({ id: ++this.currentId, template: job.template, title: job.title, data: job.data });
  }

  /** Neither the idle worker nor its timer keeps the process alive. */
  private rest(): void {
    this.worker?.unref();
    this.worker?.channel?.unref();
    this.wake(IDLE_MS, () => this.drop()).unref();
  }

  private start(): ChildProcess {
    const settings = { workspace: WORKSPACE, fontPaths: fontFolders() };
    const worker = fork(join(WORKSPACE, 'worker.cjs'), [JSON.stringify(settings)], {
      execArgv: [],
      serialization: 'advanced',
      // It needs neither keys nor the database.
      env: { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'] },
    });
    this.papersSet = 0;
    worker.on('message', (answer: Answer) => {
      if (worker === this.worker && answer.id === this.currentId) this.finish(answer);
    });
    const crashed = (error: Error): void => {
      if (worker === this.worker) this.fail(error, false);
    };
    worker.on('error', crashed);
    worker.on('exit', (code) => crashed(new Error(`typesetter ended with ${code}`)));
    return worker;
  }

  private finish(answer: Answer): void {
    const job = this.current;
    this.current = null;
    if (answer.bytes) job?.resolve(answer.bytes);
    else job?.reject(new Error(answer.error ?? 'typst: unknown'));
    this.papersSet += 1;
    if (this.papersSet === PAPERS_A_WORKER) this.drop();
    this.next();
  }

  private fail(error: Error, all: boolean): void {
    const failed = [...(this.current ? [this.current] : []), ...(all ? this.queue.splice(0) : [])];
    this.current = null;
    this.drop();
    for (const job of failed) job.reject(error);
    this.next();
  }

  private drop(): void {
    const worker = this.worker;
    this.worker = null;
    if (this.timer) clearTimeout(this.timer);
    worker?.kill();
  }

  private wake(after: number, then: () => void): NodeJS.Timeout {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(then, after);
    return this.timer;
  }
}
