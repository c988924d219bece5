import { ballotChoices, readCode, type BallotChoice } from '../ballot';
import { receiptText, verifyReceipt, type ReceiptLine } from '../receipt';
import { standingsOf } from './locate';
import type { RetalliedItem, RetallyReport } from './report';

/** A receipt as text that a member can print, keep and paste: the text that was signed, and the signature. */
export function receiptSlip(voteId: string, lines: readonly ReceiptLine[], signature: string): string {
  return `${receiptText(voteId, lines)}${signed}${signature}\n`;
}

const signed = 'chữ ký: ';
const head = 'guong-sang/receipt/1';

export interface ReadSlip {
  readonly voteId: string;
  readonly lines: readonly ReceiptLine[];
  readonly signature: string;
}

/**
 * A slip as somebody pasted it, whatever stands before and after it and happened to its line ends and blanks; null when
 * there is none.
 */
export function readSlip(pasted: string): ReadSlip | null {
  const rows = pasted
    .slice(0, 500_000)
    .normalize('NFC')
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '');
  // A receipt saved as a file has words for its reader around the slip.
  const slip = rows.slice(rows.indexOf(head));
  const end = slip.findIndex((row) => row.startsWith(signed));
  const [first, voteId, ...rest] = slip.slice(0, end + 1);
  const last = rest.pop();
  if (first !== head || voteId === undefined || last === undefined) return null;
  const lines = rest.map(readLine);
  if (!lines.every((line) => line !== null)) return null;
  return { voteId, lines, signature: last.slice(signed.length).trim() };
}

function readLine(row: string): ReceiptLine | null {
  const [typed = '', word, ...more] = row.split(/\s+/);
  const code = readCode(typed);
  const choice = ballotChoices.find((one) => one === word);
  return code === null || choice === undefined || more.length > 0 ? null : { code, choice };
}

/** What became of one line of a receipt: there, there with the other choice, or not there at all. */
export interface SlipLine extends ReceiptLine {
  readonly found: 'same' | 'other' | 'missing';
  readonly item: RetalliedItem | null;
}

export interface SlipReport {
  readonly isOfThisVote: boolean;
  /** The key of the record signed exactly these lines. */
  readonly isSigned: boolean;
  readonly lines: readonly SlipLine[];
  /** Signed by the installation, and yet not all of it stands in the record: that proves a fault. */
  readonly provesFault: boolean;
}

/** Holds a receipt against a record that was counted again. Never throws. */
export async function checkSlip(
  report: Pick<RetallyReport, 'head' | 'items' | 'publicKey'>,
  slip: ReadSlip,
): Promise<SlipReport> {
  const text = receiptText(slip.voteId, slip.lines);
  const isSigned = report.publicKey !== null && (await verifyReceipt(report.publicKey, text, slip.signature));
  const isOfThisVote = report.head?.vote.id === slip.voteId;
  const lines = slip.lines.map(({ code, choice }) => lineIn(report, code, choice));
  const provesFault = isSigned && isOfThisVote && lines.some(({ found }) => found !== 'same');
  return { isOfThisVote, isSigned, lines, provesFault };
}

/** Where two ballots share a code, one of them with the choice of the receipt is enough. */
function lineIn(report: Pick<RetallyReport, 'items'>, code: string, choice: BallotChoice): SlipLine {
  const standings = standingsOf(report, code);
  const same = standings.find(({ ballot }) => ballot.choice === choice);
  const found = same ? 'same' : standings.length > 0 ? 'other' : 'missing';
  return { code, choice, found, item: (same ?? standings[0])?.item ?? null };
}
