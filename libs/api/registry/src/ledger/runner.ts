import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Tx } from '@gs/api-platform';
import { Comparer } from './batch';
import { Judge } from './judge';
import type { Judged } from './judged';
import { Ledger, type HeldImport } from './persistence/ledger.repository';
import { CatalogueReader } from './read/catalogue.reader';
import { OnRecordReader, type HeldRow } from './read/on-record.reader';
import { RowSeal } from './seal';
import { Row, type LedgerTable } from './table';
import { compareWithin, type FileJudgement } from './within-file';

const rowsInBatch = 5_000;
const rowsAtOnce = 2_000;
const attempts = 5;

export interface RunOptions {
  readonly batchSize?: number;
  /** Called after each batch has committed. What it throws stops the run; a later one goes on from there. */
  readonly afterBatch?: (doneRows: number) => void | Promise<void>;
}

/** Takes a file in batches: each one commits with how far it has come, so that a run that was cut off is gone on with. */
@Injectable()
export class LedgerRunner {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly catalogues: CatalogueReader,
    private readonly onRecord: OnRecordReader,
    private readonly comparer: Comparer,
    private readonly ledger: Ledger,
    private readonly seal: RowSeal,
  ) {}

  /** Judges all rows against what is known and against each other; writes nothing. @param within see `CatalogueReader.load` */
  async judge(table: LedgerTable, within: string | null): Promise<FileJudgement> {
    const judge = new Judge(await this.catalogues.load(table, within));
    const rows: Judged[] = [];
    for (const record of table.rows) {
      rows.push(judge.judge(new Row(table, record)));
      // Others are answered meanwhile.
      if (rows.length % rowsAtOnce === 0) await setImmediate();
    }
    return compareWithin(rows);
  }

  /** Goes on where the import stands, to its end. Two runs of one import take turns by batch and double nothing. */
  async run(importId: string, file: FileJudgement, options: RunOptions = {}): Promise<void> {
    await this.uow.run((tx) => this.ledger.start(tx, importId, file.judged.length));
    const held = await this.onRecord.heldRows();
    for (;;) {
      const done = await this.comparedAnew(() =>
        this.uow.run((tx) => this.batch(tx, importId, file, held, options.batchSize ?? rowsInBatch)),
      );
      if (done === null) return;
      await options.afterBatch?.(done);
    }
  }

  /** A batch that met a grant issued this moment is compared with the record again. */
  private async comparedAnew<T>(work: () => Promise<T>): Promise<T> {
    for (let left = attempts; ; left -= 1) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof ProblemError) || error.code !== 'STALE' || left === 1) throw error;
      }
    }
  }

  /** @returns how many rows are done, null when there is nothing left to do */
  private async batch(
    tx: Tx,
    importId: string,
    file: FileJudgement,
    held: ReadonlyMap<string, HeldRow['state']>,
    size: number,
  ): Promise<number | null> {
    const current = await this.ledger.lock(tx, importId);
    if (current === null || current.state !== 'running') return null;
    const rows = file.judged.slice(current.doneRows, current.doneRows + size);
    if (rows.length > 0) await this.take(tx, current, rows, file.repeats, held);
    await this.ledger.finish(tx, importId);
    return rows.length === 0 ? null : current.doneRows + rows.length;
  }

  private async take(
    tx: Tx,
    { id, doneRows, fileName, accountId }: HeldImport,
    rows: readonly Judged[],
    repeats: ReadonlySet<Judged>,
    held: ReadonlyMap<string, HeldRow['state']>,
  ): Promise<void> {
    await this.ledger.lockWriters(tx);
    // What an officer settled stays settled: a row set aside for good is not taken by the back door.
    const hashes = new Map(held.size === 0 ? [] : rows.map((row) => [row, this.seal.hash(row.row)]));
    const stateOf = (row: Judged): HeldRow['state'] | undefined => held.get(hashes.get(row) ?? '');
    const settled = (row: Judged): boolean => stateOf(row) === 'dismissed' || stateOf(row) === 'taken';
    const open = rows.filter((row) => !repeats.has(row) && !settled(row));
    const { fresh, faulty } = await this.comparer.compare(open, tx);
    const grants = await this.comparer.grantsOf(tx, fresh);
    const added = await this.ledger.addGrants(tx, id, grants);
    await this.ledger.keep(
      tx,
      id,
      faulty.map(({ row, findings }) => ({
        line: row.record.line,
        hash: this.seal.hash(row),
        raw: this.seal.seal(row),
        findings,
      })),
    );
    const waiting = [...open].filter((row) => row.claim !== null && stateOf(row) === 'open');
    const nowGood = waiting.filter((row) => !faulty.some((bad) => bad.row === row.row));
    await this.ledger.settle(
      tx,
      nowGood.map((row) => hashes.get(row) ?? ''),
      `Nhận khi nhập lại ${fileName}.`,
    );
    const progress = {
      done: rows.length,
      taken: added.size,
      already: rows.length - added.size - faulty.length,
      guessed: grants.filter(({ guesses, line }) => guesses.length > 0 && added.has(line)).length,
      kept: faulty.length,
    };
    await this.ledger.advance(tx, id, progress);
    await tx.audit({
      action: 'import.grants',
      kind: 'import',
      id,
      facts: { file: fileName, from: doneRows + 1, ...progress },
      ...(accountId === null ? {} : { accountId }),
    });
  }
}
