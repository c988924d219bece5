import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { roleCodes, roles, type ImportPreviewView, type Permission } from '@gs/contracts';
import { Clock, Db, ProblemError } from '@gs/api-platform';
import { AccountsPort } from '@gs/api-identity';
import { NominationImportService } from '@gs/api-nominations';
import { OrganisationsPort } from '@gs/api-organisation';
import { OperatorError } from '../report';

export interface NominationOptions {
  readonly unit: string;
  readonly year?: string;
  readonly account?: string;
  readonly dryRun?: true;
}

export interface NominationReport {
  readonly file: string;
  readonly unit: string;
  readonly year: number;
  /** Nothing was written: asked for, or no row is good. */
  readonly dryRun: boolean;
  readonly rows: number;
  readonly goodRows: number;
  readonly badRows: number;
  readonly nominations: number;
  readonly submissionIds: readonly string[];
  readonly findings: ImportPreviewView['findings'];
  readonly problem: { readonly code: string; readonly title: string; readonly detail: string } | null;
}

/** Imports a unit's list from its workbook as the screen would; an account of the unit answers for it. */
export async function importNominations(
  app: INestApplicationContext,
  file: string,
  options: NominationOptions,
): Promise<NominationReport> {
  const bytes = readWorkbook(file);
  const year = Number(options.year ?? app.get(Clock).today().slice(0, 4));
  if (!Number.isInteger(year) || year < 1945 || year > 2100)
    throw new OperatorError('--year phải là một năm, ví dụ 2025.');
  const service = app.get(NominationImportService);
  const dryRun = options.dryRun === true;
  const run = {
    organisationCode: options.unit,
    year,
    bytes,
    fileName: basename(file),
    accountId: dryRun ? '' : await accountFor(app, options),
  };
  await requireUnit(app, options.unit);
  const base = { file: basename(file), unit: options.unit, year };
  try {
    return { ...base, ...figuresOf(await service.run({ ...run, dryRun })), dryRun, problem: null };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const problem = { code: error.code, title: error.title, detail: error.detail };
    // The rows were read but cannot be taken: what is wrong with each is still told.
    const read = error.code === 'IMPORT_HAS_NO_GOOD_ROW' || error.code === 'DUPLICATE_NOMINATION';
    const figures = read ? figuresOf(await service.run({ ...run, dryRun: true })) : nothing;
    return { ...base, ...figures, dryRun: true, problem };
  }
}

const nothing = { rows: 0, goodRows: 0, badRows: 0, nominations: 0, submissionIds: [], findings: [] };

const figuresOf = (preview: ImportPreviewView) => ({
  rows: preview.rows.length,
  goodRows: preview.goodRows,
  badRows: preview.badRows,
  nominations: preview.nominationCount,
  submissionIds: preview.submissionIds,
  findings: preview.findings,
});

function readWorkbook(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new OperatorError(`Không mở được tệp ${file}. Kiểm tra lại đường dẫn.`);
  }
}

async function requireUnit(app: INestApplicationContext, code: string): Promise<string> {
  const unit = await app.get(OrganisationsPort).byCode(code);
  if (unit === null) throw new OperatorError(`Chưa có đơn vị mã «${code}». Xem lại --unit, hoặc nhập đơn vị trước.`);
  return unit.id;
}

/** The account named, else the first one that may put forward for the unit today. */
async function accountFor(app: INestApplicationContext, { account, unit }: NominationOptions): Promise<string> {
  if (account !== undefined) {
    const found = (await app.get(AccountsPort).byUsernames([account])).get(account.toLowerCase());
    if (found === undefined) throw new OperatorError(`Không có tài khoản «${account}» đang dùng.`);
    return found.id;
  }
  const needed: Permission = 'nomination.write';
  const able = roleCodes.filter((role) => (roles[role].permissions as readonly Permission[]).includes(needed));
  const rows = await app.get(Db).query<{ id: string }>(
    `SELECT a.id FROM role_assignment r JOIN account a ON a.id = r.account_id AND a.disabled_at IS NULL
     JOIN organisation_closure c ON c.ancestor_id = r.organisation_id AND c.descendant_id = $1 AND $2::date BETWEEN c.valid_from AND c.valid_to
     WHERE r.role = ANY($3::text[]) AND $2::date BETWEEN r.valid_from AND COALESCE(r.valid_to, 'infinity')
     ORDER BY r.organisation_id = $1 DESC, r.role, a.username LIMIT 1`,
    [await requireUnit(app, unit), app.get(Clock).today(), able],
  );
  const id = rows[0]?.id;
  if (id === undefined)
    throw new OperatorError(
      `Chưa có tài khoản nào được lập đề nghị cho «${unit}». Tạo tài khoản, hoặc thêm --account.`,
    );
  return id;
}

export function nominationText(report: NominationReport): string {
  const done = report.dryRun ? 'chưa ghi gì' : `đã ghi vào ${report.submissionIds.length} tờ trình`;
  return [
    `${report.file} (${report.unit}, năm ${report.year}): ${report.rows} dòng, ${report.goodRows} đạt, ${report.badRows} chưa đạt; ${report.nominations} đề nghị, ${done}`,
    ...report.findings.map(
      ({ row, column, kind, code, sentence }) =>
        `  dòng ${row}${column === '' ? '' : `, cột ${column}`} [${kind} ${code}] ${sentence}`,
    ),
    ...(report.problem === null ? [] : [`${report.problem.title}. ${report.problem.detail}`]),
  ].join('\n');
}
