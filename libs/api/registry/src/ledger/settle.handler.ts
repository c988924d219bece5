import { Injectable } from '@nestjs/common';
import type { BodyOf, ledger, LedgerFault, LedgerRowView } from '@gs/contracts';
import { ProblemError, UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { Comparer, type Compared } from './batch';
import type { Finding } from './copy';
import { Judge } from './judge';
import { Ledger } from './persistence/ledger.repository';
import { CatalogueReader } from './read/catalogue.reader';
import { RowsReader, type KeptRow } from './read/rows.reader';
import { RowSeal, type Corrections } from './seal';
import { mapHeadings } from './columns';

type TakeInput = BodyOf<typeof ledger.take>;

/** An officer settles a row kept aside: corrects and takes it, or sets it aside for good. */
@Injectable()
export class SettleHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rows: RowsReader,
    private readonly catalogues: CatalogueReader,
    private readonly comparer: Comparer,
    private readonly ledger: Ledger,
    private readonly seal: RowSeal,
  ) {}

  /** @throws ProblemError VALIDATION_FAILED with each fault that is left, at the field it is about */
  async take(actor: Actor, id: string, input: TakeInput): Promise<LedgerRowView> {
    if (input.accept.length > 0 && input.reason === '') throw new ProblemError('OVERRIDE_REASON_NEEDED');
    await this.uow.run(async (tx) => {
      const kept = await this.open(tx, actor, id, input.version);
      const corrections: Corrections = { ...this.seal.openCorrections(kept.corrections), ...input.corrections };
      const compared = await this.judge(tx, kept, corrections, new Set(input.accept));
      const [faulty] = compared.faulty;
      if (faulty !== undefined) throw stillFaulty(faulty.findings);
      const grants = await this.comparer.grantsOf(tx, compared.fresh);
      const added = await this.ledger.addGrants(tx, kept.importId, grants);
      await this.ledger.settleOne(tx, {
        id,
        version: input.version,
        state: 'taken',
        reason: input.reason,
        corrections: this.seal.sealCorrections(corrections),
        grantId: added.get(kept.line) ?? null,
        accountId: actor.accountId,
      });
      await tx.audit({
        action: 'ledger.take',
        kind: 'ledger_row',
        id,
        before: kept.findings,
        after: corrections,
        facts: {
          file: kept.fileName,
          line: kept.line,
          fields: Object.keys(corrections).join(', '),
          accepted: input.accept.join(', '),
          reason: input.reason,
          added: added.size,
        },
      });
    });
    return this.rows.view(await this.rows.find(actor, id));
  }

  /** The row stays on record with the reason, and is not taken when the file comes again. */
  async dismiss(actor: Actor, id: string, input: BodyOf<typeof ledger.dismiss>): Promise<LedgerRowView> {
    await this.uow.run(async (tx) => {
      const kept = await this.open(tx, actor, id, input.version);
      await this.ledger.settleOne(tx, {
        id,
        version: input.version,
        state: 'dismissed',
        reason: input.reason,
        corrections: kept.corrections,
        grantId: null,
        accountId: actor.accountId,
      });
      await tx.audit({
        action: 'ledger.dismiss',
        kind: 'ledger_row',
        id,
        facts: { file: kept.fileName, line: kept.line, reason: input.reason },
      });
    });
    return this.rows.view(await this.rows.find(actor, id));
  }

  private async open(tx: Tx, actor: Actor, id: string, version: number): Promise<KeptRow> {
    await this.ledger.lockWriters(tx);
    const kept = await this.rows.find(actor, id, tx);
    if (kept.state !== 'open') throw new ProblemError('WRONG_STATE');
    if (kept.version !== version) throw new ProblemError('STALE');
    return kept;
  }

  private async judge(
    tx: Tx,
    kept: KeptRow,
    corrections: Corrections,
    accepted: ReadonlySet<LedgerFault>,
  ): Promise<Compared> {
    const row = this.seal.open(kept.raw, corrections);
    // Matched by what the officer put in its place.
    const cells = [...row.titles].map((_, at) => row.record.cells[at] ?? '');
    const columns = mapHeadings(row.titles);
    for (const [field, at] of columns) cells[at] = row.text(field);
    const table = { titles: row.titles, columns, rows: [{ ...row.record, cells }] };
    const catalogue = await this.catalogues.load(table, kept.organisationId, tx);
    const judged = new Judge(catalogue).judge(row, accepted);
    return this.comparer.compare([judged], tx, accepted.has('DUPLICATE_CONTRADICTS'));
  }
}

const stillFaulty = (findings: readonly Finding[]): ProblemError =>
  new ProblemError(
    'VALIDATION_FAILED',
    {},
    findings.map(({ field, sentence }) => ({
      pointer: field === null ? '/body/corrections' : `/body/corrections/${field}`,
      detail: sentence,
    })),
  );
