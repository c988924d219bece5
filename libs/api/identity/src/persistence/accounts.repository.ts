import { Injectable } from '@nestjs/common';
import type { Role } from '@gs/contracts';
import { Ids, type LocalDate, type Queryable, type Tx } from '@gs/api-platform';

export interface AssignmentInput {
  readonly role: Role;
  readonly organisationId: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export interface NewAccount {
  readonly username: string;
  readonly displayName: string;
  readonly jobTitle: string;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly isDemo: boolean;
}

export interface Credentials {
  readonly id: string;
  readonly username: string;
  readonly passwordHash: string;
  readonly failedCount: number;
  readonly lockedUntil: string | null;
  readonly disabled: boolean;
}

const credentialColumns = `id, username, password_hash AS "passwordHash", failed_count AS "failedCount", locked_until AS "lockedUntil",
  disabled_at IS NOT NULL AS disabled`;

/** Writes accounts, passwords and roles. */
@Injectable()
export class AccountsRepository {
  constructor(private readonly ids: Ids) {}

  async credentials(db: Queryable, by: { username: string } | { id: string }): Promise<Credentials | null> {
    const [column, value] = 'id' in by ? ['id', by.id] : ['lower(username)', by.username.trim().toLowerCase()];
    const rows = await db.query<Credentials>(`SELECT ${credentialColumns} FROM account WHERE ${column} = $1`, [value]);
    return rows[0] ?? null;
  }

  /** Which of the user names somebody has already, in small letters. */
  async takenNames(db: Queryable, usernames: readonly string[]): Promise<Set<string>> {
    const rows = await db.query<{ name: string }>(
      `SELECT lower(username) AS name FROM account WHERE lower(username) = ANY($1::text[])`,
      [usernames.map((username) => username.toLowerCase())],
    );
    return new Set(rows.map(({ name }) => name));
  }

  /** @throws ProblemError USERNAME_TAKEN (by the constraint) */
  async insert(tx: Tx, account: NewAccount): Promise<string> {
    const id = this.ids.next();
    await tx.execute(
      `INSERT INTO account (id, username, display_name, job_title, password_hash, must_change_password, is_demo)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        id,
        account.username,
        account.displayName,
        account.jobTitle,
        account.passwordHash,
        account.mustChangePassword,
        account.isDemo,
      ],
    );
    return id;
  }

  /** A new password: failures are forgotten. */
  async setPassword(tx: Tx, id: string, passwordHash: string, mustChange: boolean): Promise<void> {
    await tx.execute(
      `UPDATE account SET password_hash = $2, must_change_password = $3, failed_count = 0, locked_until = NULL WHERE id = $1`,
      [id, passwordHash, mustChange],
    );
  }

  /** Counts a wrong password. @returns failures in a row so far */
  async countFailure(tx: Tx, id: string): Promise<number> {
    const rows = await tx.query<{ n: number }>(
      `UPDATE account SET failed_count = failed_count + 1 WHERE id = $1 RETURNING failed_count AS n`,
      [id],
    );
    return rows[0]?.n ?? 0;
  }

  async lockUntil(tx: Tx, id: string, until: Date): Promise<void> {
    await tx.execute(`UPDATE account SET locked_until = $2 WHERE id = $1`, [id, until]);
  }

  /** Forgets failures, unless the account was locked or disabled meanwhile. @returns whether signing in may go on */
  async clearFailures(tx: Tx, id: string, now: Date): Promise<boolean> {
    const touched = await tx.execute(
      `UPDATE account SET failed_count = 0, locked_until = NULL
       WHERE id = $1 AND disabled_at IS NULL AND (locked_until IS NULL OR locked_until <= $2)`,
      [id, now],
    );
    return touched > 0;
  }

  /** @returns false when the version is not the one the form was opened with */
  async update(
    tx: Tx,
    id: string,
    version: number,
    to: { displayName: string; jobTitle: string; disabledAt: Date | null },
  ): Promise<boolean> {
    const touched = await tx.execute(
      `UPDATE account SET display_name = $3, job_title = $4, version = version + 1,
         disabled_at = CASE WHEN $5::timestamptz IS NULL THEN NULL ELSE COALESCE(disabled_at, $5::timestamptz) END
       WHERE id = $1 AND version = $2`,
      [id, version, to.displayName, to.jobTitle, to.disabledAt],
    );
    return touched > 0;
  }

  async addAssignments(tx: Tx, accountId: string, rows: readonly AssignmentInput[]): Promise<void> {
    await tx.execute(
      `INSERT INTO role_assignment (id, account_id, role, organisation_id, valid_from, valid_to)
       SELECT x.id, $2, x.role, x."organisationId", x."validFrom", x."validTo"
       FROM json_to_recordset($1::json) AS x(id uuid, role text, "organisationId" uuid, "validFrom" date, "validTo" date)`,
      [JSON.stringify(rows.map((row) => ({ id: this.ids.next(), ...row }))), accountId],
    );
  }

  /** Drops the account's roles over the given units, so that new ones take their place. */
  async dropAssignments(tx: Tx, accountId: string, assignmentIds: readonly string[]): Promise<void> {
    await tx.execute(`DELETE FROM role_assignment WHERE account_id = $1 AND id = ANY($2::uuid[])`, [
      accountId,
      assignmentIds,
    ]);
  }
}
