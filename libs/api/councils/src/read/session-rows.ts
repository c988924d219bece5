import type { schemas } from '@gs/contracts';
import type { SessionState, VoteRule, VoteState } from '@gs/domain';
import type { Actor, LocalDate, Queryable } from '@gs/api-platform';
import type { z } from 'zod';
import { councilManaged, sessionDay, sessionVisible } from './access';
import type { ItemResult, ItemTally } from '../agenda/agenda-port';
import type { Attendance } from '../persistence/roll';

export type SessionItem = z.output<typeof schemas.sessionItem>;
export type SessionDetail = z.output<typeof schemas.sessionDetail>;
export type VoteDetail = z.output<typeof schemas.voteDetail>;
export type OrganisationRef = z.output<typeof schemas.organisationRef>;

export interface SessionRow {
  readonly id: string;
  readonly councilId: string;
  readonly councilName: string;
  readonly level: string;
  readonly establishedBy: string;
  readonly organisation: OrganisationRef;
  readonly title: string;
  readonly kind: 'regular' | 'extraordinary';
  readonly state: SessionState;
  readonly scheduledAt: string;
  readonly day: LocalDate;
  readonly place: string;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly notes: string;
  readonly conclusion: string;
  readonly version: number;
  readonly chairMemberId: string | null;
  readonly secretaryMemberId: string | null;
  readonly managed: boolean;
}

export interface VoteRow {
  readonly id: string;
  readonly award: string | null;
  readonly title: string;
  readonly method: 'secret' | 'open';
  readonly state: VoteState;
  readonly rule: VoteRule | null;
  readonly totalMembers: number | null;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly voidReason: string;
  readonly version: number;
}

export interface ItemRow {
  readonly id: string;
  readonly voteId: string;
  readonly seq: number;
  readonly kind: string;
  readonly refId: string;
  readonly title: string;
  readonly subtitle: string;
  readonly summary: string;
  readonly award: string | null;
  readonly result: ItemResult | null;
  readonly tally: ItemTally | null;
  readonly concernedPersonIds: readonly string[];
}

/** One line of a frozen roll, with how many written opinions of that member are in. Never a choice. */
export interface RollRow {
  readonly voteId: string;
  readonly memberId: string;
  readonly attendance: Attendance;
  readonly recusedItemIds: readonly string[];
  readonly hasVoted: boolean;
}

export interface WrittenRow {
  readonly voteId: string;
  readonly memberId: string;
  readonly itemCount: number;
}

/** The unit of a council `c` under the name it had on a day; `day` is a SQL expression. */
export const organisationRef = (day: string): string => `(SELECT json_build_object('id', o.id, 'code', o.code, 'name',
  (SELECT v.name FROM organisation_version v WHERE v.organisation_id = o.id ORDER BY v.valid_from <= ${day} DESC,
    abs(v.valid_from - ${day}) LIMIT 1)) FROM organisation o WHERE o.id = c.organisation_id)`;

/** The session, if the actor may see it; `managed` says whether they run it. */
export async function sessionRow(
  db: Queryable,
  actor: Actor,
  today: LocalDate,
  id: string,
): Promise<SessionRow | null> {
  const params: unknown[] = [id];
  const managed = councilManaged(actor, today, params);
  const visible = sessionVisible(actor, today, params);
  const rows = await db.query<SessionRow>(
    `SELECT s.id, s.council_id AS "councilId", c.name AS "councilName", c.level, c.established_by AS "establishedBy",
       ${organisationRef(sessionDay)} AS organisation, s.title, s.kind, s.state, s.scheduled_at AS "scheduledAt",
       ${sessionDay} AS day, s.place, s.opened_at AS "openedAt", s.closed_at AS "closedAt", s.notes, s.conclusion, s.version,
       s.chair_member_id AS "chairMemberId", s.secretary_member_id AS "secretaryMemberId", (${managed}) AS managed
     FROM council_session s JOIN council c ON c.id = s.council_id WHERE s.id = $1 AND (${visible} OR ${managed})`,
    params,
  );
  return rows[0] ?? null;
}

export const voteRows = (db: Queryable, sessionId: string): Promise<VoteRow[]> =>
  db.query<VoteRow>(
    `SELECT id, award, title, method, state, rule, total_members AS "totalMembers", opened_at AS "openedAt",
       closed_at AS "closedAt", void_reason AS "voidReason", version
     FROM vote WHERE session_id = $1 ORDER BY id`,
    [sessionId],
  );

/** Items in the order of the agenda, without those about one of `hiddenFrom`'s persons. */
export const itemRows = (db: Queryable, sessionId: string, hiddenFrom: readonly string[]): Promise<ItemRow[]> =>
  db.query<ItemRow>(
    `SELECT id, vote_id AS "voteId", seq, kind, ref_id AS "refId", title, subtitle, summary, award, result, tally,
       concerned_person_ids AS "concernedPersonIds"
     FROM agenda_item WHERE session_id = $1 AND NOT concerned_person_ids && $2::uuid[] ORDER BY seq`,
    [sessionId, hiddenFrom],
  );

export const rollRows = (db: Queryable, sessionId: string): Promise<RollRow[]> =>
  db.query<RollRow>(
    `SELECT r.vote_id AS "voteId", r.member_id AS "memberId", r.attendance, r.recused_item_ids AS "recusedItemIds",
       r.has_voted AS "hasVoted"
     FROM vote_roll r JOIN vote v ON v.id = r.vote_id WHERE v.session_id = $1`,
    [sessionId],
  );

export const writtenRows = (db: Queryable, sessionId: string): Promise<WrittenRow[]> =>
  db.query<WrittenRow>(
    `SELECT n.vote_id AS "voteId", n.member_id AS "memberId", count(*)::int AS "itemCount"
     FROM named_choice n JOIN vote v ON v.id = n.vote_id WHERE v.session_id = $1 AND n.source = 'written'
     GROUP BY n.vote_id, n.member_id`,
    [sessionId],
  );
