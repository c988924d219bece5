import type { Tx } from '@gs/api-platform';
import type { PoolClient } from 'pg';

const channel = 'gs_council_session';

/** What a notice says: which session has changed, and what of it, so that nobody hears of what is kept from them. */
export interface Notice {
  readonly sessionId: string;
  /** Only those who see one of these items hear of it. */
  readonly itemIds?: readonly string[];
  /** Only those who see something of this vote hear of it. */
  readonly voteId?: string;
  /** Accounts that hear nothing of it: from them the items were kept, of which the change may have left no trace. */
  readonly except?: readonly string[];
  /** The box fills, ballots are handed out: only for those who run the session and take part in the whole vote. */
  readonly managersOnly?: boolean;
}

/** Sends a notice to all who listen, when the transaction commits; nothing when it is undone. */
export async function notifyListeners(tx: Tx, notice: Notice): Promise<void> {
  await tx.query(`SELECT pg_notify('${channel}', $1)`, [JSON.stringify(notice)]);
}

/** SQL that sends the notice of a box that fills, within the statement that fills it. @param sessionId, voteId SQL expressions */
export const boxFills = (sessionId: string, voteId: string): string =>
  `pg_notify('${channel}', json_build_object('sessionId', ${sessionId}, 'voteId', ${voteId}::uuid, 'managersOnly', true)::text)`;

/** Reads what came over the channel. */
export const readNotice = (payload: string | undefined): Notice => JSON.parse(payload ?? '{}') as Notice;

/** Makes a connection hear the notices that are sent. */
export async function startListening(client: PoolClient): Promise<void> {
  await client.query(`LISTEN ${channel}`);
}
