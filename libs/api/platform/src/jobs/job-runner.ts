import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Logger as WorkerLogger, run, runOnce, type Runner, type TaskList } from 'graphile-worker';
import { Pool } from 'pg';
import { CONFIG, type Config } from '../config/config';
import { requestContext } from '../uow/request-context';
import { JobRegistry } from './job-registry';

/** Works off the outbox inside the API process. Its pool is its own: jobs never starve requests of connections. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly pool: Pool;
  private runner: Runner | null = null;

  constructor(
    private readonly registry: JobRegistry,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.pool = new Pool({ connectionString: config.databaseUrl, max: 4 });
    // An idle connection that the server closed is replaced at the next use.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.runJobs) return;
    this.runner = await run({ ...this.options(), concurrency: 2, noHandleSignals: true, pollInterval: 1000 });
    // A failure of the runner ends it; the next start takes up where it stopped.
    this.runner.promise.catch((error: unknown) => this.logger.error(String(error)));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.runner?.stop();
    await this.pool.end();
  }

  /** Works off all that is due, then returns: for tests and operators' commands. */
  async runDue(): Promise<void> {
    await runOnce(this.options());
  }

  private options() {
    const taskList: TaskList = {};
    for (const [job, handler] of this.registry.all()) {
      taskList[job] = (payload, helpers) =>
        requestContext.run({ traceId: `job-${helpers.job.id}`, accountId: null }, () => handler(payload));
    }
    const logger = new WorkerLogger(() => (level, message) => {
      if (level === 'error' || level === 'warning') this.logger.warn(message);
    });
    return { pgPool: this.pool, taskList, logger };
  }
}
