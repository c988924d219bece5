import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentRules } from '@gs/domain';
import type { BodyOf, CandidateRunView, candidates } from '@gs/contracts';
import { Clock, Db, Ids, JobRegistry, ProblemError, requireScope, UnitOfWork, type Actor } from '@gs/api-platform';
import { FactsReader } from '@gs/api-subjects';
import { z } from 'zod';
import { withRows } from './counts';
import { CandidateRuns } from './persistence/candidates.repository';
import { CandidateReader } from './read/candidates.reader';
import { Screening, type Screened } from './screening';

const job = 'nominations.candidates';
const payloadShape = z.object({ runId: z.uuid() });
/** Up to so many subjects one waits for the answer; more are worked off in the background. */
const subjectsAtOnce = 500;
const attempts = 3;
/** Small enough for progress to be seen, large enough for few round trips. */
const batchSize = 500;

/** Looks through a unit for those who could be put forward, batch by batch; a run that was cut off goes on where it stopped. */
@Injectable()
export class CandidateRunsHandler implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly jobs: JobRegistry,
    private readonly facts: FactsReader,
    private readonly runs: CandidateRuns,
    private readonly screening: Screening,
    private readonly reader: CandidateReader,
  ) {}

  onModuleInit(): void {
    this.jobs.register(job, (payload) => this.work(payloadShape.parse(payload).runId));
  }

  /** @returns the run begun, or the one under way. @throws ProblemError NOT_FOUND outside the actor's scope */
  async start(actor: Actor, { organisationId, year }: BodyOf<typeof candidates.run>): Promise<CandidateRunView> {
    const onDate = this.clock.today();
    await requireScope(this.db, actor, 'nomination.read', organisationId, onDate);
    const total = await this.facts.countInUnit({ organisationId, on: onDate });
    const begun = await this.uow.run(async (tx) => {
      const run = { id: this.ids.next(), organisationId, year, onDate, total, accountId: actor.accountId };
      const isNew = await this.runs.begin(tx, { ...run, rulesVersion: currentRules().version });
      const id = isNew ? run.id : await this.runs.running(tx, organisationId, year);
      if (id === null) return null;
      if (isNew)
        await tx.audit({ action: 'candidates.run', kind: 'organisation', id: organisationId, facts: { year, total } });
      // One that is under way is asked for again: should its job have been lost, it goes on.
      if (!isNew || total > subjectsAtOnce)
        await tx.enqueue(job, { runId: id }, { key: `${job} ${id}`, maxAttempts: attempts });
      return { id, isNew };
    });
    if (begun?.isNew === true && total <= subjectsAtOnce) await this.work(begun.id);
    const run = await this.reader.run(actor, organisationId, year);
    if (run === null) throw new ProblemError('NOT_FOUND');
    return run;
  }

  /** Works a run off to its end; the next batch is read while one is looked at. */
  async work(runId: string): Promise<void> {
    const run = await this.runs.find(runId);
    if (run?.state !== 'running') return;
    const { organisationId, year, onDate: on } = run;
    const batches = this.facts.inUnit({ organisationId, on, year, after: run.afterId, batchSize });
    let coming = batches.next();
    for (let after = run.afterId; ;) {
      const { value: batch, done } = await coming;
      if (done === true) break;
      coming = batches.next();
      // Asked for at once, waited for later: what it comes to is looked at in its turn.
      coming.catch(() => undefined);
      const screened = await this.screening.of(batch, run, this.db);
      if (!(await this.keep(runId, after, screened))) return;
      after = screened.progress.afterId;
    }
    await this.uow.run((tx) => this.runs.end(tx, runId, 'done'));
  }

  /** @returns false when the run has ended, was replaced, or somebody else has come further with it */
  private keep(runId: string, after: string | null, { rows, progress }: Screened): Promise<boolean> {
    return this.uow.run(async (tx) => {
      const held = await this.runs.lock(tx, runId);
      if (held?.state !== 'running' || held.afterId !== after) return false;
      await this.runs.add(tx, runId, rows);
      await this.runs.advance(tx, runId, progress, withRows(held.counts, rows));
      return true;
    });
  }
}
