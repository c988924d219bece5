import type { BodyOf, councils } from '@gs/contracts';
import { addDays } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { Ids, type LocalDate, type Tx } from '@gs/api-platform';

type NewCouncil = BodyOf<typeof councils.create>;

export interface SeatAccount {
  readonly id: string;
  /** In lower case. */
  readonly username: string;
  readonly personId: string | null;
}

/** Councils and who sits on them. */
@Injectable()
export class CouncilsRepository {
  constructor(private readonly ids: Ids) {}

  /** Level of a unit on a day; undefined when it does not stand then. */
  async levelOn(tx: Tx, organisationId: string, day: LocalDate): Promise<string | undefined> {
    const rows = await tx.query<{ level: string }>(
      `SELECT level FROM organisation_version WHERE organisation_id = $1 AND valid_from <= $2::date
         AND (valid_to IS NULL OR valid_to >= $2::date)`,
      [organisationId, day],
    );
    return rows[0]?.level;
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

  /** Whether a unit has a council founded on a day or later. */
  async foundedSince(tx: Tx, organisationId: string, day: LocalDate): Promise<boolean> {
    const rows = await tx.query(`SELECT 1 FROM council WHERE organisation_id = $1 AND valid_from >= $2::date LIMIT 1`, [
      organisationId,
      day,
    ]);
    return rows.length > 0;
  }

  /** Ends the council of a unit that stands on a day, on the day before. */
  async endBefore(tx: Tx, organisationId: string, day: LocalDate): Promise<void> {
    await tx.execute(
      `UPDATE council SET valid_to = $3::date WHERE organisation_id = $1 AND valid_from < $2::date
         AND (valid_to IS NULL OR valid_to >= $2::date)`,
      [organisationId, day, addDays(day, -1)],
    );
  }

  /** Records a council and its members, seated in their order. @returns its id */
  async found(
    tx: Tx,
    council: NewCouncil & { readonly level: string },
    accounts: ReadonlyMap<string, SeatAccount>,
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
    const rows = council.members.map((member, index) => {
      const account = accounts.get(member.accountUsername?.toLowerCase() ?? '');
      return {
        id: this.ids.next(),
        account_id: account?.id ?? null,
        person_id: account?.personId ?? null,
        name: member.name,
        position: member.position,
        role: member.role,
        seat: index + 1,
      };
    });
    await tx.query(
      `INSERT INTO council_member (id, council_id, account_id, person_id, name, position, role, seat, valid_from, valid_to)
       SELECT r.id, $1, r.account_id, r.person_id, r.name, r.position, r.role, r.seat, $3::date, $4::date
       FROM json_to_recordset($2::json) AS r(id uuid, account_id uuid, person_id uuid, name text, position text, role text, seat int)`,
      [id, JSON.stringify(rows), council.validFrom, council.validTo],
    );
    return id;
  }
}
