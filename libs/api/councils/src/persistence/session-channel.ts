import type { Tx } from '@gs/api-platform';
import type { PoolClient } from 'pg';

const channel = 'gs_council_session';

/** Sends a session's id to all who listen, when the transaction commits; nothing when it is undone. */
export async function notifyListeners(tx: Tx, sessionId: string): Promise<void> {
  await tx.query(`SELECT pg_notify('${channel}', $1)`, [sessionId]);
}

/** Makes a connection hear the ids that are sent. */
export async function startListening(client: PoolClient): Promise<void> {
  await client.query(`LISTEN ${channel}`);
}
