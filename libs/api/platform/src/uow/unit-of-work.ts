import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { contentHash, type AuditEntry } from '../audit/audit';
import { Clock } from '../clock/clock';
import type { JobOptions } from '../jobs/job-registry';
import { sqlErrorOf, translateSqlError } from '../problems/constraints';
import { DuplicateCommand, requestContext, type CommandClaim } from './request-context';
import type { Tx } from './tx';

const serializationFailure = '40001';
const deadlockDetected = '40P01';
const attempts = 4;

/** The only way to write. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs a use case in one READ COMMITTED transaction: all of it is kept, or none when `work` throws.
   * After a deadlock or serialization failure it runs again, three more times at most, so `work` must do nothing
   * outside the transaction. A breach of a registered constraint comes out as its ProblemError.
   */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        const code = sqlErrorOf(error)?.code;
        const retry = code === serializationFailure || code === deadlockDetected;
        if (!retry || attempt === attempts) throw translateSqlError(error);
      }
    }
  }

  private async once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const command = requestContext.current()?.command;
    const claim = command?.claimed === false ? command : undefined;
    try {
      await runner.startTransaction('READ COMMITTED');
      const tx = new OpenTransaction(runner, this.clock);
      if (claim !== undefined) await claimCommand(tx, claim);
      const result = await work(tx);
      await runner.commitTransaction();
      if (claim !== undefined) claim.claimed = true;
      return result;
    } catch (error) {
      // A connection that is already lost cannot roll back; the server has done it.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** Waits on the key's row when the same command is under way elsewhere. */
async function claimCommand(tx: Tx, claim: CommandClaim): Promise<void> {
  const inserted = await tx.execute(
    `INSERT INTO idempotency_key (account_id, key, endpoint, request_sha256) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [claim.accountId, claim.key, claim.endpoint, claim.requestSha256],
  );
  if (inserted === 0) throw new DuplicateCommand();
}

class OpenTransaction implements Tx {
  constructor(
    private readonly runner: QueryRunner,
    private readonly clock: Clock,
  ) {}

  get manager() {
    return this.runner.manager;
  }

  async query<T>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    return (await this.runner.query(sql, [...params], true)).records as T[];
  }

  async execute(sql: string, params: readonly unknown[] = []): Promise<number> {
    const result = await this.runner.query(sql, [...params], true);
    return result.affected ?? result.records.length;
  }

  async audit(entry: AuditEntry): Promise<void> {
    const hash = (value: unknown): string | null => (value === undefined ? null : contentHash(value));
    await this.query(
      `INSERT INTO audit_log (at, account_id, action, subject_kind, subject_id, before_hash, after_hash, detail)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        this.clock.now(),
        entry.accountId ?? requestContext.current()?.accountId ?? null,
        entry.action,
        entry.kind,
        entry.id,
        hash(entry.before),
        hash(entry.after),
        JSON.stringify(entry.facts ?? {}),
      ],
    );
  }

  async enqueue(job: string, payload: unknown, options: JobOptions = {}): Promise<void> {
    await this.query(
      `SELECT graphile_worker.add_job($1, payload => $2::json, run_at => $3::timestamptz, max_attempts => $4::int, job_key => $5)`,
      [job, JSON.stringify(payload ?? {}), options.runAt ?? null, options.maxAttempts ?? null, options.key ?? null],
    );
  }
}
