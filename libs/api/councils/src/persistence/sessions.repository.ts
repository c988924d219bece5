import type { BodyOf, councils } from '@gs/contracts';
import { sessionMachine } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { Clock, Ids, ProblemError, registerConstraints, type Actor, type Tx } from '@gs/api-platform';
import { councilManaged, officeZone, sessionDay, sitsOn } from '../read/access';
import type { Attendance } from './roll';

registerConstraints({ council_session_one_open: 'SESSION_ALREADY_OPEN' });

export interface Called {
  readonly memberId: string;
  readonly status: Attendance;
  readonly reason: string;
}

/** The calendar day, at the office, of an instant given as a parameter. */
const dayOf = (instant: string): string => `(${instant}::timestamptz AT TIME ZONE '${officeZone}')::date`;

/** Sessions and their roll calls. A change tests state and version in the same statement. */
@Injectable()
export class SessionsRepository {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Whether a council the actor manages stands, and somebody sits on it, on the day of an instant; null: no such council. */
  async councilStands(tx: Tx, actor: Actor, councilId: string, at: string): Promise<boolean | null> {
    const params: unknown[] = [councilId, at];
    const managed = councilManaged(actor, this.clock.today(), params);
    const day = dayOf('$2');
    const rows = await tx.query<{ stands: boolean }>(
      `SELECT c.valid_from <= ${day} AND (c.valid_to IS NULL OR c.valid_to >= ${day})
         AND EXISTS (SELECT 1 FROM council_member m WHERE m.council_id = c.id AND ${sitsOn(day)}) AS stands
       FROM council c WHERE c.id = $1 AND ${managed}`,
      params,
    );
    return rows[0]?.stands ?? null;
  }

  /** Calls a session with the council's own chair and secretary of that day. @returns its id */
  async call(tx: Tx, body: BodyOf<typeof councils.createSession>): Promise<string> {
    const id = this.ids.next();
    const seat = (role: string): string =>
      `(SELECT m.id FROM council_member m WHERE m.council_id = $2 AND m.role = '${role}' AND ${sitsOn(dayOf('$5'))} ORDER BY m.seat LIMIT 1)`;
    await tx.query(
      `INSERT INTO council_session (id, council_id, title, kind, state, scheduled_at, place, form, opinions_due, chair_member_id,
         secretary_member_id, created_at)
       VALUES ($1, $2, $3, $4, 'planned', $5, $6, $8, $9, ${seat('chair')}, ${seat('secretary')}, $7)`,
      [
        id,
        body.councilId,
        body.title,
        body.kind,
        body.scheduledAt,
        body.place,
        this.clock.now(),
        body.form,
        body.form === 'circulated' ? body.opinionsDue : null,
      ],
    );
    return id;
  }

  /**
   * Writes what the secretary edits.
   * @param moved the hour changes: then the council must stand and somebody sit on it on the new day
   * @returns false when nothing was written: another version, a session that has ended, or nobody sits
   */
  async edit(tx: Tx, id: string, body: BodyOf<typeof councils.updateSession>, moved: boolean): Promise<boolean> {
    const day = dayOf('$5');
    const affected = await tx.execute(
      `UPDATE council_session s SET title = $3, place = $4, scheduled_at = $5, notes = $6, conclusion = $7,
         opinions_due = CASE WHEN s.form = 'circulated' AND s.state <> 'closed' THEN COALESCE($9::timestamptz, s.opinions_due) ELSE s.opinions_due END, version = s.version + 1
       WHERE s.id = $1 AND s.version = $2 AND s.state IN ('planned', 'open', 'closed')
         AND (NOT $8 OR EXISTS (SELECT 1 FROM council_member m JOIN council c ON c.id = m.council_id
           WHERE m.council_id = s.council_id AND ${sitsOn(day)} AND c.valid_from <= ${day} AND (c.valid_to IS NULL OR c.valid_to >= ${day})))`,
      [
        id,
        body.version,
        body.title,
        body.place,
        body.scheduledAt,
        body.notes,
        body.conclusion,
        moved,
        body.opinionsDue ?? null,
      ],
    );
    return affected > 0;
  }

