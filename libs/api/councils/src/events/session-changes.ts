import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Db, type ServerEvent, type Tx } from '@gs/api-platform';
import type { PoolClient } from 'pg';
import { notifyListeners, readNotice, startListening, type Notice } from '../persistence/session-channel';
import { audience, seated } from '../read/audience';
import { ChangeFeed } from './change-feed';

const retryAfter = 2_000;
/** The database carries 8,000 bytes at most. A change of more items than this names none: it is one of the whole agenda. */
const mostItems = 50;

export type About = Omit<Notice, 'sessionId'>;

/** Somebody who watches: one session, or (null) all votes that wait for them. */
interface Reader {
  readonly accountId: string;
  readonly sessionId: string | null;
  /** Runs the session they watch. */
  readonly manages: boolean;
  readonly feed: ChangeFeed;
}

/**
 * Tells screens that something has changed. The notice is sent by the database when the writing transaction commits, so
 * that it reaches every server process and never tells of something that was undone. It carries ids only, and it reaches
 * nobody from whom all that it is about is kept: not even a moment is told to them.
 */
@Injectable()
export class SessionChanges implements OnModuleDestroy {
  private readonly logger = new Logger('SessionChanges');
  private readonly readers = new Set<Reader>();
  private listener: Promise<PoolClient> | null = null;
  private retry: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(private readonly db: Db) {}

  /**
   * To be called within every transaction that changes what a session's screen shows.
   * @param about the items or the vote it is about; absent: the session as a whole, which everybody who sees it may know
   */
  async notify(tx: Tx, sessionId: string, about: About = {}): Promise<void> {
    const { itemIds, ...rest } = about;
    const named = itemIds === undefined ? {} : { itemIds: itemIds.slice(0, mostItems) };
    await notifyListeners(tx, { sessionId, ...rest, ...named });
  }

  /** Changes of one session until the reader leaves. The first event comes at once: the reader may have missed some. */
  subscribe(sessionId: string, accountId: string, manages: boolean): AsyncIterable<ServerEvent> {
    return this.enter(accountId, sessionId, manages);
  }

  /** Changes of the votes that wait for an account, in any session, until the reader leaves. */
  subscribeVotes(accountId: string): AsyncIterable<ServerEvent> {
    return this.enter(accountId, null, false);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.retry !== null) clearTimeout(this.retry);
    for (const { feed } of [...this.readers]) feed.end();
    const client = await this.listener?.catch(() => null);
    client?.release(true);
  }

  private enter(accountId: string, sessionId: string | null, manages: boolean): ChangeFeed {
    const feed = new ChangeFeed(() => this.readers.delete(reader));
    const reader: Reader = { accountId, sessionId, manages, feed };
    this.readers.add(reader);
    feed.tell();
    this.listen();
    return feed;
  }

  /** Tells those whom a notice may concern. What cannot be found out is told to nobody: their screens ask by themselves. */
  private async spread(notice: Notice): Promise<void> {
    const except = new Set(notice.except);
    const watching = [...this.readers].filter((reader) => mayConcern(reader, notice) && !except.has(reader.accountId));
    if (watching.length === 0) return;
    const asked = [...new Set(watching.map(({ accountId }) => accountId))];
    const seeing = await audience(this.db, notice, asked);
    const waiting = watching.filter(({ sessionId }) => sessionId === null).map(({ accountId }) => accountId);
    const members = waiting.length === 0 ? new Set<string>() : await seated(this.db, notice.sessionId, waiting);
    for (const { accountId, sessionId, feed } of watching)
      if (seeing.has(accountId) && (sessionId !== null || members.has(accountId))) feed.tell();
  }

  private listen(): void {
    if (this.listener !== null || this.stopped) return;
    this.listener = this.connect();
    this.listener.catch((error: unknown) => this.lost(error));
  }

  private async connect(): Promise<PoolClient> {
    const client = await this.db.pool.connect();
    client.on('notification', ({ payload }) => {
      this.spread(readNotice(payload)).catch((error: unknown) => this.warn('a change was not told', error));
    });
    client.once('error', (error) => {
      client.release(true);
      this.lost(error);
    });
    await startListening(client);
    return client;
  }

  /** The connection is gone: everybody is told to look again once a new one stands. */
  private lost(error: unknown): void {
    this.listener = null;
    if (this.stopped) return;
    this.warn('listening for session changes was cut off', error);
    this.retry = setTimeout(() => {
      this.listen();
      for (const { feed } of this.readers) feed.tell();
    }, retryAfter);
    this.retry.unref();
  }

  private warn(what: string, error: unknown): void {
    if (!this.stopped) this.logger.warn(`${what}: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}

/** Whoever watches a session hears of it; whoever waits for votes hears of a change of votes, not of how a box fills. */
function mayConcern({ sessionId, manages }: Reader, notice: Notice): boolean {
  if (sessionId !== null) return sessionId === notice.sessionId && (notice.managersOnly !== true || manages);
  return notice.managersOnly !== true && (notice.voteId !== undefined || notice.itemIds === undefined);
}
