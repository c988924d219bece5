import { createHash, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type Tx } from '@gs/api-platform';

// No letters or digits that are taken for one another when a code is read out.
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const groups = 4;
const groupLength = 4;
const validMs = 72 * 3_600_000;

export interface IssuedCode {
  readonly code: string;
  readonly expiresAt: string;
}

const hashOf = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('hex');

/** One-time codes to set a password with. The database holds only their hashes. */
@Injectable()
export class ResetCodes {
  constructor(private readonly clock: Clock) {}

  /** A new code, good for three days; codes given before no longer work. */
  async issue(tx: Tx, accountId: string): Promise<IssuedCode> {
    const group = (): string =>
      Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join('');
    const code = Array.from({ length: groups }, group).join('-');
    const expiresAt = new Date(this.clock.now().getTime() + validMs);
    await tx.execute(`DELETE FROM password_reset WHERE account_id = $1`, [accountId]);
    await tx.execute(`INSERT INTO password_reset (code_sha256, account_id, expires_at) VALUES ($1, $2, $3)`, [
      hashOf(code),
      accountId,
      expiresAt,
    ]);
    return { code, expiresAt: expiresAt.toISOString() };
  }

  /** Uses a code up, however it was typed. @returns whose it is, or null when it is used, expired or wrong */
  async use(tx: Tx, code: string): Promise<{ readonly accountId: string; readonly username: string } | null> {
    const rows = await tx.query<{ accountId: string; username: string }>(
      `UPDATE password_reset p SET used_at = $2 FROM account a
       WHERE p.code_sha256 = $1 AND p.used_at IS NULL AND p.expires_at > $2 AND a.id = p.account_id AND a.disabled_at IS NULL
       RETURNING a.id AS "accountId", a.username`,
      [hashOf(code), this.clock.now()],
    );
    return rows[0] ?? null;
  }
}
