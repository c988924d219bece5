import { Injectable } from '@nestjs/common';
import type { BodyOf, ImportPreviewView, nominations } from '@gs/contracts';
import { annotate } from '@gs/papers';
import {
  Clock,
  Db,
  FileStore,
  Ids,
  inScope,
  ProblemError,
  requireScope,
  UnitOfWork,
  Uploads,
  Vault,
  type Actor,
  type FileAnswer,
  type Tx,
} from '@gs/api-platform';
import { OrganisationsPort } from '@gs/api-organisation';
import { Imports, type ImportRow } from '../persistence/imports.repository';
import { ListAnalyser, type Analysis } from './analyse';
import { previewOf } from './preview';
import type { Prepared } from './prepared';
import { ListTaker } from './take';

type PreviewInput = BodyOf<typeof nominations.previewImport>;

/** What an operator's import needs; the account answers for it. */
export interface ImportRun {
  readonly organisationCode: string;
  readonly year: number;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Nothing is written. */
  readonly dryRun: boolean;
  readonly accountId: string;
}

/** A reading older than this no longer tells what is on record. */
const keptFor = 3 * 24 * 3_600_000;

/** Lists handed in as workbooks: read without writing anything, corrected, then taken whole. */
@Injectable()
export class NominationImportService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly vault: Vault,
    private readonly files: FileStore,
    private readonly uploads: Uploads,
    private readonly organisations: OrganisationsPort,
    private readonly imports: Imports,
    private readonly analyser: ListAnalyser,
    private readonly taker: ListTaker,
  ) {}

  /** Reads a new file, or the same one again under a corrected mapping or with answers. */
  async preview(actor: Actor, input: PreviewInput): Promise<ImportPreviewView> {
    await requireScope(this.db, actor, 'nomination.write', input.organisationId, this.clock.today());
    const earlier = input.importId === undefined ? null : await this.find(actor, input.importId);
    if (earlier !== null && earlier.state !== 'previewed') return this.view(earlier);
    const fileId = earlier?.fileId ?? (await this.fileOf(actor, input.uploadId));
    const { file, content } = await this.files.read(fileId);
    const organisationId = earlier?.organisationId ?? input.organisationId;
    const answers = { ...earlier?.answers, ...input.answers };
    const mapping = input.mapping === undefined ? earlier?.mapping : { ...earlier?.mapping, ...input.mapping };
    const analysis = await this.analyser.analyse({
      organisationId,
      year: input.year,
      bytes: content,
      mapping,
      answers,
    });
    const id = earlier?.id ?? this.ids.next();
    const preview = await this.previewOf(id, organisationId, input.year, file.name, analysis);
    await this.uow.run(async (tx) => {
      await this.keep(tx, {
        id,
        organisationId,
        year: input.year,
        fileId,
        analysis,
        preview,
        answers,
        accountId: actor.accountId,
      });
      if (input.mapping !== undefined)
        await this.imports.rememberColumns(tx, organisationId, analysis.headHash, analysis.columns.whole);
    });
    return preview;
  }

  async get(actor: Actor, id: string): Promise<ImportPreviewView> {
    return this.view(await this.find(actor, id));
  }

  /** Takes the good rows, all or none. A second call answers as the first did. */
  async take(actor: Actor, id: string): Promise<ImportPreviewView> {
    await this.find(actor, id);
    return this.uow.run((tx) => this.takeIn(tx, id, actor.accountId));
  }

  /** The same workbook with every told cell coloured and commented. */
  async workbook(actor: Actor, id: string): Promise<FileAnswer> {
    const row = await this.find(actor, id);
    const { file, content } = await this.files.read(row.fileId);
    const told = row.preview.findings.filter(({ letter }) => letter !== '');
    const bytes = await annotate(
      content,
      told.map(({ row: at, letter, kind, code, sentence }) => ({
        row: at,
        column: letter,
        kind: code.startsWith('ROW_LEFT_OUT') ? 'left-out' : kind,
        text: sentence,
      })),
    );
    return {
      content: bytes,
      name: file.name.replace(/(\.xlsx)?$/i, ' - đánh dấu lỗi.xlsx'),
      mediaType: file.mediaType,
    };
  }

  /**
   * The whole import without a screen. @returns the reading; after taking, with the ids of the submissions made
   * @throws ProblemError NOT_FOUND for an unknown unit, WORKBOOK_*, IMPORT_HAS_NO_GOOD_ROW, DUPLICATE_NOMINATION
   */
  async run({ organisationCode, year, bytes, fileName, dryRun, accountId }: ImportRun): Promise<ImportPreviewView> {
    const unit = await this.organisations.byCode(organisationCode);
    if (unit === null) throw new ProblemError('NOT_FOUND');
    const analysis = await this.analyser.analyse({ organisationId: unit.id, year, bytes });
    const id = this.ids.next();
    const preview = await this.previewOf(id, unit.id, year, fileName, analysis);
    if (dryRun) return preview;
    return this.uow.run(async (tx) => {
      const file = await this.files.put(Buffer.from(bytes), { name: fileName, accountId, kinds: ['xlsx'] }, tx);
      await this.keep(tx, {
        id,
        organisationId: unit.id,
        year,
        fileId: file.id,
        analysis,
        preview,
        answers: {},
        accountId,
      });
      return this.takeIn(tx, id, accountId);
    });
  }

  private async takeIn(tx: Tx, id: string, accountId: string): Promise<ImportPreviewView> {
    const row = await this.imports.lock(tx, id);
    if (row === null) throw new ProblemError('NOT_FOUND');
    if (row.state === 'taken') return this.view(row);
    if (row.state === 'expired' || row.prepared === null || this.tooOld(row)) throw new ProblemError('IMPORT_EXPIRED');
    const prepared = JSON.parse(this.vault.decrypt(row.prepared)) as Prepared;
    const submissionIds = await this.taker.take(tx, {
      organisationId: row.organisationId,
      year: row.year,
      fileId: row.fileId,
      prepared,
      accountId,
    });
    await this.imports.markTaken(tx, id, submissionIds);
    await tx.audit({
      action: 'import.take',
      kind: 'import',
      id,
      accountId,
      facts: { rows: prepared.rows.length, submissions: submissionIds.length },
    });
    return this.view({ ...row, state: 'taken', submissionIds });
  }

  private async keep(
    tx: Tx,
    list: Pick<ImportRow, 'id' | 'organisationId' | 'year' | 'fileId' | 'preview' | 'answers'> & {
      readonly analysis: Analysis;
      readonly accountId: string;
    },
  ): Promise<void> {
    const { analysis, ...rest } = list;
    const prepared = this.vault.encrypt(JSON.stringify(analysis.prepared));
    const kept = await this.imports.keep(tx, { ...rest, prepared, mapping: analysis.columns.mapping });
    if (!kept) throw new ProblemError('STALE');
  }

  private async previewOf(
    id: string,
    organisationId: string,
    year: number,
    fileName: string,
    analysis: Analysis,
  ): Promise<ImportPreviewView> {
    const name = (await this.organisations.refsOn([organisationId], this.clock.today())).get(organisationId);
    if (name === undefined) throw new ProblemError('NOT_FOUND');
    return previewOf({ id, organisation: { id: name.id, code: name.code, name: name.name }, year, fileName }, analysis);
  }

  private async fileOf(actor: Actor, uploadId: string | undefined): Promise<string> {
    if (uploadId === undefined) throw new ProblemError('NOT_FOUND');
    return (await this.uploads.take(uploadId, actor.accountId, ['xlsx'])).id;
  }

  private async find(actor: Actor, id: string): Promise<ImportRow> {
    const row = await this.imports.find(id);
    if (row === null) throw new ProblemError('NOT_FOUND');
    if (await inScope(this.db, actor, 'nomination.write', row.organisationId, this.clock.today())) return row;
    throw new ProblemError('NOT_FOUND');
  }

  private view(row: ImportRow): ImportPreviewView {
    const state = row.state === 'previewed' && this.tooOld(row) ? 'expired' : row.state;
    // Readings kept before rows could be put aside do not count them.
    return { ...row.preview, leftOutRows: row.preview.leftOutRows ?? 0, state, submissionIds: row.submissionIds };
  }

  private tooOld(row: ImportRow): boolean {
    return this.clock.now().getTime() - Date.parse(row.createdAt) > keptFor;
  }
}
