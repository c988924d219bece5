import type { ServerEvent } from '@gs/api-platform';

const changed: ServerEvent = { event: 'changed', data: {} };

/**
 * «Something has changed», for one reader. Several changes before the reader asks again are one event. Ends at once when
 * the reader leaves, also while it waits: a generator would first have to wake up.
 */
export class ChangeFeed implements AsyncIterableIterator<ServerEvent> {
  private pending = false;
  private ended = false;
  private waiting: ((result: IteratorResult<ServerEvent>) => void) | null = null;

  constructor(private readonly onLeave: () => void) {}

  tell(): void {
    if (this.ended) return;
    if (this.waiting === null) this.pending = true;
    else this.answer({ done: false, value: changed });
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.onLeave();
    this.answer({ done: true, value: undefined });
  }

  next(): Promise<IteratorResult<ServerEvent>> {
    if (this.ended) return Promise.resolve({ done: true, value: undefined });
    if (this.pending) {
      this.pending = false;
      return Promise.resolve({ done: false, value: changed });
    }
    return new Promise((resolve) => {
      this.waiting = resolve;
    });
  }

  return(): Promise<IteratorResult<ServerEvent>> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private answer(result: IteratorResult<ServerEvent>): void {
    const waiting = this.waiting;
    this.waiting = null;
    waiting?.(result);
  }
}
