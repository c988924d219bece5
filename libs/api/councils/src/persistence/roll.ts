import type { Queryable } from '@gs/api-platform';
import { sitsOn } from '../read/access';

export type Attendance = 'present' | 'written' | 'absent';
export type MemberRole = 'chair' | 'vice-chair' | 'standing' | 'secretary' | 'member';

/** A member on the day of a session, with what the roll call says of them; null: not called yet. */
export interface RollMember {
  readonly id: string;
  readonly seat: number;
  readonly name: string;
  readonly position: string;
  readonly role: MemberRole;
  readonly status: Attendance | null;
  readonly reason: string;
  /** Null: the seat has no account, so its member votes on paper. */
  readonly accountId: string | null;
  /** The person of the seat and of its account: an item about one of them is not theirs to vote on. */
  readonly personIds: readonly string[];
}

/** The members of a council on a day ('YYYY-MM-DD') by seat, with the roll call of one session. */
export function rollOf(db: Queryable, councilId: string, sessionId: string, day: string): Promise<RollMember[]> {
  return db.query<RollMember>(
    `SELECT m.id, m.seat, m.name, m.position, m.role, a.status, COALESCE(a.reason, '') AS reason,
       m.account_id AS "accountId", array_remove(ARRAY[m.person_id, acc.person_id], NULL) AS "personIds"
     FROM council_member m
     LEFT JOIN account acc ON acc.id = m.account_id
     LEFT JOIN session_attendance a ON a.session_id = $2 AND a.member_id = m.id
     WHERE m.council_id = $1 AND ${sitsOn('$3::date')} ORDER BY m.seat, m.id`,
    [councilId, sessionId, day],
  );
}

export interface RollCount {
  readonly total: number;
  readonly present: number;
  readonly written: number;
}

export function countRoll(members: readonly { readonly status: Attendance | null }[]): RollCount {
  const having = (status: Attendance): number => members.filter((member) => member.status === status).length;
  return { total: members.length, present: having('present'), written: having('written') };
}
