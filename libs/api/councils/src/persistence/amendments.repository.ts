import { addDays } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { Clock, Ids, ProblemError, type Actor, type LocalDate, type Tx } from '@gs/api-platform';
import { councilManaged, sessionDay, sitsOn } from '../read/access';
import type { SeatRow } from './councils.repository';

/** A council locked until the transaction ends. */
export interface LockedCouncil {
  readonly id: string;
  readonly organisationId: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  /** Day of its latest amendment; null: none. */
  readonly amendedOn: LocalDate | null;
}

export interface HeldSeat extends SeatRow {
  readonly id: string;
  readonly validFrom: LocalDate;
}

export interface NewAmendment {
  readonly decision: string;
  readonly effectiveOn: LocalDate;
  readonly note: string;
}

/** Decisions that change who sits: seats end and begin, none is rewritten. */
@Injectable()
export class AmendmentsRepository {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError NOT_FOUND when the actor manages no such council */
  async lock(tx: Tx, actor: Actor, councilId: string): Promise<LockedCouncil> {
    const params: unknown[] = [councilId];
    const managed = councilManaged(actor, this.clock.today(), params);
    const rows = await tx.query<LockedCouncil>(
      `SELECT c.id, c.organisation_id AS "organisationId", c.valid_from AS "validFrom", c.valid_to AS "validTo",
         (SELECT max(d.effective_on) FROM council_amendment d WHERE d.council_id = c.id) AS "amendedOn"
       FROM council c WHERE c.id = $1 AND ${managed} FOR UPDATE OF c`,
      params,
    );
    const council = rows[0];
    if (council === undefined) throw new ProblemError('NOT_FOUND');
    return council;
  }

  /** Who sits on a day, by seat. */
  seatsOn(tx: Tx, councilId: string, day: LocalDate): Promise<HeldSeat[]> {
    return tx.query<HeldSeat>(
      `SELECT m.id, m.account_id AS "accountId", m.person_id AS "personId", m.name, m.position, m.role, m.seat,
         m.in_charge_of_exemplars AS "inChargeOfExemplars", m.valid_from AS "validFrom"
       FROM council_member m WHERE m.council_id = $1 AND ${sitsOn('$2::date')} ORDER BY m.seat, m.id`,
      [councilId, day],
    );
  }

  /** The highest seat number ever given: a new member never takes the number of one who left. */
  async lastSeat(tx: Tx, councilId: string): Promise<number> {
    const rows = await tx.query<{ seat: number }>(
      `SELECT COALESCE(max(seat), 0)::int AS seat FROM council_member WHERE council_id = $1`,
      [councilId],
    );
    return rows[0]?.seat ?? 0;
  }

  /** Another council of the unit that stands between two days. */
  async anotherWithin(tx: Tx, council: LockedCouncil, to: LocalDate | null): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM council o WHERE o.organisation_id = $1 AND o.id <> $2 AND o.valid_from > $3::date
         AND ($4::date IS NULL OR o.valid_from <= $4::date) LIMIT 1`,
      [council.organisationId, council.id, council.validFrom, to],
    );
    return rows.length > 0;
  }

  /** @returns the amendment's id */
  async record(tx: Tx, actor: Actor, councilId: string, amendment: NewAmendment): Promise<string> {
    const id = this.ids.next();
    await tx.query(
      `INSERT INTO council_amendment (id, council_id, decision, effective_on, note, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, councilId, amendment.decision, amendment.effectiveOn, amendment.note, actor.accountId, this.clock.now()],
    );
    return id;
  }

  /** Ends seats on the day before an amendment. */
  async endSeats(tx: Tx, memberIds: readonly string[], day: LocalDate, amendmentId: string): Promise<void> {
    await tx.execute(`UPDATE council_member SET valid_to = $2::date, left_by = $3 WHERE id = ANY($1::uuid[])`, [
      memberIds,
      addDays(day, -1),
      amendmentId,
    ]);
  }

  /** Gives a term another end; seats that ran to the old end run to the new one. */
  async extend(tx: Tx, council: LockedCouncil, to: LocalDate | null): Promise<void> {
    await tx.execute(`UPDATE council SET valid_to = $2::date WHERE id = $1`, [council.id, to]);
    await tx.execute(
      `UPDATE council_member SET valid_to = $2::date WHERE council_id = $1 AND left_by IS NULL AND valid_to IS NOT DISTINCT FROM $3::date`,
      [council.id, to, council.validTo],
    );
  }

  /** Sessions still to come that stand on a day or later: their chair and secretary are those of the day. @returns their ids */
  async reseat(tx: Tx, councilId: string, day: LocalDate): Promise<string[]> {
    const seat = (role: string): string => `(SELECT m.id FROM council_member m WHERE m.council_id = s.council_id
      AND m.role = '${role}' AND ${sitsOn(sessionDay)} ORDER BY m.seat LIMIT 1)`;
    const rows = await tx.query<{ id: string }>(
      `UPDATE council_session s SET chair_member_id = ${seat('chair')}, secretary_member_id = ${seat('secretary')},
         version = s.version + 1
       WHERE s.council_id = $1 AND s.state = 'planned' AND ${sessionDay} >= $2::date RETURNING s.id`,
      [councilId, day],
    );
    return rows.map(({ id }) => id);
  }
}
