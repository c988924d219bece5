import type { Tx } from '@gs/api-platform';
import type { Client } from 'pg';

const channel = 'gs_rules';

/** Tells every server process, when the transaction commits, that another version is in force. */
export async function notifyRules(tx: Tx, versionId: string): Promise<void> {
  await tx.query(`SELECT pg_notify('${channel}', $1)`, [versionId]);
}

/** Makes a connection hear it. */
export async function listenToRules(client: Client): Promise<void> {
  await client.query(`LISTEN ${channel}`);
}
