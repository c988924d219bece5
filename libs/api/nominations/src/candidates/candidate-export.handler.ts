import { Injectable } from '@nestjs/common';
import { formatCite } from '@gs/domain';
import { writeTables, type ExportCell, type ExportTable } from '@gs/papers';
import type { CandidateItemView, CandidateRunView, CandidateStatusView, candidates, QueryOf } from '@gs/contracts';
import { ProblemError, type Actor, type FileAnswer } from '@gs/api-platform';
import { CandidateReader } from './read/candidates.reader';
import { statusNames } from './status-names';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** A sheet longer than this is of use to nobody, and would be held in memory as a whole. */
const rowsOnSheet = 30_000;
const headers = [
  'STT',
  'Họ tên, tên tập thể',
  'Đơn vị',
  'Khen thưởng',
  'Tình trạng',
  'Còn thiếu',
  'Điều khoản',
  'Năm sớm nhất',
];
const widths = [6, 30, 34, 30, 22, 60, 30, 12];

/** What a run found as a workbook, a sheet for each status. */
@Injectable()
export class CandidateExportHandler {
  constructor(private readonly reader: CandidateReader) {}

  /** @throws ProblemError NOT_FOUND without a run or outside the scope, WRONG_STATE while it is under way */
  async workbook(actor: Actor, query: QueryOf<typeof candidates.export>): Promise<FileAnswer> {
    const run = await this.reader.run(actor, query.organisationId, query.year);
    if (run === null) throw new ProblemError('NOT_FOUND');
    if (run.state === 'running') throw new ProblemError('WRONG_STATE');
    const tables: ExportTable[] = [];
    for (const status of Object.keys(statusNames) as CandidateStatusView[])
      tables.push(await this.sheet(actor, run, status, query.award));
    const content = await writeTables(tables);
    return {
      content,
      name: `Rà soát đề nghị khen thưởng năm ${run.year} - ${run.organisation.name.slice(0, 80)}.xlsx`,
      mediaType: xlsx,
      size: content.byteLength,
    };
  }

  private async sheet(
    actor: Actor,
    run: CandidateRunView,
    status: CandidateStatusView,
    award: string | undefined,
  ): Promise<ExportTable> {
    const rows: ExportCell[][] = [];
    const filter = { status, ...(award === undefined ? {} : { award }) };
    for await (const items of this.reader.all(actor, run.id, filter)) {
      for (const item of items) rows.push(rowOf(item, rows.length + 1));
      if (rows.length >= rowsOnSheet) break;
    }
    if (rows.length >= rowsOnSheet)
      rows.splice(rowsOnSheet, Infinity, [
        null,
        'Còn nữa: xuất theo từng hình thức khen hoặc từng đơn vị.',
        null,
        null,
        null,
        null,
        null,
        null,
      ]);
    return { title: statusNames[status], headers, rows, widths };
  }
}

function rowOf(item: CandidateItemView, number: number): ExportCell[] {
  return [
    number,
    item.subject.name,
    item.organisation.name,
    item.award.name,
    statusNames[item.status],
    item.condition === '' ? '' : `${item.condition}: ${item.missing}`,
    item.cite === null ? '' : formatCite(item.cite),
    item.earliestYear,
  ];
}
