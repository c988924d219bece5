import type { EntityManager } from 'typeorm';
import type { AuditEntry } from '../audit/audit';
import type { JobOptions } from '../jobs/job-registry';
import type { Queryable } from './queryable';

/** One open transaction. Everything a use case writes goes through it, so that all of it happens or none. */
export interface Tx extends Queryable {
  readonly manager: EntityManager;
  /** Appends to the audit log; who and when come from the request unless the entry says otherwise. */
  audit(entry: AuditEntry): Promise<void>;
  /** Puts a job into the outbox: it runs once the transaction has committed, never if it has not. */
  enqueue(job: string, payload: unknown, options?: JobOptions): Promise<void>;
}
