import type { schemas } from '@gs/contracts';
import type { SessionState, VoteRule, VoteState } from '@gs/domain';
import type { Actor, LocalDate, Queryable } from '@gs/api-platform';
import type { z } from 'zod';
import { proseStands } from './minutes-settled';
import { councilManaged, itemHidden, sessionDay, sessionVisible, sitsOn } from './access';
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
  readonly form: SessionItem['form'];
  /** Until when opinions are taken; of a circulated session only. */
  readonly opinionsDue: string | null;
  readonly state: SessionState;
  readonly scheduledAt: string;
  readonly day: LocalDate;
  readonly place: string;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly invitedAt: string | null;
  readonly invitationText: string;
  readonly notes: string;
  readonly conclusion: string;
  readonly version: number;
  readonly currentItemId: string | null;
  /** The seat of whoever asks, on the day of the session. */
  readonly myMemberId: string | null;
  readonly chairMemberId: string | null;
  readonly secretaryMemberId: string | null;
  readonly managed: boolean;
  /** Its prose is written no more: the minutes are signed, or were never kept here. */
  readonly proseStands: boolean;
}

export interface VoteRow {
  readonly id: string;
  readonly award: string | null;
  readonly title: string;
  readonly method: VoteDetail['method'];
  readonly state: VoteState;
  readonly round: number;
  readonly quota: number | null;
  readonly rule: VoteRule | null;
  readonly totalMembers: number | null;
  /** Paper ballots handed out; null: none. */
  readonly paperIssued: number | null;
  /** 64 hex digits that fix the published record; null until closed. */
  readonly recordRoot: string | null;
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
  readonly notes: string;
  readonly result: ItemResult | null;
  readonly reason: string;
  readonly movedToAward: string | null;
  readonly tally: ItemTally | null;
  /** Voted on again in a later round, under a row of its own. */
  readonly isRepeated: boolean;
  readonly concernedPersonIds: readonly string[];
}

/** One line of a frozen roll, with how many written opinions of that member are in. Never a choice. */
export interface RollRow {
  readonly voteId: string;
  readonly memberId: string;
  readonly attendance: Attendance;
  readonly recusedItemIds: readonly string[];
  /** A show of hands was recorded of them. Of a secret ballot nobody knows. */
  readonly hasVoted: boolean;
  readonly channel: z.output<typeof schemas.ballotChannel>;
  readonly credential: 'none' | 'signed' | 'held';
}

export interface WrittenRow {
  readonly voteId: string;
  readonly memberId: string;
  readonly itemCount: number;
  /** The signed sheet lies here as a scan. */
  readonly isScanned: boolean;
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
  params.push(actor.accountId);
  const account = `$${params.length}::uuid`;
  const hidden = itemHidden(actor, params);
  const rows = await db.query<SessionRow>(
    `SELECT s.id, s.council_id AS "councilId", c.name AS "councilName", c.level, c.established_by AS "establishedBy",
       ${organisationRef(sessionDay)} AS organisation, s.title, s.kind, s.form, s.opinions_due AS "opinionsDue", s.state,
       s.scheduled_at AS "scheduledAt", s.invited_at AS "invitedAt", s.invitation_text AS "invitationText",
       (SELECT a.id FROM agenda_item a WHERE a.id = s.current_item_id AND NOT ${hidden}) AS "currentItemId",
       (SELECT m.id FROM council_member m WHERE m.council_id = c.id AND m.account_id = ${account} AND ${sitsOn(sessionDay)}
         ORDER BY m.seat LIMIT 1) AS "myMemberId", ${sessionDay} AS day, s.place, s.opened_at AS "openedAt", s.closed_at AS "closedAt", s.notes, s.conclusion, s.version,
       s.chair_member_id AS "chairMemberId", s.secretary_member_id AS "secretaryMemberId", (${managed}) AS managed,
       ${proseStands('s')} AS "proseStands"
     FROM council_session s JOIN council c ON c.id = s.council_id WHERE s.id = $1 AND (${visible} OR ${managed})`,
    params,
  );
  return rows[0] ?? null;
}

/** Which council meets when, whoever asks; null: no such session. */
export async function sessionPlace(
  db: Queryable,
  sessionId: string,
): Promise<{ councilId: string; organisationId: string; day: LocalDate } | null> {
  const rows = await db.query<{ councilId: string; organisationId: string; day: LocalDate }>(
    `SELECT s.council_id AS "councilId", c.organisation_id AS "organisationId", ${sessionDay} AS day
     FROM council_session s JOIN council c ON c.id = s.council_id WHERE s.id = $1`,
    [sessionId],
  );
  return rows[0] ?? null;
}

export const voteRows = (db: Queryable, sessionId: string): Promise<VoteRow[]> =>
  db.query<VoteRow>(
    `SELECT id, award, title, method, state, round, quota, rule, total_members AS "totalMembers", paper_issued AS "paperIssued",
       encode(record_root, 'hex') AS "recordRoot", opened_at AS "openedAt", closed_at AS "closedAt",
       void_reason AS "voidReason", version
     FROM vote WHERE session_id = $1 ORDER BY id`,
    [sessionId],
  );

/** Items in the order of the agenda. With an actor: without those kept from them. */
export function itemRows(db: Queryable, sessionId: string, actor: Actor | null): Promise<ItemRow[]> {
  const params: unknown[] = [sessionId];
  const hidden = actor === null ? 'false' : itemHidden(actor, params);
  return db.query<ItemRow>(
    `SELECT a.id, a.vote_id AS "voteId", a.seq, a.kind, a.ref_id AS "refId", a.title, a.subtitle, a.summary, a.award, a.notes,
       a.result, a.reason, a.moved_to_award AS "movedToAward", a.tally,
       EXISTS (SELECT 1 FROM agenda_item x WHERE x.repeats_item_id = a.id) AS "isRepeated", a.concerned_person_ids AS "concernedPersonIds"
     FROM agenda_item a WHERE a.session_id = $1 AND NOT ${hidden} ORDER BY a.seq`,
    params,
  );
}

export const rollRows = (db: Queryable, sessionId: string): Promise<RollRow[]> =>
  db.query<RollRow>(
    `SELECT r.vote_id AS "voteId", r.member_id AS "memberId", r.attendance, r.recused_item_ids AS "recusedItemIds",
       r.has_voted AS "hasVoted", r.channel, r.credential
     FROM vote_roll r JOIN vote v ON v.id = r.vote_id WHERE v.session_id = $1`,
    [sessionId],
  );

export const writtenRows = (db: Queryable, sessionId: string): Promise<WrittenRow[]> =>
  db.query<WrittenRow>(
    `SELECT n.vote_id AS "voteId", n.member_id AS "memberId", count(*)::int AS "itemCount",
       bool_or(n.file_id IS NOT NULL) AS "isScanned"
     FROM named_choice n JOIN vote v ON v.id = n.vote_id WHERE v.session_id = $1 AND n.source = 'written'
     GROUP BY n.vote_id, n.member_id`,
    [sessionId],
  );
