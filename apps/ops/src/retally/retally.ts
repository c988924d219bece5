import { readFileSync } from 'node:fs';
import { checkSlip, readSlip, retally, type RetallyReport, type SlipReport } from '@gs/ballots';
import { OperatorError } from '../report';

export interface RetallyQuestion {
  readonly file: string;
  /** As printed in the minutes. */
  readonly root?: string;
  /** A file with a member's receipt. */
  readonly receipt?: string;
}

export interface RetallyAnswer {
  readonly report: RetallyReport;
  /** Null where none was given. */
  readonly slip: SlipReport | null;
  /** Every check holds, the receipt's included. */
  readonly ok: boolean;
}

/**
 * Counts a vote again from its record alone: no database, no network.
 * @throws OperatorError when a file cannot be read, is no JSON, or is no receipt
 */
export async function askRetally({ file, root, receipt }: RetallyQuestion): Promise<RetallyAnswer> {
  const report = await retally(jsonOf(file), root === undefined ? {} : { printedRoot: root });
  const slip = receipt === undefined ? null : await checkSlip(report, slipOf(receipt));
  const isSlipGood = slip === null || (slip.isOfThisVote && slip.isSigned && !slip.provesFault);
  return { report, slip, ok: report.ok && isSlipGood };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new OperatorError(`Không đọc được tệp ${file}.`);
  }
}

function jsonOf(file: string): unknown {
  const text = textOf(file);
  try {
    return JSON.parse(text);
  } catch {
    throw new OperatorError(`${file} không phải tệp dữ liệu (.json) của hồ sơ kiểm phiếu.`);
  }
}

function slipOf(file: string): NonNullable<ReturnType<typeof readSlip>> {
  const slip = readSlip(textOf(file));
  if (slip === null) throw new OperatorError(`${file} không phải biên nhận bỏ phiếu: thiếu dòng hoặc đã bị sửa dạng.`);
  return slip;
}
