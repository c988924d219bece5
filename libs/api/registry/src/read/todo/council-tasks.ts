import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@gs/domain';
import { itemHiddenFrom, personsOf } from '@gs/api-councils';
import { Clock, Db, type Actor } from '@gs/api-platform';
import { places } from '../../common/places';
import type { Task } from './todo';

interface SessionRow {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly council: string;
  readonly on: LocalDate;
  readonly items: number;
}

interface QueueRow {
  readonly id: string;
  readonly name: string;
  readonly waiting: number;
}

/** Sessions to prepare and run, and ballots to cast. */
@Injectable()
export class CouncilTasks {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<Task[]> {
    const managed = actor.permissions.get('session.manage') ?? [];
    const [ballots, sessions, queues] = await Promise.all([
      actor.permissions.has('ballot.cast') ? this.ballots(actor) : [],
      managed.length > 0 ? this.sessions(actor, managed) : [],
      managed.length > 0 ? this.queues(actor, managed) : [],
    ]);
    return [...ballots, ...sessions, ...queues];
  }

  /**
   * Votes that hand out or take in ballots and have one on screen for the actor; whether it has been cast nobody knows. A
   * vote of which they may see no item is not named.
   */
  private async ballots(actor: Actor): Promise<Task[]> {
    const rows = await this.db.query<{
      id: string;
      title: string;
      session: string;
      council: string;
      items: number;
      on: LocalDate;
    }>(
      `SELECT v.id, v.title, s.title AS session, c.name AS council, (s.scheduled_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "on", i.items
       FROM vote_roll r JOIN council_member m ON m.id = r.member_id JOIN vote v ON v.id = r.vote_id
       JOIN council_session s ON s.id = v.session_id JOIN council c ON c.id = s.council_id
       CROSS JOIN LATERAL (SELECT count(*)::int AS items FROM agenda_item a WHERE a.vote_id = v.id AND a.id <> ALL(r.recused_item_ids)
         AND NOT ${itemHiddenFrom('$1::uuid')}) i
       WHERE m.account_id = $1 AND r.attendance = 'present' AND r.channel = 'screen' AND v.state IN ('issuing', 'open')
         AND v.method = 'secret' AND i.items > 0`,
      [actor.accountId],
    );
    return rows.map((row) => ({
      kind: 'ballot',
      id: row.id,
      title: `Bỏ phiếu: ${row.title}`,
      detail: `${row.session}. Phiếu có ${row.items} mục.`,
      waitsFor: row.council,
      dueOn: row.on,
      href: places.ballot(row.id),
      action: 'Bỏ phiếu',
    }));
  }

  private async sessions(actor: Actor, managed: readonly string[]): Promise<Task[]> {
    const rows = await this.db.query<SessionRow>(
      `SELECT s.id, s.title, s.state, c.name AS council, (s.scheduled_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "on",
         (SELECT count(*)::int FROM agenda_item a WHERE a.session_id = s.id AND a.repeats_item_id IS NULL
           AND NOT ${itemHiddenFrom('$2::uuid')}) AS items
       FROM council_session s JOIN council c ON c.id = s.council_id
       WHERE c.organisation_id = ANY($1::uuid[]) AND s.state IN ('planned', 'open') ORDER BY s.scheduled_at LIMIT 50`,
      [managed, actor.accountId],
    );
    return rows.map((row) => ({
      kind: row.state === 'open' ? 'run-session' : 'prepare-session',
      id: row.id,
      title: `${row.state === 'open' ? 'Điều hành phiên họp' : 'Chuẩn bị phiên họp'}: ${row.title}`,
      detail: row.items === 0 ? 'Chương trình chưa có mục nào.' : `Chương trình có ${row.items} mục.`,
      waitsFor: row.council,
      dueOn: row.on,
      href: places.session(row.id),
      action: row.state === 'open' ? 'Điều hành' : 'Chuẩn bị',
    }));
  }

  /** Councils before which nominations wait for a session, without those kept from the actor. */
  private async queues(actor: Actor, managed: readonly string[]): Promise<Task[]> {
    const rows = await this.db.query<QueueRow>(
      `SELECT c.id, c.name, count(*)::int AS waiting FROM council c
       JOIN submission s ON EXISTS (SELECT 1 FROM jsonb_array_elements(s.route) e WHERE (e ->> 'organisationId')::uuid = c.organisation_id
         AND e ->> 'kind' IN ('council', 'unit-council'))
       JOIN nomination n ON n.submission_id = s.id AND n.state IN ('awaiting-council', 'unit-council')
         AND EXISTS (SELECT 1 FROM jsonb_array_elements(s.route) e WHERE (e ->> 'organisationId')::uuid = c.organisation_id
           AND e ->> 'kind' = CASE n.state WHEN 'awaiting-council' THEN 'council' ELSE 'unit-council' END)
       WHERE c.organisation_id = ANY($1::uuid[]) AND c.valid_from <= $2::date AND (c.valid_to IS NULL OR c.valid_to >= $2::date)
         AND n.subject_id <> ALL(${personsOf('$3::uuid')})
         AND NOT EXISTS (SELECT 1 FROM household h WHERE h.id = n.subject_id AND h.head_person_id = ANY(${personsOf('$3::uuid')}))
         AND NOT EXISTS (SELECT 1 FROM agenda_item a WHERE a.kind = 'nomination' AND a.ref_id = n.id AND ${itemHiddenFrom('$3::uuid')})
       GROUP BY c.id, c.name`,
      [managed, this.clock.today(), actor.accountId],
    );
    return rows.map((row) => ({
      kind: 'schedule',
      id: row.id,
      title: `Đưa ${row.waiting} đề nghị vào phiên họp`,
      detail: `${row.waiting} đề nghị chờ ${row.name} xét.`,
      waitsFor: row.name,
      dueOn: null,
      href: places.council(row.id),
      action: 'Lập phiên',
    }));
  }
}
