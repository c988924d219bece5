import type { schemas } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { Clock, Db, ProblemError, type Actor, type LocalDate, type Queryable } from '@gs/api-platform';
import type { z } from 'zod';
import { councilManaged, councilVisible, itemHidden, sessionVisible, sitsOn } from './access';
import { decodeCursor, encodeCursor } from './cursor';
import { organisationRef, type SessionItem } from './session-rows';

export type CouncilItem = z.output<typeof schemas.councilItem>;
export type CouncilMember = z.output<typeof schemas.councilMember>;
export type CouncilAmendment = z.output<typeof schemas.councilAmendment>;
/** A council with who sat on it when, by which decision, and its sessions. */
export type CouncilDetail = CouncilItem & {
  members: CouncilMember[];
  amendments: CouncilAmendment[];
  sessions: SessionItem[];
  mayManage: boolean;
};

export interface SessionFilter {
  readonly state?: SessionItem['state'] | undefined;
  readonly councilId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The day a council is looked at: the one asked for, today, or its last day when it has ended. Of council `c`, as SQL. */
const lookedAt = (day: string): string => `LEAST(GREATEST(${day}, c.valid_from), c.valid_to)`;

const councilColumns = (
  day: string,
): string => `c.id, c.name, ${organisationRef(lookedAt(day))} AS organisation, c.level,
  c.established_by AS "establishedBy", c.valid_from AS "validFrom", c.valid_to AS "validTo",
  (SELECT count(*)::int FROM council_member m WHERE m.council_id = c.id AND ${sitsOn(lookedAt(day))}) AS "memberCount"`;

/** Names of those whom a decision `d` seated or unseated; who only got another duty under it keeps the seat and is not named. */
const namesBy = (by: 'joined_by' | 'left_by', other: 'joined_by' | 'left_by'): string => `ARRAY(SELECT m.name
  FROM council_member m WHERE m.${by} = d.id AND NOT EXISTS (SELECT 1 FROM council_member x
    WHERE x.${other} = d.id AND x.council_id = m.council_id AND x.seat = m.seat) ORDER BY m.seat, m.id)`;

/** Councils and lists of sessions, within scope or by seat. */
@Injectable()
export class CouncilReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Councils standing on a day; without one, all, also those of past terms. */
  list(actor: Actor, on: LocalDate | undefined): Promise<CouncilItem[]> {
    const today = this.clock.today();
    const params: unknown[] = [on ?? today, on !== undefined];
    const visible = councilVisible(actor, today, params);
    return this.db.query<CouncilItem>(
      `SELECT ${councilColumns('$1::date')} FROM council c
       WHERE ${visible} AND (NOT $2 OR (c.valid_from <= $1::date AND (c.valid_to IS NULL OR c.valid_to >= $1::date)))
       ORDER BY c.valid_to IS NOT NULL, c.name, c.valid_from DESC, c.id`,
      params,
    );
  }

  /** @throws ProblemError NOT_FOUND */
  async get(actor: Actor, id: string, db: Queryable = this.db): Promise<CouncilDetail> {
    const params: unknown[] = [this.clock.today(), id];
    const managed = councilManaged(actor, this.clock.today(), params);
    const visible = councilVisible(actor, this.clock.today(), params);
    const rows = await db.query<CouncilItem & { mayManage: boolean }>(
      `SELECT ${councilColumns('$1::date')}, (${managed}) AS "mayManage" FROM council c WHERE c.id = $2 AND (${visible} OR ${managed})`,
      params,
    );
    const council = rows[0];
    if (council === undefined) throw new ProblemError('NOT_FOUND');
    const members = await db.query<CouncilMember>(
      `SELECT id, seat, name, position, role, account_id AS "accountId", person_id AS "personId",
         in_charge_of_exemplars AS "inChargeOfExemplars", valid_from AS "validFrom", valid_to AS "validTo"
       FROM council_member WHERE council_id = $1 ORDER BY seat, valid_from, id`,
      [id],
    );
    const amendments = await db.query<CouncilAmendment>(
      `SELECT d.id, d.decision, d.effective_on AS "effectiveOn", d.note,
         ${namesBy('joined_by', 'left_by')} AS joined, ${namesBy('left_by', 'joined_by')} AS "left"
       FROM council_amendment d WHERE d.council_id = $1 ORDER BY d.effective_on, d.id`,
      [id],
    );
    const { items: sessions } = await this.sessions(actor, { councilId: id, limit: 200 });
    return { ...council, members, amendments, sessions };
  }

  /** A council as it stands in the list. @throws ProblemError NOT_FOUND */
  async item(actor: Actor, id: string, db: Queryable = this.db): Promise<CouncilItem> {
    const { members: _m, amendments: _a, sessions: _s, mayManage: _may, ...item } = await this.get(actor, id, db);
    return item;
  }

  /** Sessions, the latest first. Items kept from the reader do not count into `itemCount`. */
  async sessions(
    actor: Actor,
    filter: SessionFilter,
  ): Promise<{ items: SessionItem[]; nextCursor: string | null; total: number }> {
    const today = this.clock.today();
    const params: unknown[] = [...decodeCursor(filter.cursor), filter.state ?? null, filter.councilId ?? null];
    const managed = councilManaged(actor, today, params);
    const visible = sessionVisible(actor, today, params);
    const hidden = itemHidden(actor, params);
    const rows = await this.db.query<SessionItem & { total: number }>(
      `WITH seen AS (
         SELECT s.*, c.name AS council_name, c.level AS council_level
         FROM council_session s JOIN council c ON c.id = s.council_id
         WHERE (${visible} OR ${managed}) AND ($3::text IS NULL OR s.state = $3) AND ($4::uuid IS NULL OR s.council_id = $4))
       SELECT s.id, json_build_object('id', s.council_id, 'name', s.council_name, 'level', s.council_level) AS council,
         s.title, s.kind, s.form, s.opinions_due AS "opinionsDue", s.state, s.scheduled_at AS "scheduledAt", s.place,
         (SELECT count(*)::int FROM agenda_item a WHERE a.session_id = s.id
           AND a.repeats_item_id IS NULL AND NOT ${hidden}) AS "itemCount",
         (SELECT count(*)::int FROM seen) AS total
       FROM seen s WHERE $1::timestamptz IS NULL OR (s.scheduled_at, s.id) < ($1::timestamptz, $2::uuid)
       ORDER BY s.scheduled_at DESC, s.id DESC LIMIT ${filter.limit + 1}`,
      params,
    );
    const items = rows.slice(0, filter.limit).map(({ total: _total, ...item }) => item);
    const last = rows.length > filter.limit ? items.at(-1) : undefined;
    return {
      items,
      nextCursor: last === undefined ? null : encodeCursor(last.scheduledAt, last.id),
      total: rows[0]?.total ?? (await this.count(actor, filter)),
    };
  }

  private async count(actor: Actor, filter: SessionFilter): Promise<number> {
    if (filter.cursor === undefined) return 0;
    const { total } = await this.sessions(actor, { state: filter.state, councilId: filter.councilId, limit: 1 });
    return total;
  }
}
