import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { ProblemError } from '@gs/api-platform';
import { LedgerImportService, UnreadableLedger, type LedgerReport } from '@gs/api-registry';
import { OperatorError, reportText, type ImportReport } from '../report';

/** As every list's report, and what is particular to awards decided before. */
export interface GrantsReport extends ImportReport {
  /** Null after a dry run. */
  readonly importId: string | null;
  readonly dryRun: boolean;
  /** read = added + alreadyThere + keptAside; guessed is a part of added. */
  readonly alreadyThere: number;
  readonly guessed: number;
  readonly keptAside: number;
  readonly matched: LedgerReport['matched'];
  readonly setAside: readonly (ImportReport['setAside'][number] & { readonly field: string; readonly code: string })[];
  /** Rows that were taken with something read by convention, as marked on their grants. */
  readonly guesses: readonly {
    readonly row: number;
    readonly column: string;
    readonly field: string;
    readonly code: string;
    readonly sentence: string;
  }[];
  /** After reading the file; for measuring. */
  readonly milliseconds: number;
}

/**
 * Awards decided before, of persons, collectives and households. Rows with a fault are kept in the system until an officer
 * settles them; the same file again adds nothing, and goes on where a cut run stopped.
 * @throws OperatorError when the file cannot be read at all
 */
export async function importGrants(
  app: INestApplicationContext,
  file: string,
  options: { readonly dryRun?: boolean } = {},
): Promise<GrantsReport> {
  const fileName = basename(file);
  const bytes = bytesOf(file);
  const dryRun = options.dryRun === true;
  try {
    return reportOf(fileName, dryRun, await app.get(LedgerImportService).run({ bytes, fileName }, { dryRun }));
  } catch (error) {
    if (error instanceof UnreadableLedger) throw new OperatorError(error.message);
    if (error instanceof ProblemError && error.code === 'NOT_FOUND')
      throw new OperatorError('Chưa có đơn vị nào. Nhập danh sách đơn vị trước.');
    throw error;
  }
}

function reportOf(file: string, dryRun: boolean, report: LedgerReport): GrantsReport {
  return {
    file,
    kind: 'grants',
    importId: report.importId,
    dryRun,
    read: report.read,
    added: report.taken,
    changed: 0,
    alreadyThere: report.already,
    guessed: report.guessed,
    keptAside: report.kept,
    matched: report.matched,
    setAside: report.findings.map((finding) => ({ ...finding, field: finding.field ?? '' })),
    guesses: report.guesses,
    milliseconds: Math.round(report.milliseconds),
  };
}

/** The lines of every list's report, then what was guessed and where the rows kept aside wait. */
export function grantsText(report: GrantsReport): string {
  const { persons, collectives, households, units } = report.matched;
  return [
    `${reportText(report)}`,
    `Khớp với ${persons} người, ${collectives} tập thể, ${households} hộ, ${units} đơn vị; đọc theo quy ước ${report.guessed} dòng.`,
    ...report.guesses.map(({ row, column, sentence }) => `  dòng ${row}, cột ${column}: ${sentence}`),
    ...(report.dryRun
      ? ['Chỉ đọc thử, chưa ghi gì.']
      : report.keptAside > 0
        ? [`${report.keptAside} dòng đang chờ ở trang «Dòng chờ xử lý».`]
        : []),
  ].join('\n');
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new OperatorError(`Không mở được tệp ${file} (${code}). Kiểm tra lại đường dẫn.`);
  }
}
