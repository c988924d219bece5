import type { Db } from '@gs/api-platform';
import type { Client } from '../../support';

/** Somebody who watches an address, and counts what they are told. */
export class Watcher {
  told = 0;
  private constructor(private readonly reader: ReadableStreamDefaultReader<Uint8Array>) {}

  /** The first event comes at once. */
  static async on(client: Client, path: string): Promise<Watcher> {
    const response = await fetch(`${client.url}/api/v1${path}`, { headers: { cookie: client.cookies } });
    const reader = response.body?.getReader();
    if (reader === undefined) throw new Error(`${path}: ${response.status}`);
    const watcher = new Watcher(reader);
    void watcher.listen();
    return watcher;
  }

  private async listen(): Promise<void> {
    for (;;) {
      const chunk = await this.reader.read().catch(() => ({ done: true, value: undefined }));
      if (chunk.done || chunk.value === undefined) return;
      this.told += Buffer.from(chunk.value).toString('utf8').split('event: changed').length - 1;
    }
  }

  stop(): Promise<void> {
    return this.reader.cancel();
  }
}

/** Whether the server hears of changes yet. */
export async function isListening(db: Db): Promise<boolean> {
  const rows = await db.query(
    `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle' AND query LIKE 'LISTEN %'`,
  );
  return rows.length > 0;
}
