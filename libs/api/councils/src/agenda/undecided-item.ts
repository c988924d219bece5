import type { VoteState } from '@gs/domain';
import { ProblemError, type Tx } from '@gs/api-platform';
import { requireState } from '../persistence/session-desk';
import type { ItemResult } from './agenda-port';

export interface UndecidedItem {
  readonly voteId: string;
  readonly kind: string;
  readonly refId: string;
}

/** An item of the (locked) session whose vote has not been opened. @throws ProblemError NOT_FOUND, WRONG_STATE */
export async function undecidedItem(tx: Tx, sessionId: string, itemId: string): Promise<UndecidedItem> {
  const rows = await tx.query<UndecidedItem & { result: ItemResult | null; state: VoteState }>(
    `SELECT a.vote_id AS "voteId", a.kind, a.ref_id AS "refId", a.result, v.state
     FROM agenda_item a JOIN vote v ON v.id = a.vote_id WHERE a.id = $1 AND a.session_id = $2`,
    [itemId, sessionId],
  );
  const item = rows[0];
  if (item === undefined) throw new ProblemError('NOT_FOUND');
  requireState(item.state, 'prepared');
  if (item.result !== null) throw new ProblemError('WRONG_STATE');
  return { voteId: item.voteId, kind: item.kind, refId: item.refId };
}

/** A prepared vote that has lost its last item goes; one whose items are all postponed stays in the record as void. */
export async function settleVote(tx: Tx, voteId: string): Promise<void> {
  await tx.execute(
    `DELETE FROM vote v WHERE v.id = $1 AND v.state = 'prepared' AND NOT EXISTS (SELECT 1 FROM agenda_item a WHERE a.vote_id = v.id)`,
    [voteId],
  );
  await tx.execute(
    `UPDATE vote v SET state = 'void', void_reason = 'Các mục đã hoãn', version = version + 1 WHERE v.id = $1 AND v.state = 'prepared'
       AND NOT EXISTS (SELECT 1 FROM agenda_item a WHERE a.vote_id = v.id AND a.result IS NULL)`,
    [voteId],
  );
}