  /** Notes who is there, over what was noted before. */
  async callRoll(tx: Tx, id: string, entries: readonly Called[]): Promise<void> {
    await tx.query(
      `INSERT INTO session_attendance (session_id, member_id, status, reason)
       SELECT $1, r.member_id, r.status, r.reason FROM json_to_recordset($2::json) AS r(member_id uuid, status text, reason text)
       ON CONFLICT (session_id, member_id) DO UPDATE SET status = EXCLUDED.status, reason = EXCLUDED.reason`,
      [id, JSON.stringify(entries.map(({ memberId, status, reason }) => ({ member_id: memberId, status, reason })))],
    );
  }

  /** Written opinions are asked of everybody who sits on the day, except those noted as absent. */
  async askAll(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `INSERT INTO session_attendance (session_id, member_id, status)
       SELECT s.id, m.id, 'written' FROM council_session s JOIN council_member m ON m.council_id = s.council_id AND ${sitsOn(sessionDay)}
       WHERE s.id = $1
       ON CONFLICT (session_id, member_id) DO UPDATE SET status = 'written' WHERE session_attendance.status <> 'absent'`,
      [id],
    );
  }

  /** From now on members see the session. @throws ProblemError STALE */
  async invite(tx: Tx, id: string, version: number, text: string): Promise<void> {
    const affected = await tx.execute(
      `UPDATE council_session SET invited_at = $3, invitation_text = $4, version = version + 1
       WHERE id = $1 AND version = $2 AND state = 'planned'`,
      [id, version, this.clock.now(), text],
    );
    if (affected === 0) throw new ProblemError('STALE');
  }

  /** Turns the screens to an item of the session, or to none. @returns the item they showed before */
  async showItem(tx: Tx, id: string, itemId: string | null): Promise<string | null> {
    const rows = await tx.query<{ before: string | null }>(
      `WITH was AS (SELECT current_item_id FROM council_session WHERE id = $1)
       UPDATE council_session SET current_item_id = $2 WHERE id = $1 RETURNING (SELECT current_item_id FROM was) AS before`,
      [id, itemId],
    );
    return rows[0]?.before ?? null;
  }

  /** Opens a session; a leader who is null stays the council's own. @throws ProblemError STALE, SESSION_ALREADY_OPEN */
  async open(
    tx: Tx,
    id: string,
    version: number,
    leaders: { readonly chair: string | null; readonly secretary: string | null },
  ): Promise<void> {
    const { from, to } = sessionMachine.actions.open;
    const affected = await tx.execute(
      `UPDATE council_session SET state = $4, opened_at = $5, version = version + 1,
         chair_member_id = COALESCE($6, chair_member_id), secretary_member_id = COALESCE($7, secretary_member_id)
       WHERE id = $1 AND version = $2 AND state = ANY($3)`,
      [id, version, from, to, this.clock.now(), leaders.chair, leaders.secretary],
    );
    if (affected === 0) throw new ProblemError('STALE');
  }

  /** Whether something is neither counted nor put off, or a vote has not ended. */
  async isUnfinished(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM agenda_item WHERE session_id = $1 AND result IS NULL
       UNION ALL SELECT 1 FROM vote WHERE session_id = $1 AND state IN ('prepared', 'issuing', 'open') LIMIT 1`,
      [id],
    );
    return rows.length > 0;
  }

  /** @throws ProblemError STALE */
  async close(tx: Tx, id: string, version: number): Promise<void> {
    const { from, to } = sessionMachine.actions.close;
    const affected = await tx.execute(
      `UPDATE council_session SET state = $4, closed_at = $5, version = version + 1
       WHERE id = $1 AND version = $2 AND state = ANY($3)`,
      [id, version, from, to, this.clock.now()],
    );
    if (affected === 0) throw new ProblemError('STALE');
  }

  /** @throws ProblemError STALE */
  async cancel(tx: Tx, id: string, version: number): Promise<void> {
    const { from, to } = sessionMachine.actions.cancel;
    const affected = await tx.execute(
      `UPDATE council_session SET state = $4, version = version + 1 WHERE id = $1 AND version = $2 AND state = ANY($3)`,
      [id, version, from, to],
    );
    if (affected === 0) throw new ProblemError('STALE');
  }
}
