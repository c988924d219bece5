/// <reference types="jest" />
import { listenForMyVotes } from './my-votes-events';

type Told = () => void;

/** The stream as the browser hands it over; what it still delivers after its end is up to the test. */
class Stream {
  static readonly all: Stream[] = [];
  onopen: Told = () => undefined;
  onerror: Told = () => undefined;
  onmessage: Told = () => undefined;
  isClosed = false;
  private readonly named = new Map<string, Told>();
  constructor() {
    Stream.all.push(this);
  }
  addEventListener(name: string, told: Told): void {
    this.named.set(name, told);
  }
  close(): void {
    this.isClosed = true;
  }
  tell(name: string): void {
    this.named.get(name)?.();
  }
}

/** As the platform has it: posting on a closed channel throws. */
class Channel {
  static posted = 0;
  onmessage: Told = () => undefined;
  private isClosed = false;
  postMessage(): void {
    if (this.isClosed) throw new Error('BroadcastChannel is closed');
    Channel.posted++;
  }
  close(): void {
    this.isClosed = true;
  }
}

let granted: (() => Promise<void>) | null = null;
const globals = {
  EventSource: Stream,
  BroadcastChannel: Channel,
  document: { visibilityState: 'visible', addEventListener: () => undefined, removeEventListener: () => undefined },
  navigator: {
    locks: {
      request: (_name: string, _options: object, listen: () => Promise<void>) => {
        granted = listen;
        return Promise.resolve();
      },
    },
  },
};

describe('news of one’s own votes', () => {
  const before = new Map<string, PropertyDescriptor | undefined>();
  let heard: number;
  let stop: () => void;

  beforeEach(() => {
    for (const [name, value] of Object.entries(globals)) {
      before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    }
    Stream.all.length = 0;
    Channel.posted = 0;
    granted = null;
    heard = 0;
    stop = listenForMyVotes('account', '/events', () => heard++);
  });
  afterEach(() => {
    stop();
    for (const [name, descriptor] of before)
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
  });

  it('is heard here and passed on to the other tabs', () => {
    void granted?.();
    Stream.all[0]?.onopen();
    Stream.all[0]?.tell('changed');
    expect([heard, Channel.posted]).toEqual([2, 2]);
  });

  it('that arrives after the page has gone goes nowhere', () => {
    void granted?.();
    stop();
    expect(Stream.all[0]?.isClosed).toBe(true);
    Stream.all[0]?.onopen();
    Stream.all[0]?.tell('changed');
    expect([heard, Channel.posted]).toEqual([0, 0]);
  });

  it('is not listened for when the turn comes in the moment the page goes: the next tab gets it', async () => {
    stop();
    await granted?.();
    expect(Stream.all).toHaveLength(0);
  });
});
