import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Db, type ServerEvent, type Tx } from '@gs/api-platform';
import type { PoolClient } from 'pg';
import { notifyListeners, startListening } from '../persistence/session-channel';
import { ChangeFeed } from './change-feed';

const retryAfter = 2_000;

/**
 * Tells screens that a session has changed. The notice is sent by the database when the writing transaction commits, so
 * that it reaches every server process and never tells of something that was undone. It carries the session's id only.
 */
@Injectable()
export class SessionChanges implements OnModuleDestroy {
  private readonly logger = new Logger('SessionChanges');
  private readonly feeds = new Map<string, Set<ChangeFeed>>();
  private listener: Promise<PoolClient> | null = null;
  private retry: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(private readonly db: Db) {}

  /** To be called within every transaction that changes what a session's screen shows. */
  async notify(tx: Tx, sessionId: string): Promise<void> {
    await notifyListeners(tx, sessionId);
  }

  /** Changes of one session until the reader leaves. The first event comes at once: the reader may have missed some. */
  subscribe(sessionId: string): AsyncIterable<ServerEvent> {
    const feed = new ChangeFeed(() => this.leave(sessionId, feed));
    const feeds = this.feeds.get(sessionId) ?? new Set<ChangeFeed>();
    this.feeds.set(sessionId, feeds.add(feed));
    feed.tell();
    this.listen();
    return feed;
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.retry !== null) clearTimeout(this.retry);
    for (const feeds of [...this.feeds.values()]) for (const feed of [...feeds]) feed.end();
    const client = await this.listener?.catch(() => null);
    client?.release(true);
  }

  private leave(sessionId: string, feed: ChangeFeed): void {
    const feeds = this.feeds.get(sessionId);
    feeds?.delete(feed);
    if (feeds?.size === 0) this.feeds.delete(sessionId);
  }

  private listen(): void {
    if (this.listener !== null || this.stopped) return;
    this.listener = this.connect();
    this.listener.catch((error: unknown) => this.lost(error));
  }

  private async connect(): Promise<PoolClient> {
    const client = await this.db.pool.connect();
    client.on('notification', ({ payload }) => {
      for (const feed of this.feeds.get(payload ?? '') ?? []) feed.tell();
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
    this.logger.warn(
      `listening for session changes was cut off: ${error instanceof Error ? error.message : 'unknown'}`,
    );
    this.retry = setTimeout(() => {
      this.listen();
      for (const feeds of this.feeds.values()) for (const feed of feeds) feed.tell();
    }, retryAfter);
    this.retry.unref();
  }
}
