import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role } from '@gs/contracts';
import { Clock } from '../clock/clock';
import { Db } from '../uow/db';
import type { Queryable } from '../uow/queryable';
import { permissionsOf, type Actor } from './actor';

const hour = 3_600_000;
const lifetime = 12 * hour;
const idle = 2 * hour;
const touchAfter = 5 * 60_000;

interface SessionRow {
  readonly account_id: string;
  readonly display_name: string;
  readonly person_id: string | null;
  readonly last_seen_at: string;
  readonly roles: { role: Role; organisationId: string }[];
}

const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Signed-in sessions. The browser holds a random token; the database only its SHA-256. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Opens a session. @returns the token for the cookie */
  async open(accountId: string, on: Queryable = this.db): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await on.query(
      `INSERT INTO account_session (token_sha256, account_id, created_at, last_seen_at, expires_at) VALUES ($1, $2, $3, $3, $4)`,
      [tokenHash(token), accountId, now, new Date(now.getTime() + lifetime)],
    );
    return token;
  }

  async close(token: string, on: Queryable = this.db): Promise<void> {
    await on.execute(`DELETE FROM account_session WHERE token_sha256 = $1`, [tokenHash(token)]);
  }

  /** Ends every session of an account: after a new password, a disabling, a change of role. */
  async closeAll(accountId: string, on: Queryable = this.db): Promise<void> {
    await on.execute(`DELETE FROM account_session WHERE account_id = $1`, [accountId]);
  }

  /** Who holds this token, with the roles valid today; null when it is unknown, expired, idle for two hours or disabled. */
  async actor(token: string): Promise<Actor | null> {
    const now = this.clock.now();
    const hash = tokenHash(token);
    const rows = await this.db.prepared<SessionRow>(
      `SELECT a.id AS account_id, a.display_name, a.person_id, s.last_seen_at,
         COALESCE((SELECT json_agg(json_build_object('role', r.role, 'organisationId', r.organisation_id) ORDER BY r.role, r.organisation_id)
           FROM role_assignment r WHERE r.account_id = a.id AND r.valid_from <= $3 AND (r.valid_to IS NULL OR r.valid_to >= $3)), '[]') AS roles
       FROM account_session s JOIN account a ON a.id = s.account_id
       WHERE s.token_sha256 = $1 AND s.expires_at > $2 AND s.last_seen_at > $4 AND a.disabled_at IS NULL`,
      [hash, now, this.clock.today(), new Date(now.getTime() - idle)],
    );
    const row = rows[0];
    if (row === undefined) return null;
    if (now.getTime() - Date.parse(row.last_seen_at) > touchAfter) {
      await this.db.execute(`UPDATE account_session SET last_seen_at = $2 WHERE token_sha256 = $1`, [hash, now]);
    }
    return {
      accountId: row.account_id,
      displayName: row.display_name,
      personId: row.person_id,
      roles: row.roles,
      permissions: permissionsOf(row.roles),
    };
  }
}
