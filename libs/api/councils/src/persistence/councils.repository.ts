import type { BodyOf, councils } from '@gs/contracts';
import { addDays } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { Ids, type LocalDate, type Tx } from '@gs/api-platform';
import { sessionDay } from '../read/access';
import type { MemberRole } from './roll';

type NewCouncil = BodyOf<typeof councils.create>;

export interface SeatAccount {
  readonly id: string;
  /** In lower case. */
  readonly username: string;
  readonly personId: string | null;
}

/** A seat as a decision gives it. */
export interface NewSeat {
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly name: string;
  readonly position: string;
  readonly role: MemberRole;
  readonly inChargeOfExemplars: boolean;
}

/** A seat to be written: where, by which amendment, until when. */
export interface SeatRow extends NewSeat {
  readonly seat: number;
}

/** Councils and who sits on them. */
@Injectable()
export class CouncilsRepository {
  constructor(private readonly ids: Ids) {}

  /** Level of a unit on a day, and its last day if it has one; undefined when it does not stand then. */
  async unitOn(
    tx: Tx,
    organisationId: string,
    day: LocalDate,
  ): Promise<{ level: string; until: LocalDate | null } | undefined> {
    const rows = await tx.query<{ level: string; until: LocalDate | null }>(
      `SELECT v.level, (SELECT CASE WHEN bool_or(l.valid_to IS NULL) THEN NULL ELSE max(l.valid_to) END
           FROM organisation_version l WHERE l.organisation_id = $1) AS until
       FROM organisation_version v WHERE v.organisation_id = $1 AND v.valid_from <= $2::date
         AND (v.valid_to IS NULL OR v.valid_to >= $2::date)`,
      [organisationId, day],
    );
    return rows[0];
  }

  /** Two councils of one unit are recorded one after the other. */
  async lockUnit(tx: Tx, organisationId: string): Promise<void> {
    await tx.query(`SELECT 1 FROM organisation WHERE id = $1 FOR UPDATE`, [organisationId]);
  }

  /** Accounts in use of these names, by name. @param names in lower case */
  async accounts(tx: Tx, names: readonly string[]): Promise<Map<string, SeatAccount>> {
    const rows = await tx.query<SeatAccount>(
      `SELECT id, lower(username) AS username, person_id AS "personId" FROM account
       WHERE lower(username) = ANY($1) AND disabled_at IS NULL`,
      [names],
    );
    return new Map(rows.map((row) => [row.username, row]));
  }

  /** Which of these ids are persons on record. */
  async persons(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>(`SELECT id FROM person WHERE id = ANY($1::uuid[])`, [ids]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Whether a unit has a council founded in this time; null: without end. */
  async foundedWithin(tx: Tx, organisationId: string, from: LocalDate, to: LocalDate | null): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM council WHERE organisation_id = $1 AND valid_from >= $2::date AND ($3::date IS NULL OR valid_from <= $3::date) LIMIT 1`,
      [organisationId, from, to],
    );
    return rows.length > 0;
  }

  /** The council of a unit founded before a day and still standing on it. */
  async standingOn(
    tx: Tx,
    organisationId: string,
    day: LocalDate,
  ): Promise<{ id: string; validTo: LocalDate | null } | undefined> {
    const rows = await tx.query<{ id: string; validTo: LocalDate | null }>(
      `SELECT id, valid_to AS "validTo" FROM council WHERE organisation_id = $1 AND valid_from < $2::date
         AND (valid_to IS NULL OR valid_to >= $2::date) ORDER BY valid_from DESC LIMIT 1`,
      [organisationId, day],
    );
    return rows[0];
  }

  /** Whether a council has opened a session that stands on a day or later: who sat then is history. */
  async metSince(tx: Tx, councilId: string, day: LocalDate): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM council_session s WHERE s.council_id = $1 AND s.state IN ('open', 'closed') AND ${sessionDay} >= $2::date LIMIT 1`,
      [councilId, day],
    );
    return rows.length > 0;
  }

  /** Ends a council and its seats on the day before. */
  async endBefore(tx: Tx, councilId: string, day: LocalDate): Promise<void> {
    const last = addDays(day, -1);
    await tx.execute(`UPDATE council SET valid_to = $2::date WHERE id = $1`, [councilId, last]);
    await tx.execute(
      `UPDATE council_member SET valid_to = $2::date WHERE council_id = $1 AND valid_from <= $2::date
         AND (valid_to IS NULL OR valid_to > $2::date)`,
      [councilId, last],
    );
  }

  /** Records a council and its members, seated in their order. @returns its id */
  async found(
    tx: Tx,
    council: Omit<NewCouncil, 'members'> & { readonly level: string },
    seats: readonly NewSeat[],
  ): Promise<string> {
    const id = this.ids.next();
    await tx.query(
      `INSERT INTO council (id, organisation_id, level, name, established_by, valid_from, valid_to)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        id,
        council.organisationId,
        council.level,
        council.name,
        council.establishedBy,
        council.validFrom,
        council.validTo,
      ],
    );
    const rows = seats.map((seat, index) => ({ ...seat, seat: index + 1 }));
    await this.seat(tx, id, rows, { from: council.validFrom, to: council.validTo, amendmentId: null });
    return id;
  }

  /** Seats members for a time. @param period.amendmentId the decision that brought them; null: the founding one */
  async seat(
    tx: Tx,
    councilId: string,
    seats: readonly SeatRow[],
    period: { readonly from: LocalDate; readonly to: LocalDate | null; readonly amendmentId: string | null },
  ): Promise<void> {
    const rows = seats.map(({ accountId, personId, inChargeOfExemplars, ...seat }) => ({
      ...seat,
      id: this.ids.next(),
      account_id: accountId,
      person_id: personId,
      exemplars: inChargeOfExemplars,
    }));
    await tx.query(
      `INSERT INTO council_member (id, council_id, account_id, person_id, name, position, role, seat, in_charge_of_exemplars,
         valid_from, valid_to, joined_by)
       SELECT r.id, $1, r.account_id, r.person_id, r.name, r.position, r.role, r.seat, r.exemplars, $3::date, $4::date, $5::uuid
       FROM json_to_recordset($2::json) AS r(id uuid, account_id uuid, person_id uuid, name text, position text, role text,
         seat int, exemplars boolean)`,
      [councilId, JSON.stringify(rows), period.from, period.to, period.amendmentId],
    );
  }
}
