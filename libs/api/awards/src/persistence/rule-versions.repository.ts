import { Injectable } from '@nestjs/common';
import type { RuleFile } from '@gs/rules';
import { Clock, Ids, type Tx } from '@gs/api-platform';
import { notifyRules } from './rules-channel';

export interface StandingVersion {
  readonly id: string;
  readonly version: string;
  readonly state: 'draft' | 'current' | 'former';
  readonly origin: 'shipped' | 'operator';
}

export interface NewVersion {
  readonly version: string;
  readonly origin: StandingVersion['origin'];
  readonly files: readonly RuleFile[];
  readonly reason: string;
  /** Null: the software itself, or an operator's command. */
  readonly accountId: string | null;
}

// Any fixed number: whoever changes what is in force takes turns.
const lockKey = 946_1050;
const columns = 'id, version, state, origin';

/** Versions of the rule book. Every method runs in the caller's transaction. */
@Injectable()
export class RuleVersions {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Keeps others from loading or changing what is in force until the transaction ends. */
  async lock(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [lockKey]);
  }

  async byVersion(tx: Tx, version: string): Promise<StandingVersion | null> {
    return (
      (await tx.query<StandingVersion>(`SELECT ${columns} FROM rule_version WHERE version = $1`, [version]))[0] ?? null
    );
  }

  async byId(tx: Tx, id: string): Promise<StandingVersion | null> {
    return (await tx.query<StandingVersion>(`SELECT ${columns} FROM rule_version WHERE id = $1`, [id]))[0] ?? null;
  }

  async current(tx: Tx): Promise<StandingVersion | null> {
    return (
      (await tx.query<StandingVersion>(`SELECT ${columns} FROM rule_version WHERE state = 'current' FOR UPDATE`))[0] ??
      null
    );
  }

  /** @returns its id, as a draft */
  async add(tx: Tx, { version, origin, files, reason, accountId }: NewVersion): Promise<string> {
    const id = this.ids.next();
    await tx.query(
      `INSERT INTO rule_version (id, version, state, origin, files, reason, loaded_at, loaded_by)
       VALUES ($1, $2, 'draft', $3, $4, $5, $6, $7)`,
      [
        id,
        version,
        origin,
        JSON.stringify(files.map(({ name, text }) => ({ name, text }))),
        reason,
        this.clock.now(),
        accountId,
      ],
    );
    return id;
  }

  /** What was in force becomes former; every process is told on commit. */
  async putInForce(tx: Tx, id: string, reason: string, accountId: string | null): Promise<void> {
    await tx.execute(`UPDATE rule_version SET state = 'former' WHERE state = 'current'`);
    await tx.execute(
      `UPDATE rule_version SET state = 'current', in_force_at = $2, in_force_by = $3, in_force_reason = $4 WHERE id = $1`,
      [id, this.clock.now(), accountId, reason],
    );
    await notifyRules(tx, id);
  }
}
