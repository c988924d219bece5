import type { Queryable } from '@gs/api-platform';

export interface VoteItem {
  readonly id: string;
  readonly kind: string;
  readonly refId: string;
  readonly concernedPersonIds: readonly string[];
}

/** The items of a vote that are still to be decided, in the order of the agenda. */
export const undecidedItems = (db: Queryable, voteId: string): Promise<VoteItem[]> =>
  db.query<VoteItem>(
    `SELECT id, kind, ref_id AS "refId", concerned_person_ids AS "concernedPersonIds"
     FROM agenda_item WHERE vote_id = $1 AND result IS NULL ORDER BY seq`,
    [voteId],
  );

export interface RollEntry {
  readonly memberId: string;
  readonly attendance: 'present' | 'written' | 'absent';
  readonly recusedItemIds: readonly string[];
  readonly hasVoted: boolean;
}

/** The frozen roll of a vote; empty before it has opened. */
export const frozenRoll = (db: Queryable, voteId: string): Promise<RollEntry[]> =>
  db.query<RollEntry>(
    `SELECT member_id AS "memberId", attendance, recused_item_ids AS "recusedItemIds", has_voted AS "hasVoted"
     FROM vote_roll WHERE vote_id = $1`,
    [voteId],
  );
