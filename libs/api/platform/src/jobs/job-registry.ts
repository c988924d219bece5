import { Injectable } from '@nestjs/common';

export interface JobOptions {
  /** Jobs of one key wait once: a second one replaces the first that has not begun. */
  readonly key?: string;
  readonly runAt?: Date;
  readonly maxAttempts?: number;
}

/** Works off one job. It may run more than once (after a crash), so it must be idempotent. */
export type JobHandler = (payload: unknown) => Promise<void>;

/** Where contexts register the tasks they work off: in `onModuleInit`, by name «context.task». */
@Injectable()
export class JobRegistry {
  private readonly handlers = new Map<string, JobHandler>();

  register(job: string, handler: JobHandler): void {
    if (this.handlers.has(job)) throw new Error(`job ${job} is registered twice`);
    this.handlers.set(job, handler);
  }

  all(): ReadonlyMap<string, JobHandler> {
    return this.handlers;
  }
}
