import type { RecordHead } from '@gs/ballots';
import type { LocalDate, Queryable } from '@gs/api-platform';
import { officeZone, sessionDay } from './access';

/** What a record says of where a vote was held. */
export interface RecordPlace {
  readonly council: RecordHead['council'];
  readonly session: RecordHead['session'];
  readonly openedOn: LocalDate;
}

export async function recordPlace(db: Queryable, voteId: string): Promise<RecordPlace> {
  const rows = await db.query<RecordPlace>(
    `SELECT json_build_object('id', c.id, 'name', c.name, 'level', c.level) AS council,
       json_build_object('id', s.id, 'title', s.title, 'date', ${sessionDay}::text) AS session,
       (v.opened_at AT TIME ZONE '${officeZone}')::date AS "openedOn"
     FROM vote v JOIN council_session s ON s.id = v.session_id JOIN council c ON c.id = s.council_id WHERE v.id = $1`,
    [voteId],
  );
  const place = rows[0];
  if (place === undefined) throw new Error(`no vote ${voteId}`);
  return place;
}

/** An item as the record names it. */
export interface RecordedItem {
  readonly id: string;
  readonly seq: number;
  readonly title: string;
  readonly subtitle: string;
}

/** The items that a vote is about to decide, in the order of the agenda. */
export function recordedItems(db: Queryable, voteId: string): Promise<RecordedItem[]> {
  return db.query<RecordedItem>(
    `SELECT id, seq, title, subtitle FROM agenda_item WHERE vote_id = $1 AND result IS NULL ORDER BY seq`,
    [voteId],
  );
}
