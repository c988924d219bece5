import { Injectable } from '@nestjs/common';
import { Clock, scopeClause, type Actor, type Queryable } from '@gs/api-platform';

@Injectable()
export class IdentityCiphers {
  constructor(private readonly clock: Clock) {}

  /** The sealed identity number of a person the actor may read it of; null outside the scope or without a number. */
  async inScope(db: Queryable, actor: Actor, personId: string): Promise<Buffer | null> {
    const params: unknown[] = [personId];
    const scope = scopeClause(actor, 'identity-number.read', 's.organisation_id', this.clock.today(), params);
    const rows = await db.query<{ cipher: Buffer | null }>(
      `SELECT p.identity_cipher AS cipher FROM person p JOIN subject s ON s.id = p.id WHERE p.id = $1 AND ${scope}`,
      params,
    );
    return rows[0]?.cipher ?? null;
  }
}
