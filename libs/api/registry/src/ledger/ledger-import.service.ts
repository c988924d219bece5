import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LedgerImportView } from '@gs/contracts';
import { Clock, Db, FileStore, JobRegistry, requireScope, UnitOfWork, Uploads, type Actor } from '@gs/api-platform';
import { z } from 'zod';
import { Comparer } from './batch';
import type { Finding, Guess } from './copy';
import type { Judged } from './judged';
import { Ledger, type HeldImport } from './persistence/ledger.repository';
import { ImportsReader } from './read/imports.reader';
import { readLedger, UnreadableLedger } from './read-file';
import { LedgerRunner, type RunOptions } from './runner';
import type { FileJudgement } from './within-file';

export interface LedgerReport {
  /** Null after a dry run. */
  readonly importId: string | null;
  readonly read: number;
  readonly taken: number;
  readonly already: number;
  readonly guessed: number;
  readonly kept: number;
  /** Distinct subjects and units the rows were matched with. */
  readonly matched: {
    readonly persons: number;
    readonly collectives: number;
    readonly households: number;
    readonly units: number;
  };
  readonly findings: readonly (Finding & { readonly row: number })[];
  readonly guesses: readonly (Guess & { readonly row: number })[];
  /** Milliseconds after parsing. */
  readonly milliseconds: number;
}

export interface LedgerFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

const job = 'registry.ledger-import';
const payloadShape = z.object({ importId: z.uuid() });
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Imports of awards decided before or elsewhere: from the screen in the background, from a command at once. */
@Injectable()
export class LedgerImportService implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly uploads: Uploads,
    private readonly files: FileStore,
    private readonly jobs: JobRegistry,
    private readonly ledger: Ledger,
    private readonly runner: LedgerRunner,
    private readonly comparer: Comparer,
    private readonly imports: ImportsReader,
  ) {}

  onModuleInit(): void {
    this.jobs.register(job, (payload) => this.work(payloadShape.parse(payload).importId));
  }

  /** Begins an import of a finished upload; the rows are taken in the background. */
  async begin(actor: Actor, input: { uploadId: string; organisationId: string }): Promise<LedgerImportView> {
    await requireScope(this.db, actor, 'ledger.import', input.organisationId, this.clock.today());
    const id = await this.uow.run(async (tx) => {
      const file = await this.uploads.take(input.uploadId, actor.accountId, ['csv', 'xlsx'], tx);
      const begun = await this.ledger.begin(tx, {
        organisationId: input.organisationId,
        fileName: file.name,
        fileSha256: file.sha256,
        fileId: file.id,
        source: 'screen',
        accountId: actor.accountId,
      });
      await tx.audit({ action: 'ledger.begin', kind: 'import', id: begun.id, facts: { file: file.name } });
      await tx.enqueue(job, { importId: begun.id }, { key: `${job} ${begun.id}` });
      return begun.id;
    });
    return this.imports.get(actor, id);
  }

  /**
   * The whole import at once, without a screen and over all units. The same file again goes on where a cut run stopped.
   * @throws UnreadableLedger
   */
  async run(file: LedgerFile, options: RunOptions & { readonly dryRun?: boolean } = {}): Promise<LedgerReport> {
    const table = await readLedger(file.bytes, file.fileName);
    const begun = performance.now();
    const judgement = await this.runner.judge(table, null);
    if (options.dryRun === true) return this.rehearse(judgement, begun);
    const organisationId = await this.imports.topUnit();
    const held = await this.uow.run((tx) =>
      this.ledger.begin(tx, {
        organisationId,
        fileName: file.fileName,
        fileSha256: sha256(file.bytes),
        fileId: null,
        source: 'command',
        accountId: null,
      }),
    );
    await this.runner.run(held.id, judgement, options);
    const figures = await this.imports.figures(held.id);
    return {
      importId: held.id,
      ...figures,
      matched: matchedOf(judgement.judged),
      milliseconds: performance.now() - begun,
    };
  }

  /** What would happen; nothing is written. */
  private async rehearse(judgement: FileJudgement, begun: number): Promise<LedgerReport> {
    const rows = judgement.judged.filter((row) => !judgement.repeats.has(row));
    const { fresh, already, faulty } = await this.comparer.compare(rows);
    const told = <T>(of: (row: Judged) => readonly T[], from: readonly Judged[]) =>
      from.flatMap((row) => of(row).map((note) => ({ ...note, row: row.row.record.line })));
    return {
      importId: null,
      read: judgement.judged.length,
      taken: fresh.length,
      already: already.length + judgement.repeats.size,
      guessed: fresh.filter(({ guesses }) => guesses.length > 0).length,
      kept: faulty.length,
      matched: matchedOf(judgement.judged),
      findings: told(({ findings }) => findings, faulty),
      guesses: told(({ guesses }) => guesses, fresh),
      milliseconds: performance.now() - begun,
    };
  }

  /** Works off an import begun on a screen. It may be run again after a crash: it goes on where it stopped. */
  private async work(importId: string): Promise<void> {
    const held = await this.uow.run((tx) => this.ledger.lock(tx, importId));
    if (held?.fileId == null || held.state === 'done' || held.state === 'refused') return;
    try {
      const { content } = await this.files.read(held.fileId);
      const table = await readLedger(content, held.fileName);
      await this.runner.run(importId, await this.runner.judge(table, held.organisationId));
    } catch (error) {
      if (!(error instanceof UnreadableLedger)) throw error;
      await this.refuse(held, error.message);
    }
  }

  private refuse(held: HeldImport, sentence: string): Promise<void> {
    return this.uow.run(async (tx) => {
      await this.ledger.refuse(tx, held.id, sentence);
      await tx.audit({
        action: 'ledger.refuse',
        kind: 'import',
        id: held.id,
        facts: { file: held.fileName },
        ...(held.accountId === null ? {} : { accountId: held.accountId }),
      });
    });
  }
}

function matchedOf(rows: readonly Judged[]): LedgerReport['matched'] {
  const subjects = { person: new Set<string>(), collective: new Set<string>(), household: new Set<string>() };
  const units = new Set<string>();
  for (const { claim } of rows) {
    if (claim === null) continue;
    units.add(claim.organisationId);
    if (claim.target.how === 'known') subjects[claim.target.kind].add(claim.target.subjectId);
    else if (claim.target.how === 'unit') subjects.collective.add(claim.target.unitId);
  }
  return {
    persons: subjects.person.size,
    collectives: subjects.collective.size,
    households: subjects.household.size,
    units: units.size,
  };
}
